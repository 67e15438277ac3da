package app.munseo.document;

/// How a document's text is organised.
public enum Layout {
    /// Paragraphs and sentences under headings.
    PROSE,
    /// One record a line, the first line naming the columns; a line is never cut, and each chunk carries the first one.
    ROWS
}
