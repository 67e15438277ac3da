package app.munseo.index;

import app.munseo.document.Added;
import app.munseo.text.Figures;
import app.munseo.text.Figures.Figure;
import app.munseo.text.Figures.Kind;
import app.munseo.text.Statements;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// What a text holds beside words, each as one term: figures in canonical form ([Figures]) and codes ([Codes]). So
/// "1억 2천만원" meets "120,000,000 won", "March 5, 2024" meets "2024-03" and "RFC 9110" meets "RFC-9110".
///
/// | figure | terms in the index | terms asked for |
/// |---|---|---|
/// | `MONEY KRW 35000` | `MONEY KRW 35000`, `AMOUNT 35000` | itself; `NUMBER 35000` |
/// | `NUMBER 35000` | `NUMBER 35000`, `AMOUNT 35000` | itself; `AMOUNT 35000` |
/// | `DATE 2024-03-05` | the same, `DATE 2024-03`, `DATE 2024`, `DATE --03-05`, `DATE --03`, `AMOUNT 2024` | itself |
/// | `DATE 2024` | `DATE 2024`, `AMOUNT 2024` | itself; `NUMBER 2024` |
final class Marks {
    /// In every chunk, so that a mark's rarity is counted over all chunks and not among those that have marks.
    static final String EVERYWHERE = "";

    private static final String CODE = "CODE ";
    private static final int YEAR = 4;

    private Marks() {}

    /// A mark that a question asks for.
    ///
    /// @param term what it is in the index
    /// @param near less exact terms that say it as well
    record Asked(String term, List<String> near) {}

    /// The terms of a chunk.
    static Set<String> in(String text) {
        var terms = new LinkedHashSet<String>();
        terms.add(EVERYWHERE);
        Codes.in(text).forEach(code -> terms.add(CODE + code));
        Statements.in(text).forEach(figure -> addTerms(figure, terms));
        return terms;
    }

    /// The term of a code.
    static String code(String code) {
        return CODE + code;
    }

    /// The figures that `question` states.
    static List<Asked> figures(String question) {
        return Figures.in(question).stream().map(Marks::asked).toList();
    }

    /// The same figures as they are looked for.
    static List<Added> notations(String question) {
        return Figures.located(question).stream()
                .map(at -> new Added(
                        Added.Kind.FIGURE,
                        question.substring(at.start(), at.end()),
                        term(at.figure().kind(), at.figure().value())))
                .toList();
    }

    private static Asked asked(Figure figure) {
        var near = new ArrayList<String>();
        switch (figure.kind()) {
            case NUMBER -> near.add(amount(figure.value()));
            case MONEY, PERCENT, MEASURE -> near.add(term(Kind.NUMBER, figure.amount()));
            case DATE -> {
                if (figure.value().length() == YEAR) {
                    near.add(term(Kind.NUMBER, figure.value()));
                }
            }
            case ORDINAL -> {}
        }
        return new Asked(term(figure.kind(), figure.value()), near);
    }

    private static void addTerms(Figure figure, Set<String> terms) {
        terms.add(term(figure.kind(), figure.value()));
        switch (figure.kind()) {
            case NUMBER, MONEY, PERCENT, MEASURE -> terms.add(amount(figure.amount()));
            case DATE -> addDates(figure.value(), terms);
            case ORDINAL -> {}
        }
    }

    /// Less precise forms of a date, and the same without its year.
    private static void addDates(String date, Set<String> terms) {
        boolean hasYear = date.charAt(0) != '-';
        var ends = IntStream.range(2, date.length() + 1).filter(i -> i == date.length() || date.charAt(i) == '-');
        ends.filter(end -> end > 2 || hasYear).forEach(end -> {
            terms.add(term(Kind.DATE, date.substring(0, end)));
            if (hasYear && end > YEAR) {
                terms.add(term(Kind.DATE, "-" + date.substring(YEAR, end)));
            }
        });
        if (hasYear) {
            terms.add(amount(date.substring(0, YEAR)));
        }
    }

    private static String term(Kind kind, String value) {
        return kind + " " + value;
    }

    private static String amount(String value) {
        return "AMOUNT " + value;
    }
}
