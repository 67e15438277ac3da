package app.munseo.extract;

/// Finds a heading's words in the text of a page, however they are spaced, broken into lines, or cased there.
final class HeadingFinder {
    private final String page;
    private final StringBuilder letters = new StringBuilder();
    private final int[] offsets;

    HeadingFinder(String page) {
        this.page = page;
        this.offsets = new int[page.length()];
        for (int i = 0; i < page.length(); i++) {
            if (!Character.isWhitespace(page.charAt(i))) {
                offsets[letters.length()] = i;
                letters.append(Character.toLowerCase(page.charAt(i)));
            }
        }
    }

    /// Where the title stands, at the beginning of a line if it does so anywhere; 0 where it does not stand at all.
    int offset(String title) {
        var wanted = new StringBuilder();
        title.chars()
                .filter(c -> !Character.isWhitespace(c))
                .forEach(c -> wanted.append(Character.toLowerCase((char) c)));
        if (wanted.isEmpty()) {
            return 0;
        }
        int first = -1;
        for (int at = letters.indexOf(wanted.toString()); at >= 0; at = letters.indexOf(wanted.toString(), at + 1)) {
            if (startsLine(offsets[at])) {
                return offsets[at];
            }
            first = first < 0 ? offsets[at] : first;
        }
        return Math.max(first, 0);
    }

    private boolean startsLine(int offset) {
        return page.lastIndexOf('\n', offset) >= 0
                ? page.substring(page.lastIndexOf('\n', offset), offset).isBlank()
                : page.substring(0, offset).isBlank();
    }
}
