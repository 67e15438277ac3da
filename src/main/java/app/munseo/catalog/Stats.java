package app.munseo.catalog;

/// What a library holds.
///
/// @param documents files, the failed ones among them; `failed` those that could not be read
/// @param awaiting chunks whose vectors are still to come
/// @param bytes size of the files
public record Stats(int documents, int chunks, int failed, int awaiting, long bytes) {}
