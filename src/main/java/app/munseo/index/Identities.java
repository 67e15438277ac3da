package app.munseo.index;

import app.munseo.document.ChunkId;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;

/// Looks up whose entry it is, in one segment and in rising order of Lucene's numbers only.
final class Identities {
    private final SortedDocValues documents;
    private final NumericDocValues ordinals;

    Identities(LeafReader segment) throws IOException {
        documents = DocValues.getSorted(segment, Fields.DOCUMENT);
        ordinals = DocValues.getNumeric(segment, Fields.ORDINAL);
    }

    ChunkId of(int entry) throws IOException {
        if (!documents.advanceExact(entry) || !ordinals.advanceExact(entry)) {
            throw new IllegalStateException("an entry of the index has no identity");
        }
        return Fields.id(documents.lookupOrd(documents.ordValue()), ordinals.longValue());
    }
}
