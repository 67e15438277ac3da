package app.munseo.index;

/// How much of a query a chunk with its title and heading holds: the share of the query's words, each counted by its
/// rarity as BM25 counts it (inverse document frequency), 0 to 1.
///
/// @param all share of the words that stand anywhere in it
/// @param near the greatest share that stands within [Coverages#NEAR] words
/// @param written share of the words that stand in it as they are written
public record Coverage(double all, double near, double written) {
    /// Holds nothing of the query.
    public static final Coverage NONE = new Coverage(0, 0, 0);
}
