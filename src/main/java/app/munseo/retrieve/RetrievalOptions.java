package app.munseo.retrieve;

/// The numbers of retrieval.
///
/// @param candidates how many chunks each retriever hands to fusion; more than are shown, or there is nothing to fuse
/// @param denseWeight the say of meaning against words, 0 to 1
/// @param denseWeightForeign the same for a Korean query with an embedding model that was not trained on Korean, whose
///     ranking is nearly noise
public record RetrievalOptions(int candidates, double denseWeight, double denseWeightForeign) {
    /// Measured best over eight English and four Korean judged collections, one setting for all.
    public static final RetrievalOptions DEFAULT = new RetrievalOptions(100, 0.55, 0);

    public RetrievalOptions {
        if (candidates < 1) {
            throw new IllegalArgumentException("no candidates: " + candidates);
        }
    }

    /// The say of meaning for each query, with a model that serves Korean or does not.
    public DenseWeight weight(boolean servesKorean) {
        return new DenseWeight(denseWeight, servesKorean ? denseWeight : denseWeightForeign);
    }
}
