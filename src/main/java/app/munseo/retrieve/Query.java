package app.munseo.retrieve;

import app.munseo.document.Origins;
import app.munseo.document.Question;

/// One search string derived from a question; `weight` is its say in fusion: 1 for the question itself, less for
/// others.
///
/// @param origins what of documents may stand behind it: a follow-up is completed by what was answered before
public record Query(String text, double weight, Origins origins) {
    /// Enough to find what the question missed, too little to displace what it found (see [ScoreFusion]): measured on
    /// four judged collections, four unrelated queries cost at most 0.015 nDCG@10 at 0.25, and 0.06 at 0.5; good ones
    /// gain the same.
    private static final double DERIVED = 0.25;

    public Query {
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException("no weight of a query: " + weight);
        }
    }

    public Query(String text, double weight) {
        this(text, weight, Origins.UNKNOWN);
    }

    /// The question itself, as a person typed it.
    public static Query question(String text) {
        return new Query(text, 1, Origins.NONE);
    }

    /// The question itself.
    public static Query of(Question question) {
        return new Query(question.text(), 1, question.textOrigins());
    }

    /// One that a model thought of besides.
    public static Query derived(String text, Origins origins) {
        return new Query(text, DERIVED, origins);
    }
}
