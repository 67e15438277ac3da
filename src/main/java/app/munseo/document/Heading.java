package app.munseo.document;

/// A heading and where its section begins: `level` from 1 (outermost), `offset` into the text of page `page`.
public record Heading(int level, String title, int page, int offset) {}
