package app.munseo.answer;

import app.munseo.index.Analysis;
import app.munseo.index.Analysis.Term;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Texts as sets of the index's terms, for comparing what they say.
final class Words {
    /// Terms that ask, or that any sentence may hold, and so say nothing of what an answer is about.
    private static final Set<String> EMPTY = Set.of(
            "며칠", "얼마", "누구", "무엇", "어디", "이", "하", "있", "없", "수", "것", "나", "내", "주", "되", "않", "못하", "알리",
            "설명", "때", "경우", "대하", "대해", "위하", "따르", "그", "저", "때문", "합", "입니다",
            "long", "mani", "much", "mean", "tell", "explain", "pleas", "can", "get", "do", "doe", "happen", "must",
            "need", "mai", "shall", "should", "would", "could", "will", "also", "often");

    private static final Pattern CODE =
            Pattern.compile("(?<![A-Za-z0-9])(?!Q[1-4]\\b|H[12]\\b|(?:KRW|USD|EUR|GBP|JPY|CAD|AUD|CHF|CNY)\\d)"
            + "[A-Za-z]{1,6}-?\\d[A-Za-z0-9]*(?:-[A-Za-z0-9]+)*"
            + "|(?<![가-힣])(?!최대|최소|매월|매년|오전|오후|서기)[가-힣]{2,}\\d+[가-힣]?");

    private Words() {}

    /// The terms of `text` that carry meaning, each once, in order, and its codes as they are written: the index's
    /// terms take "E5" apart, and its parts are everywhere.
    static Set<String> of(String text) {
        var words = located(text).stream().map(Term::text).collect(Collectors.toCollection(LinkedHashSet::new));
        words.addAll(codes(text));
        return words;
    }

    /// The terms of `text` that carry meaning, each time and where they stand, without codes.
    static List<Term> located(String text) {
        return Analysis.terms(text).stream().filter(term -> !EMPTY.contains(term.text())).toList();
    }

    /// The names with digits in them, such as "AL-420" or "E5", in lower case.
    static Set<String> codes(String text) {
        return CODE.matcher(text)
                .results()
                .map(code -> code.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
