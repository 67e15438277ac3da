package app.munseo.document;

/// The stored, indexed piece of a document.
///
/// @param heading the path of headings above it, outermost first, joined with " › "; empty where there is none
/// @param text what is indexed and shown. It ends with exactly the text at `location`; what stands before that
///     (see [#carried()]) was carried along from elsewhere, as the header row of a table is
/// @param location where the chunk stands in its page
public record Chunk(ChunkId id, String heading, String text, Location location) {
    public Chunk {
        if (text.length() < location.length()) {
            throw new IllegalArgumentException("chunk " + id + " is shorter than its location");
        }
    }

    /// Length of the carried text: offset `i` of `text` is offset `location.start() + i - carried()` of the page.
    public int carried() {
        return text.length() - location.length();
    }
}
