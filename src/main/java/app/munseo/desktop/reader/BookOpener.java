package app.munseo.desktop.reader;

import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import app.munseo.document.DocumentText;
import app.munseo.document.Layout;
import app.munseo.document.Problem;
import java.util.List;

/// Fetches a document with all that is shown of it at once. Blocks.
record BookOpener(ReaderPort port) {
    /// @param password empty where there is none
    /// @throws Problem `FILE_ENCRYPTED` where it needs another password
    Book open(DocumentId id, char[] password) {
        var document = port.document().apply(id);
        var text = text(document, password);
        if (!Book.isPdf(document)) {
            return new Book(document, text, List.of(), null);
        }
        try {
            return new Book(document, text, port.paper().sizes(document.path(), password), null);
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.CANCELLED || text.pages().isEmpty()) {
                throw problem;
            }
            return new Book(document, text, List.of(), problem);
        }
    }

    /// A PDF whose text could not be had is still worth seeing.
    private DocumentText text(Document document, char[] password) {
        if (document.failure() == null) {
            return port.text().apply(document.id());
        }
        if (!Book.isPdf(document)) {
            throw new Problem(document.failure(), document.path().toString());
        }
        if (document.failure() == Problem.Kind.FILE_ENCRYPTED) {
            return port.paper().text(document.path(), password);
        }
        return new DocumentText(document.title(), Layout.PROSE, List.of(), List.of());
    }
}
