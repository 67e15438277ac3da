package app.munseo.answer;

import app.munseo.document.Question;
import app.munseo.document.Turn;
import app.munseo.index.Analysis;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Understands a follow-up without a model: "그럼 반차는?" after "연차 휴가는 며칠인가요?" is about 연차 휴가 too.
///
/// A question follows up when it points back (그건, 그럼, it, those, and for …) or says too little to stand by itself.
/// It is then completed with the words that carried the last question that stood by itself. Taking a question for a
/// follow-up that is none costs little: its own words still go first.
final class FollowUp {
    /// Words added at most.
    private static final int MOST_WORDS = 8;

    /// Turns looked back at for a question that stands by itself.
    private static final int TURNS = 3;

    /// A question with fewer words that carry meaning leaves out what it is about.
    private static final int LEAST_WORDS = 2;

    private static final Pattern KOREAN = Pattern.compile("(?<![가-힣])(?:"
            + "그(?=\\s)|이(?=\\s)|그럼|그러면|그렇(?:다면|지만|게)|그런데|근데|그리고|그래서|그래도|그중|그때|그날|그곳|거기|여기|저기"
            + "|(?:그|이|저)(?:건|거|걸|게|것|분|쪽)[가-힣]{0,3}|(?:그|이|저)(?:러|런)[가-힣]{0,2}"
            + "|해당|나머지|또는|또(?=\\s)|위(?:의|에서)|앞(?:의|에서)|방금|아까)");
    private static final Pattern ENGLISH_START = Pattern.compile(
            "^(?:and|but|or|so|then|also|what about|how about|what if|why|why not|in that case|otherwise|same)\\b");
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(?:it|its|it's|they|them|their|theirs|this|these|those|he|him|his|she|her|hers|there|the same|the former"
                    + "|the latter|the other|the others|that one|ones?)\\b|\\bthat(?=[?.,]|$)");

    private FollowUp() {}

    /// Whether `question` cannot be understood by itself.
    static boolean is(String question) {
        var lower = question.strip().toLowerCase(Locale.ROOT);
        return KOREAN.matcher(lower).find()
                || ENGLISH_START.matcher(lower).find()
                || ENGLISH.matcher(lower).find()
                || Words.of(question).size() < LEAST_WORDS;
    }

    /// The question and, where it follows up, the words of earlier ones it leaves out; else the question as it is.
    static String completed(Question question) {
        var own = Words.of(question.text());
        var added = is(question.text()) ? topic(question.history(), own) : Set.<String>of();
        return added.isEmpty() ? question.text() : question.text().strip() + " " + String.join(" ", added);
    }

    /// What the latest questions were about, the one that stood by itself last.
    private static Set<String> topic(List<Turn> history, Set<String> known) {
        var words = new LinkedHashSet<String>();
        for (var turn : history.reversed().stream().limit(TURNS).toList()) {
            for (var term : Analysis.terms(turn.question())) {
                var word = turn.question().substring(term.start(), term.end());
                if (words.size() < MOST_WORDS && !known.contains(term.text()) && !Words.of(word).isEmpty()) {
                    words.add(word);
                }
            }
            if (!is(turn.question())) {
                break;
            }
        }
        return words;
    }
}
