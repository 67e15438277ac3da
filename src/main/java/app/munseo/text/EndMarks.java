package app.munseo.text;

/// Tells marks that end a sentence from those that belong to an abbreviation, a number or a name.
final class EndMarks {
    private static final String CLOSERS = "\"'”’)]}»」』】〉》!?！？。";
    private static final int LONGEST_WORD = 24;

    private EndMarks() {}

    /// Where the sentence that began at `start` ends, if the character at `at` ends it; otherwise -1.
    static int sentenceEnd(String text, int start, int at) {
        char mark = text.charAt(at);
        if (mark != '.' && mark != '!' && mark != '?' && mark != '…' && mark < '\u3002') {
            return -1;
        }
        return switch (mark) {
            case '。', '！', '？' -> closed(text, at + 1);
            case '!', '?' -> spaced(text, closed(text, at + 1));
            case '…' -> spaced(text, closed(text, at + 1));
            case '.' -> stop(text, start, at);
            default -> -1;
        };
    }

    private static int stop(String text, int start, int at) {
        if (at + 1 < text.length() && text.charAt(at + 1) == '.') {
            return -1;
        }
        int end = closed(text, at + 1);
        if (isGlued(text, at, end)) {
            return end;
        }
        if (isLeader(text, at) || spaced(text, end) < 0) {
            return -1;
        }
        return belongsToWord(text, start, at, end) ? -1 : end;
    }

    /// Korean sentences set without a space between them: "했다.그러나".
    private static boolean isGlued(String text, int at, int end) {
        return at > 0
                && end == at + 1
                && end < text.length()
                && "다요까".indexOf(text.charAt(at - 1)) >= 0
                && isHangul(text.charAt(end));
    }

    /// Dots that lead the eye in a table of contents.
    private static boolean isLeader(String text, int at) {
        return at >= 3 && text.startsWith("...", at - 3);
    }

    private static boolean belongsToWord(String text, int start, int at, int end) {
        int wordStart = at;
        while (wordStart > start && at - wordStart < LONGEST_WORD && isWordPart(text.charAt(wordStart - 1))) {
            wordStart--;
        }
        var word = text.substring(wordStart, at);
        if (word.isEmpty()) {
            return false;
        }
        int next = afterSpace(text, end);
        boolean first = Span.trimmed(text, start, wordStart).length() == 0;
        return (first && isListNumber(word))
                || isInDate(text, wordStart, word, next)
                || Abbreviations.holdStop(text, word, next);
    }

    /// "1.", "1.2.", "가.", "A." or "IV." at the beginning of a sentence number it.
    private static boolean isListNumber(String word) {
        return (word.length() <= 8 && word.chars().allMatch(c -> Character.isDigit(c) || c == '.'))
                || word.length() == 1
                || word.chars().allMatch(c -> "IVXivx".indexOf(c) >= 0);
    }

    /// "2024. 3. 5." and "2024.3.5." are dates, also before a particle: a number with a stop follows, or came before.
    private static boolean isInDate(String text, int wordStart, String word, int next) {
        if (!word.chars().allMatch(c -> Character.isDigit(c) || c == '.') || next >= text.length()) {
            return false;
        }
        int digits = next;
        while (digits < text.length() && digits - next < 3 && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        if (digits > next) {
            return word.length() <= 4 && digits < text.length() && text.charAt(digits) == '.';
        }
        boolean afterStop = wordStart >= 2 && text.charAt(wordStart - 1) == ' ' && text.charAt(wordStart - 2) == '.';
        return isHangul(text.charAt(next)) && (word.indexOf('.') > 0 || (afterStop && word.length() <= 2));
    }

    /// `end`, if a new sentence can begin there: white space or the end of the text follows, and no small letter after.
    private static int spaced(String text, int end) {
        if (end >= text.length()) {
            return end;
        }
        if (!Character.isWhitespace(text.charAt(end))) {
            return -1;
        }
        int next = afterSpace(text, end);
        return next < text.length() && Character.isLowerCase(text.charAt(next)) ? -1 : end;
    }

    private static int closed(String text, int from) {
        int at = from;
        while (at < text.length() && CLOSERS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static int afterSpace(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '.';
    }

    static boolean isHangul(char c) {
        return c >= '가' && c <= '힣';
    }
}
