package app.munseo.retrieve;

/// One search string derived from a question; `weight` is its say in fusion: 1 for the question itself, less for
/// others.
public record Query(String text, double weight) {
    public Query {
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException("no weight of a query: " + weight);
        }
    }

    /// The question itself.
    public static Query question(String text) {
        return new Query(text, 1);
    }
}
