package app.munseo.index;

import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;

/// Lucene's own format, without the graph it would build over the vectors: they are searched exactly, which up to about
/// 100,000 chunks is faster and always gives the same ranking, and a graph nobody walks costs most of the work of a
/// merge.
final class FlatVectorsCodec extends Lucene104Codec {
    private static final int NEVER_BUILD_A_GRAPH = Integer.MAX_VALUE;

    private final KnnVectorsFormat flat = new Lucene99HnswVectorsFormat(
            Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN,
            Lucene99HnswVectorsFormat.DEFAULT_BEAM_WIDTH,
            1,
            null,
            NEVER_BUILD_A_GRAPH);

    @Override
    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return flat;
    }
}
