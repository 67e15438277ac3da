package app.munseo.answer;

import app.munseo.text.Figures;

/// Tells whether a model kept to what it was given: most words and all figures of what it wrote must stand there.
final class Paraphrase {
    /// The share of the words that must be known: the rest may be what joins them.
    private static final double KNOWN = 0.5;

    private Paraphrase() {}

    static boolean is(String written, String said) {
        var terms = Words.of(written);
        var known = Words.of(said);
        long held = terms.stream().filter(known::contains).count();
        var figures = Figures.in(said);
        return held > 0
                && held >= KNOWN * terms.size()
                && Figures.in(written).stream()
                        .allMatch(figure -> figures.stream().anyMatch(one -> one.bearsOut(figure)));
    }
}
