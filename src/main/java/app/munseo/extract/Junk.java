package app.munseo.extract;

/// Tells text from what comes out of fonts that do not say which characters their glyphs are.
final class Junk {
    private static final double TOO_MUCH = .1;

    private Junk() {}

    /// Whether over a tenth of the visible characters mean nothing: private use, replacement characters, controls.
    static boolean tooMuch(CharSequence raw) {
        long visible = raw.codePoints().filter(c -> !Character.isWhitespace(c)).count();
        return raw.codePoints().filter(Junk::junk).count() > TOO_MUCH * visible;
    }

    private static boolean junk(int c) {
        if (c == '\uFFFD') {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.PRIVATE_USE, Character.UNASSIGNED, Character.SURROGATE -> true;
            case Character.CONTROL -> !Character.isWhitespace(c);
            default -> false;
        };
    }
}
