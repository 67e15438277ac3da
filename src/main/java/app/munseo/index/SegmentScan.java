package app.munseo.index;

import app.munseo.document.ChunkId;
import app.munseo.document.Problem;
import java.io.IOException;
import java.util.function.Predicate;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;

/// Looks at every vector of one segment, in two passes folded into one: Lucene's vectorised scorer goes over all of
/// them in 8 bits, and what comes near the best is computed again from the vectors as they were made, in double
/// precision, one product after the other. The outcome of the first pass depends on the segment a vector lies in, that
/// of the second on the vectors alone: so a library gives the same ranking however it came about.
final class SegmentScan {
    /// More than the largest error of a cosine in 8 bits that was measured (0.012, with 384 dimensions).
    private static final double TOLERANCE = 0.02;

    private final float[] query;
    private final FloatVectorValues vectors;
    private final DocIndexIterator places;
    private final Identities identities;
    private final Predicate<ChunkId> admits;
    private final BestChunks best;

    private SegmentScan(
            float[] query,
            FloatVectorValues vectors,
            Identities identities,
            Predicate<ChunkId> admits,
            BestChunks best) {
        this.query = query;
        this.vectors = vectors;
        this.places = vectors.iterator();
        this.identities = identities;
        this.admits = admits;
        this.best = best;
    }

    /// Offers `best` the vectors of a segment that pass the filter.
    ///
    /// @throws Problem `EMBEDDER_MISMATCH` when they have another length than the query
    static void run(
            LeafReaderContext leaf, String field, float[] query, ScopeFilter.Vectors wanted, BestChunks best)
            throws IOException {
        var filter = wanted.documents();
        var vectors = leaf.reader().getFloatVectorValues(field);
        var candidates = filter == null ? null : filter.scorer(leaf);
        if (vectors == null || (filter != null && candidates == null)) {
            return;
        }
        if (vectors.dimension() != query.length) {
            throw new Problem(Problem.Kind.EMBEDDER_MISMATCH, vectors.dimension() + " ≠ " + query.length);
        }
        var scorer = vectors.scorer(query);
        if (scorer == null) {
            return; // every vector of this segment has been removed
        }
        var bulk = scorer.bulk(candidates == null ? null : candidates.iterator());
        var scan = new SegmentScan(query, vectors.copy(), new Identities(leaf.reader()), wanted.admits(), best);
        var live = leaf.reader().getLiveDocs();
        var batch = new DocAndFloatFeatureBuffer();
        bulk.nextDocsAndScores(DocIdSetIterator.NO_MORE_DOCS, live, batch);
        while (batch.size > 0) {
            scan.offer(batch);
            bulk.nextDocsAndScores(DocIdSetIterator.NO_MORE_DOCS, live, batch);
        }
    }

    private void offer(DocAndFloatFeatureBuffer batch) throws IOException {
        for (int i = 0; i < batch.size; i++) {
            double roughly = 2.0 * batch.features[i] - 1; // Lucene scores with (1 + cosine) / 2
            if (best.admits(roughly + TOLERANCE)) {
                int entry = batch.docs[i];
                double cosine = cosine(entry);
                if (best.admits(cosine)) {
                    offer(identities.of(entry), cosine);
                }
            }
        }
    }

    private void offer(ChunkId id, double cosine) {
        if (admits.test(id)) {
            best.add(new ScoredChunk(id, cosine));
        }
    }

    private double cosine(int entry) throws IOException {
        places.advance(entry);
        var vector = vectors.vectorValue(places.index());
        double sum = 0;
        for (int i = 0; i < query.length; i++) {
            sum += (double) query[i] * vector[i];
        }
        return sum;
    }
}
