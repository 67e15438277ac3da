package app.munseo.document;

/// How far a file has come. Keyword search works from `SEARCHABLE` on, semantic search when it is `READY`.
public enum DocumentState {
    /// Text and chunks are stored and searchable; vectors are still to come.
    SEARCHABLE,
    /// Text and vectors are searchable.
    READY,
    /// Nothing could be read; the reason is kept with the document.
    FAILED
}
