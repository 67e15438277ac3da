package app.munseo.answer;

import app.munseo.text.Figures;
import app.munseo.text.Figures.Figure;
import app.munseo.text.Figures.Kind;
import java.util.regex.Pattern;

/// What kind of figure a question asks for, by its question word.
enum Expectation {
    MONEY("얼마|(?i:how much|what (?:is|was|are) the (?:price|cost|fee))"),
    DURATION("며칠|얼마나|기간|몇 (?:년|개월|달|주|시간|분)|(?i:how (?:long|often|old))"),
    TIME("언제|몇 시|(?i:\\bwhen\\b|what (?:date|time|day))"),
    NUMBER("몇|(?i:how many|what (?:number|percentage|rate|share))"),
    /// No figure in particular.
    NONE("");

    private static final double OTHER_FIGURE = 0.85;
    private static final double NO_FIGURE = 0.75;

    private final Pattern words;

    Expectation(String words) {
        this.words = Pattern.compile(words);
    }

    /// What `question` asks for.
    static Expectation of(String question) {
        for (var expectation : values()) {
            if (expectation.words.matcher(question).find()) {
                return expectation;
            }
        }
        return NONE;
    }

    /// How far `text` has what is asked for: 1 when it has, less when it has another figure, least when it has none.
    double met(String text) {
        if (this == NONE) {
            return 1;
        }
        var figures = Figures.in(text);
        if (figures.isEmpty()) {
            return NO_FIGURE;
        }
        return figures.stream().map(Figure::kind).anyMatch(this::fits) ? 1 : OTHER_FIGURE;
    }

    private boolean fits(Kind kind) {
        return switch (this) {
            case MONEY -> kind == Kind.MONEY || kind == Kind.PERCENT;
            case DURATION -> kind == Kind.MEASURE;
            case TIME -> kind == Kind.DATE || kind == Kind.MEASURE;
            case NUMBER, NONE -> true;
        };
    }
}
