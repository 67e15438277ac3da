package app.munseo.answer;

import app.munseo.text.Language;
import app.munseo.text.TokenCount;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Whether a question is simple or hard, by a rule that needs no model and gives the same result each time.
///
/// Each of these alone makes a question hard: it compares; it asks why, or for an explanation, an analysis or a
/// summary; it asks several things; it is long. Two of these together do: the passages come from several documents, are in two languages, are
/// many. All others are simple.
///
/// @param reasons what was found: `compare`, `why`, `parts`, `long`, `documents`, `languages`, `tokens`
/// @param model the first one to be asked
public record Route(boolean hard, List<String> reasons, String model) {
    private static final int LONG_QUESTION_TOKENS = 60;
    private static final int SEVERAL_DOCUMENTS = 4;
    private static final int MANY_TOKENS = 1_800;
    private static final int ENOUGH_SIGNS = 2;

    private static final Pattern COMPARES = Pattern.compile(
            "(?iU)비교|차이|대조|공통점|장단점|\\b(?:compar(?:e|es|ed|ing|ison)|differ(?:s|ent|ence|ences)?|versus|vs)\\b");
    private static final Pattern ASKS_WHY = Pattern.compile(
            "(?iU)왜(?=[\\s?？]|인|$)|이유(?!식)|원인|어째서|설명해|분석해|요약해|\\b(?:why|reasons?|causes?|explain|analy[sz]e|summari[sz]e)\\b");
    private static final Pattern ENDS = Pattern.compile("[?？]|(?:^|\\n)\\s*(?:[-*•]|\\d{1,2}[.)])\\s");

    public Route {
        reasons = List.copyOf(reasons);
    }

    /// The word used in JSON, `simple` or `hard`.
    public String word() {
        return hard ? "hard" : "simple";
    }

    /// The class of a question, given the passages the answer will be made from.
    ///
    /// @param usual asked first where it is simple
    /// @param strong asked first where it is hard
    public static Route of(String question, List<Passage> passages, String usual, String strong) {
        var alone = alone(question);
        var together = together(passages);
        var reasons = new ArrayList<>(alone);
        reasons.addAll(together);
        var hard = !alone.isEmpty() || together.size() >= ENOUGH_SIGNS;
        return new Route(hard, reasons, hard ? strong : usual);
    }

    private static List<String> alone(String question) {
        var reasons = new ArrayList<String>();
        add(reasons, "compare", COMPARES.matcher(question).find());
        add(reasons, "why", ASKS_WHY.matcher(question).find());
        add(reasons, "parts", ENDS.matcher(question).results().count() > 1);
        add(reasons, "long", TokenCount.estimate(question) > LONG_QUESTION_TOKENS);
        return reasons;
    }

    private static List<String> together(List<Passage> passages) {
        var reasons = new ArrayList<String>();
        var documents = passages.stream().map(passage -> passage.chunk().id().document()).distinct().count();
        var languages = passages.stream()
                .map(passage -> Language.of(passage.text()))
                .filter(language -> language != Language.OTHER)
                .distinct()
                .count();
        var tokens = passages.stream().mapToInt(passage -> TokenCount.estimate(passage.text())).sum();
        add(reasons, "documents", documents >= SEVERAL_DOCUMENTS);
        add(reasons, "languages", languages > 1);
        add(reasons, "tokens", tokens > MANY_TOKENS);
        return reasons;
    }

    private static void add(List<String> reasons, String reason, boolean holds) {
        if (holds) {
            reasons.add(reason);
        }
    }
}
