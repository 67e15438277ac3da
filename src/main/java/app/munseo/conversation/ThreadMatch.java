package app.munseo.conversation;

import app.munseo.document.ThreadInfo;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A thread that was looked for and found.
///
/// @param turn a turn that holds what was looked for; 0 where only the title does
/// @param excerpt a few words of that turn around the first word found; empty without a turn
public record ThreadMatch(ThreadInfo info, long turn, String excerpt) {
    private static final int AROUND = 40;

    /// What Markdown writes between words: headings, quotes, bullets, the lines of tables.
    private static final Pattern MARKUP = Pattern.compile("(?m)^\\s*(?:#{1,6}|>|[-*+])\\s+|\\|(?:\\s*:?-+:?\\s*\\|)*");

    /// What it writes around words: strong ones, code.
    private static final Pattern MARKS = Pattern.compile("\\*\\*|`");

    /// A few words of `text`, which may be Markdown, around the first place that holds a word of `query`, in one line;
    /// its beginning where none does.
    public static String excerpt(String text, String query) {
        var line = MARKS.matcher(MARKUP.matcher(text).replaceAll(" ")).replaceAll("").replaceAll("\\s+", " ").strip();
        var found = pattern(query).matcher(line);
        int at = found.find() ? found.start() : 0;
        int start = Math.max(0, at - AROUND);
        int end = Math.min(line.length(), at + 2 * AROUND);
        return (start > 0 ? "…" : "") + line.substring(start, end).strip() + (end < line.length() ? "…" : "");
    }

    /// Any word of `query`, with spaces between its Hangul where the text has them.
    private static Pattern pattern(String query) {
        return Pattern.compile(
                Arrays.stream(query.strip().split("\\s+"))
                        .map(word -> word.codePoints()
                                .mapToObj(c -> Pattern.quote(Character.toString(c)))
                                .collect(Collectors.joining(" ?")))
                        .collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
