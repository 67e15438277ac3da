package app.munseo.chunk;

import app.munseo.document.Chunk;
import app.munseo.document.ChunkId;
import app.munseo.document.DocumentId;
import app.munseo.document.DocumentText;
import app.munseo.document.Layout;
import java.util.ArrayList;
import java.util.List;

/// Cuts along the structure a document has: sections first (see [Sections]), inside a long section paragraphs and
/// sentences (see [Packing]), and rows where the document is a table (see [Rows]).
///
/// A chunk stays on one page. It has at most 900 characters, unless it is a single row; chunks of one section overlap
/// by about 120 characters, in whole sentences. Every character that is not white space is in some chunk.
public final class StructuredChunker implements Chunker {
    /// Characters of a chunk: about 190 word pieces of English, which the embedding model reads whole.
    static final int LIMIT = 900;

    @Override
    public List<Chunk> chunk(DocumentId document, DocumentText text) {
        var pieces = text.layout() == Layout.ROWS ? Rows.of(text) : prose(text);
        var chunks = new ArrayList<Chunk>(pieces.size());
        for (var piece : pieces) {
            chunks.add(piece.numbered(new ChunkId(document, chunks.size())));
        }
        return chunks;
    }

    private static List<Piece> prose(DocumentText text) {
        var pieces = new ArrayList<Piece>();
        for (var section : Sections.of(text)) {
            for (var span : Packing.pack(section)) {
                pieces.add(new Piece(section.heading(), "", section.page(), span));
            }
        }
        return pieces;
    }
}
