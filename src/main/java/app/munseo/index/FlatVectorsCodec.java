package app.munseo.index;

import java.io.IOException;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/// Lucene's own format with the vectors in single precision and, beside them, in 8 bits: a search looks at all of these
/// and reads the others of those that come near the best (see [SegmentScan]). It has no graph over the vectors: up to
/// about 100,000 chunks looking at all is faster and always gives the same ranking, and a graph nobody walks costs most
/// of the work of a merge.
final class FlatVectorsCodec extends Lucene104Codec {
    private static final int NEVER_BUILD_A_GRAPH = Integer.MAX_VALUE;

    private final KnnVectorsFormat flat = new LongVectors(new Lucene104HnswScalarQuantizedVectorsFormat(
            ScalarEncoding.UNSIGNED_BYTE,
            Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN,
            Lucene99HnswVectorsFormat.DEFAULT_BEAM_WIDTH,
            1,
            null,
            NEVER_BUILD_A_GRAPH));

    /// Lucene's format for vectors longer than the 1,024 it allows for the sake of its graph; OpenAI's large model
    /// makes 3,072. It bears the format's own name, under which Lucene finds it again when it reads.
    private static final class LongVectors extends KnnVectorsFormat {
        private static final int LONGEST = 4096;

        private final KnnVectorsFormat format;

        LongVectors(KnnVectorsFormat format) {
            super(format.getName());
            this.format = format;
        }

        @Override
        public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
            return format.fieldsWriter(state);
        }

        @Override
        public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
            return format.fieldsReader(state);
        }

        @Override
        public int getMaxDimensions(String field) {
            return LONGEST;
        }
    }

    @Override
    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return flat;
    }
}
