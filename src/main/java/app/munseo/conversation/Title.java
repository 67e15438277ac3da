package app.munseo.conversation;

/// Names a thread after its first question.
public final class Title {
    static final int LONGEST = 60;

    private Title() {}

    /// Whether a question is too long to be a name as it stands.
    public static boolean cuts(String question) {
        return of(question).endsWith("…");
    }

    /// `question` in one line; a long one cut between words, with an ellipsis behind.
    public static String of(String question) {
        var line = question.replaceAll("\\s+", " ").strip();
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        var start = line.substring(0, line.offsetByCodePoints(0, LONGEST));
        int space = start.lastIndexOf(' ');
        return (space > start.length() / 2 ? start.substring(0, space) : start).strip() + "…";
    }
}
