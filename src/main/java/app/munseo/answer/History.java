package app.munseo.answer;

import app.munseo.document.Turn;
import app.munseo.text.TokenCount;
import java.util.ArrayList;
import java.util.List;

/// What was said before, inside a budget of tokens: the latest turns in their own words, the others summed up.
///
/// ```
/// turn 1 … turn 40 (with a summary of 1 to 40)   turn 41   turn 42 … turn 45
///          └ its summary                           └ question and first sentence   └ word for word
/// ```
///
/// A turn's summary speaks for all turns up to it. Turns behind the last summary that are not among the latest are
/// told by their question and the first sentence that cites something, the oldest of them left out where it gets long.
///
/// @param summary one line for each; empty where there is nothing to sum up
/// @param recent oldest first
record History(String summary, List<Turn> recent) {
    /// Tokens of all that was said before.
    static final int TOKENS = 700;

    static final int SUMMARY_TOKENS = 250;

    /// So many turns without a summary lose little by being told in short, and summing up takes a model seconds.
    private static final int FEW_TURNS = 5;

    /// Tokens of one question or answer at most, and of a turn's frame.
    private static final int LINE_TOKENS = 60;
    private static final int QUESTION_TOKENS = 100;
    private static final int ANSWER_TOKENS = 220;
    private static final int FRAME_TOKENS = 20;

    History {
        recent = List.copyOf(recent);
    }

    /// The history of `turns` in at most [#TOKENS].
    static History of(List<Turn> turns) {
        int summed = summed(turns);
        var recent = latest(turns.subList(summed, turns.size()), TOKENS - SUMMARY_TOKENS);
        var older = turns.subList(summed, turns.size() - recent.size());
        return new History(summary(summed == 0 ? "" : turns.get(summed - 1).summary(), older), recent);
    }

    /// The turns, counted from the first, that a new summary should speak for: all but the latest; 0 while the turns
    /// that no summary speaks for are few, or all told word for word.
    static int toSum(List<Turn> turns) {
        var open = turns.subList(summed(turns), turns.size());
        int told = latest(open, TOKENS - SUMMARY_TOKENS).size();
        return open.size() <= FEW_TURNS || told == open.size() ? 0 : turns.size() - told;
    }

    /// How many turns the last summary speaks for.
    static int summed(List<Turn> turns) {
        int summed = turns.size();
        while (summed > 0 && turns.get(summed - 1).summary().isEmpty()) {
            summed--;
        }
        return summed;
    }

    /// Turn by turn and without a model: `earlier`, then the questions and first cited sentences of `turns`, in at most
    /// [#SUMMARY_TOKENS].
    private static String summary(String earlier, List<Turn> turns) {
        var lines = new ArrayList<String>();
        int left = SUMMARY_TOKENS;
        for (var turn : turns.reversed()) {
            var line = line(turn);
            left -= TokenCount.estimate(line) + 1;
            if (left < (earlier.isEmpty() ? 0 : SUMMARY_TOKENS / 2)) {
                break;
            }
            lines.addFirst(line);
        }
        if (!earlier.isEmpty()) {
            lines.addFirst(Excerpt.of(earlier, SUMMARY_TOKENS - TokenCount.estimate(String.join("\n", lines)) - 1));
        }
        return String.join("\n", lines);
    }

    private static String line(Turn turn) {
        return "- " + Excerpt.of(oneLine(turn.question()), LINE_TOKENS) + " → "
                + Excerpt.of(oneLine(firstCited(turn.answer())), LINE_TOKENS);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String firstCited(String answer) {
        var sentences = CitedSentences.of(answer);
        return sentences.stream()
                .filter(sentence -> !sentence.numbers().isEmpty())
                .findFirst()
                .or(() -> sentences.stream().findFirst())
                .map(CitedSentences.Cited::text)
                .orElse("");
    }

    /// The latest of `turns` that fit into `tokens`, each cut where it is long.
    private static List<Turn> latest(List<Turn> turns, int tokens) {
        var latest = new ArrayList<Turn>();
        int left = tokens;
        for (var turn : turns.reversed()) {
            var cut = new Turn(
                    Excerpt.of(turn.question(), QUESTION_TOKENS),
                    Excerpt.of(Markers.removed(turn.answer()), ANSWER_TOKENS),
                    "",
                    turn.origins());
            left -= TokenCount.estimate(cut.question()) + TokenCount.estimate(cut.answer()) + FRAME_TOKENS;
            if (left < 0) {
                break;
            }
            latest.addFirst(cut);
        }
        return latest;
    }
}
