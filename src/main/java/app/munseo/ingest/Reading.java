package app.munseo.ingest;

import app.munseo.document.Chunk;
import app.munseo.document.Document;
import app.munseo.document.DocumentText;
import app.munseo.document.Problem;
import java.util.List;

/// What looking at one file gave.
sealed interface Reading {
    /// The content is the one the catalog knows; `stamp` is what the file bears now.
    record Unchanged(Document known, Stamp stamp) implements Reading {}

    /// New content.
    ///
    /// @param bounds see [app.munseo.extract.TextExtractor#bounds()]; empty where none was met
    record Text(Document document, DocumentText text, List<Chunk> chunks, String bounds) implements Reading {
        public Text {
            chunks = List.copyOf(chunks);
        }
    }

    /// It could not be read.
    ///
    /// @param bounds as above
    record Unreadable(Document document, Problem problem, String bounds) implements Reading {}
}
