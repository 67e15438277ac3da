package app.munseo.retrieve;

import app.munseo.text.Language;

/// The say of meaning against words, 0 to 1: `korean` for a query all in Hangul, `other` for one without any, and in
/// between by the share of Hangul among its letters.
public record DenseWeight(double other, double korean) {
    public DenseWeight {
        if (!(other >= 0 && other <= 1 && korean >= 0 && korean <= 1)) {
            throw new IllegalArgumentException("no weights: %s, %s".formatted(other, korean));
        }
    }

    double of(Query query) {
        double hangul = Language.hangulShare(query.text());
        return other * (1 - hangul) + korean * hangul;
    }

    /// What of its greatest say meaning has for `query`, 0 to 1.
    double share(Query query) {
        double most = Math.max(other, korean);
        return most == 0 ? 0 : of(query) / most;
    }
}
