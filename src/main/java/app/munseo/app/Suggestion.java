package app.munseo.app;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Which of the tried models would do each step best. Only models that keep to a schema and to Korean are suggested, and
/// none that runs in a cloud: the fastest expands, because every question waits for it; the largest that is still quick
/// enough compresses and answers, because size is the best sign of understanding there is without asking it.
///
/// @param expand, compress, answer references; empty where no model qualifies
public record Suggestion(Optional<String> expand, Optional<String> compress, Optional<String> answer) {
    // The sentences of one question are numbered in a few hundred tokens at most; an answer is read as it is written.
    private static final double QUICK_TO_COMPRESS = 20;
    private static final double QUICK_TO_ANSWER = 6;

    /// The best of `models` for each step.
    public static Suggestion of(List<KnownModel> models) {
        var able = models.stream().filter(Suggestion::able).toList();
        var fastest = able.stream().max(Comparator.comparingDouble(Suggestion::speed)).map(KnownModel::reference);
        return new Suggestion(
                fastest,
                largest(able, QUICK_TO_COMPRESS).or(() -> fastest),
                largest(able, QUICK_TO_ANSWER).or(() -> fastest));
    }

    private static Optional<String> largest(List<KnownModel> able, double tokensPerSecond) {
        Predicate<KnownModel> quick = model -> speed(model) >= tokensPerSecond;
        return able.stream()
                .filter(quick)
                .max(Comparator.comparingLong(KnownModel::size).thenComparingDouble(Suggestion::speed))
                .map(KnownModel::reference);
    }

    private static boolean able(KnownModel model) {
        var trial = model.trial();
        return trial != null && trial.json() && trial.korean() && !model.cloud();
    }

    private static double speed(KnownModel model) {
        var trial = model.trial();
        return trial == null ? 0 : trial.tokensPerSecond();
    }
}
