package app.munseo.answer;

import app.munseo.text.Language;
import app.munseo.text.TextNormalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a heading or a document's title is about, in words one can ask for; or nothing, where it cannot be asked for.
final class Headline {
    private static final Pattern NUMBERING = Pattern.compile("^(?:"
            + "제\\s?\\d+\\s?[조항장절관편](?:의\\s?\\d+)?"
            + "|(?i:article|section|chapter|part|appendix|annex)\\s+[\\dIVX]+[.:)]?"
            + "|\\d{1,2}(?:\\.\\d{1,3})+[.)]?(?=\\s)|\\(?\\d{1,3}[.)]"
            + "|[IVX]{1,5}[.)]|[A-Za-z][.)]|[가-하][.)]|[①-⑳■□●○▶◆•*-])\\s*");
    private static final Pattern WRAPPED = Pattern.compile("^[(\\[【<]([^)\\]】>]+)[)\\]】>].*$");
    /// The same in English, behind a Korean heading.
    private static final Pattern TRANSLATION = Pattern.compile("(?<=[가-힣)])\\s+[A-Za-z][A-Za-z ,'&-]+$");
    /// What no heading that names a matter has.
    private static final Pattern ODD = Pattern.compile("[@|=_{}\\\\/<>#?!:;…\"“”『』「」]|\\.\\w|(?<![A-Za-z-])\\d{3,}|\\s\\d+$|[.,]$");
    private static final Set<String> SAID_OF_ALL = Set.of(
            "목차", "차례", "개요", "서론", "본론", "결론", "요약", "부칙", "참고", "참고문헌", "참고 문헌", "머리말", "맺음말", "총칙",
            "목적", "목적과 적용 범위", "적용 범위", "적용범위", "정의", "용어의 정의", "기타", "안내", "소개", "서문", "부록", "색인", "배경",
            "할 일", "문의", "위반", "원인", "결과", "연혁", "비고", "들어가며", "나가며", "일반 사항", "주의", "표", "그림",
            "contents", "table of contents", "introduction", "overview", "abstract", "summary", "conclusion",
            "conclusions", "references", "bibliography", "appendix", "index", "preface", "foreword", "purpose", "scope",
            "definitions", "acknowledgements", "acknowledgments", "background", "notes", "note", "general", "principles",
            "action items", "contact", "about", "copyright", "license", "licence", "title", "discussion", "results",
            "methods", "related work", "lessons learned", "miscellaneous", "other", "faq", "example", "examples", "history", "price", "quality", "timeline");
    private static final int LEAST_KOREAN = 2;
    private static final int LEAST_LATIN = 5;
    private static final int MOST = 48;
    private static final int MOST_WORDS = 7;

    private Headline() {}

    /// What the innermost of these headings is about.
    ///
    /// @param headings as a chunk has them, joined with " › "
    static Optional<String> of(String headings) {
        var last = headings.substring(headings.lastIndexOf('›') + 1);
        var words = bare(last);
        var alone = words.replaceFirst("\\s*\\([^)]*\\)$", "").toLowerCase(Locale.ROOT);
        boolean named = !SAID_OF_ALL.contains(alone) && !ODD.matcher(words).find();
        return named && sayable(words) ? Optional.of(words) : Optional.empty();
    }

    private static String bare(String heading) {
        var words = TextNormalizer.visible(heading).replaceAll("[*`]+", "").replaceAll("\\s+", " ").strip();
        words = NUMBERING.matcher(words).replaceFirst("").strip();
        var wrapped = WRAPPED.matcher(words);
        return TRANSLATION
                .matcher(wrapped.matches() ? wrapped.group(1).strip() : words)
                .replaceFirst("");
    }

    /// As long as a matter's name, of few words, most of it letters of one of our languages.
    private static boolean sayable(String words) {
        long letters = words.codePoints().filter(Character::isLetter).count();
        boolean korean = Language.of(words) == Language.KOREAN;
        boolean shouted = !korean && words.equals(words.toUpperCase(Locale.ROOT));
        return Language.of(words) != Language.OTHER
                && Character.isLetter(words.codePointAt(0))
                && letters >= (korean ? LEAST_KOREAN : LEAST_LATIN)
                && letters * 5 >= words.length() * 3L
                && words.length() <= MOST
                && words.split(" ").length <= MOST_WORDS
                && !shouted
                && !words.matches(".*(?:다|요|까|참고)$")
                && !Words.of(words).isEmpty();
    }

    /// A heading in the middle of an English sentence: a capital that only begins it is none there.
    static String within(String words) {
        boolean restSmall = words.length() > 1 && words.substring(1).equals(words.substring(1).toLowerCase(Locale.ROOT));
        return restSmall ? words.toLowerCase(Locale.ROOT) : words;
    }
}
