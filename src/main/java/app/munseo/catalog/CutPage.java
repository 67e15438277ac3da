package app.munseo.catalog;

/// A page that was not read to its end.
///
/// @param path of the file
/// @param number of the page, counted from 1
/// @param limit the name of the limit that was met
public record CutPage(String path, int number, String limit) {}
