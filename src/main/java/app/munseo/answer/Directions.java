package app.munseo.answer;

import java.util.List;
import java.util.regex.Pattern;

/// Finds that two sentences take opposite directions: one rises, the other falls.
final class Directions {
    /// Words for one thing, and for its opposite.
    private record Opposites(Pattern one, Pattern other) {
        static Opposites of(String one, String other) {
            return new Opposites(Pattern.compile("(?i)" + one), Pattern.compile("(?i)" + other));
        }

        boolean part(String claim, String source) {
            return (isOnly(one, other, claim) && isOnly(other, one, source))
                    || (isOnly(other, one, claim) && isOnly(one, other, source));
        }

        private static boolean isOnly(Pattern this_, Pattern that, String text) {
            return this_.matcher(text).find() && !that.matcher(text).find();
        }
    }

    private static final List<Opposites> OPPOSITES = List.of(
            Opposites.of(
                    "증가|늘어|늘었|늘린|늘렸|상승|올랐|올라|오른|오르|오릅|확대|인상|급증|\\b(?:rose|ris(?:es?|en|ing)|increas\\w*|grew|grow\\w*"
                            + "|rais\\w*|gain\\w*|climb\\w*|expand\\w*)\\b",
                    "감소|줄어|줄었|줄인|줄였|하락|내렸|내려|내린|내립|떨어|축소|인하|급감|\\b(?:fell|fall\\w*|decreas\\w*|declin\\w*"
                            + "|drop\\w*|reduc\\w*|lowered|lowering|shrank|shrink\\w*|cut)\\b"),
            Opposites.of("많[은아았고습]", "(?<=\\s)적[은었고습]"),
            Opposites.of("\\b(?:is|are) on\\b", "\\b(?:is|are) off\\b"),
            Opposites.of("비[싸싼쌉]", "(?<!비)[싸싼쌉](?=[다고게니 ])"),
            Opposites.of("\\bfaster\\b", "\\bslower\\b"),
            Opposites.of("\\blonger\\b", "\\bshorter\\b"),
            Opposites.of("\\b(?:larger|bigger)\\b", "\\bsmaller\\b"),
            Opposites.of("\\bhighest\\b|가장 (?:높|많|큰|크)", "\\blowest\\b|가장 (?:낮|적|작)"),
            Opposites.of("\\bearlier\\b", "\\blater\\b"),
            Opposites.of("높[은아았고]|\\bhigher\\b", "낮[은아았고]|\\blower\\b"),
            Opposites.of("(?<!(?:no|not)\\s)\\bmore\\b(?! than \\d)", "\\b(?:less|fewer)\\b(?! than \\d)"),
            Opposites.of("\\babove\\b", "\\bbelow\\b"),
            Opposites.of("\\bover\\b", "\\bunder\\b"),
            Opposites.of("\\bbefore\\b|하기 전|이전", "(?<!the day |the year )\\bafter\\b|\\bupon\\b|한 (?:뒤|후)|이후"),
            Opposites.of("\\b(?:beat|beats|beating|outperform\\w*|ahead of)\\b",
                    "\\b(?:trail\\w*|lag\\w*|underperform\\w*|behind)\\b"),
            Opposites.of("\\bbetter\\b", "\\bworse\\b"),
            Opposites.of("\\bbrighter\\b", "\\b(?:fainter|dimmer)\\b"),
            Opposites.of("\\bunchanged\\b|그대로", "\\b(?:raised|lowered|increased|cut)\\b|인상|인하"),
            Opposites.of("\\bearliest\\b", "\\b(?:latest|not later|no later)\\b"),
            Opposites.of("(?<!비)공개", "비공개"),
            Opposites.of(
                    "(?<!부)가결|승인(?:한|하|했|됨|되|됐|을 받)|\\b(?:approv\\w*|accept\\w*|carried|passed)\\b",
                    "부결|반려|거부|거절|\\b(?:reject\\w*|refus\\w*|declined|denied|dismiss\\w*)\\b"),
            Opposites.of("최대|\\bmaximum\\b", "최소|\\bminimum\\b"),
            Opposites.of("동쪽|\\beast(?:ern|bound)?\\b", "서쪽|\\bwest(?:ern|bound)?\\b"),
            Opposites.of("북쪽|\\bnorth(?:ern|bound)?\\b", "남쪽|\\bsouth(?:ern|bound)?\\b"));

    private Directions() {}

    /// Whether `claim` and `source`, which speak of the same, go opposite ways.
    static boolean differ(String claim, String source) {
        return OPPOSITES.stream().anyMatch(opposites -> opposites.part(claim, source));
    }
}
