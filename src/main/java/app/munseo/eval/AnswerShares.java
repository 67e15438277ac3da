package app.munseo.eval;

import app.munseo.answer.Answer;
import app.munseo.answer.Citation;
import app.munseo.document.Problem;
import app.munseo.text.TextNormalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// How often an answer shows the gold answer of a question-answering dataset in what it cites, word for word but for
/// case and white space.
///
/// @param questions how many have a gold answer
/// @param answered share of them that were answered at all, 0 to 1
/// @param first share of them whose first cited stretch holds a gold answer
/// @param any share of them any of whose cited stretches holds one
public record AnswerShares(int questions, double answered, double first, double any) {
    /// Where nobody asked for answers, or there are no gold ones.
    public static final AnswerShares NONE = new AnswerShares(0, 0, 0, 0);

    /// Asks every question that has a gold answer.
    public static AnswerShares of(List<JudgedQuery> queries, Function<String, Answer> answerer) {
        var outcomes = queries.stream()
                .filter(query -> !query.answers().isEmpty())
                .map(query -> Outcome.of(query, answerer))
                .toList();
        return new AnswerShares(
                outcomes.size(),
                share(outcomes, Outcome::answered),
                share(outcomes, Outcome::first),
                share(outcomes, Outcome::any));
    }

    private record Outcome(boolean answered, boolean first, boolean any) {
        static Outcome of(JudgedQuery query, Function<String, Answer> answerer) {
            if (Thread.currentThread().isInterrupted()) {
                throw Problem.cancelled();
            }
            var answer = answerer.apply(query.text());
            var holds = answer.citations().stream()
                    .map(citation -> holds(citation, query.answers()))
                    .toList();
            return new Outcome(answer.found(), !holds.isEmpty() && holds.getFirst(), holds.contains(true));
        }
    }

    private static boolean holds(Citation citation, List<String> answers) {
        var quote = plain(citation.quote());
        return answers.stream().anyMatch(answer -> quote.contains(plain(answer)));
    }

    private static String plain(String text) {
        return TextNormalizer.stored(text).toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }

    private static double share(List<Outcome> outcomes, Function<Outcome, Boolean> of) {
        return outcomes.stream().mapToInt(one -> of.apply(one) ? 1 : 0).average().orElse(0);
    }
}
