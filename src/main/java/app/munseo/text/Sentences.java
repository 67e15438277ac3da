package app.munseo.text;

import java.util.ArrayList;
import java.util.List;

/// Finds sentences in Korean and English text. Linear in the length of the text.
///
/// A line break inside a paragraph (as PDF text has at every line) does not end a sentence; a blank line does, and so
/// does a line that stands on its own: a heading, a list item, a row of a table (see [LineBreaks]).
public final class Sentences {
    private Sentences() {}

    /// The sentences of prose, in order, without white space around them. Together they hold every character that is
    /// not white space.
    public static List<Span> split(String text) {
        var sentences = new ArrayList<Span>();
        var breaks = new LineBreaks(text);
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = c == '\n' ? (breaks.endsSentence(at) ? at : -1) : EndMarks.sentenceEnd(text, start, at);
            if (end >= 0) {
                add(sentences, text, start, end);
                start = end;
            }
            at = Math.max(at + 1, end);
        }
        add(sentences, text, start, text.length());
        return sentences;
    }

    /// The lines that are not blank, in order, without white space around them: what stands for sentences where one
    /// line is one record.
    public static List<Span> lines(String text) {
        var lines = new ArrayList<Span>();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            add(lines, text, start, end);
            start = end + 1;
        }
        return lines;
    }

    private static void add(List<Span> spans, String text, int start, int end) {
        var span = Span.trimmed(text, start, end);
        if (span.length() > 0) {
            spans.add(span);
        }
    }
}
