package app.munseo.chunk;

import app.munseo.document.Chunk;
import app.munseo.document.DocumentId;
import app.munseo.document.DocumentText;
import java.util.List;

/// Cuts a document into chunks, numbered from 0 in reading order. A pure function: the same text gives the same chunks.
public interface Chunker {
    List<Chunk> chunk(DocumentId document, DocumentText text);
}
