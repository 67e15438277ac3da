package app.munseo.app;

import app.munseo.catalog.Judgements;
import app.munseo.catalog.Judgements.Rating;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How answers were received.
///
/// @param reasons how often each reason was given for an answer that was no help, by its word: `none`, `wrong`,
///     `incomplete`, `wrong-sources`
/// @param judgedQuestions questions for which anything is known of a document
public record Feedback(int helpful, int unhelpful, Map<String, Long> reasons, int judgedQuestions) {
    public Feedback {
        reasons = Map.copyOf(reasons);
    }

    static Feedback of(Judgements judgements) {
        List<Rating> unhelpful =
                judgements.ratings().stream().filter(rating -> !rating.helpful()).toList();
        Map<String, Long> reasons = unhelpful.stream()
                .collect(Collectors.groupingBy(Feedback::word, TreeMap::new, Collectors.counting()));
        return new Feedback(
                judgements.ratings().size() - unhelpful.size(),
                unhelpful.size(),
                reasons,
                judgements.all().size());
    }

    private static String word(Rating rating) {
        return rating.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
