package app.munseo.chunk;

import app.munseo.text.Sentences;
import app.munseo.text.Span;
import java.util.ArrayList;
import java.util.List;

/// Fills chunks with the sentences of a section, ending at a paragraph where one ends late enough.
final class Packing {
    /// Characters that chunks of one section share, in whole sentences; one sentence may be twice as long.
    private static final int OVERLAP = 120;

    private final String text;
    private final List<Span> units;

    private Packing(String text, List<Span> units) {
        this.text = text;
        this.units = units;
    }

    /// The chunks of `section` as spans of its page.
    static List<Span> pack(Section section) {
        var text = section.text();
        var packing = new Packing(text, units(text));
        int offset = section.span().start();
        return packing.spans().stream()
                .map(span -> new Span(offset + span.start(), offset + span.end()))
                .toList();
    }

    /// Sentences, the ones longer than a chunk cut into small pieces that pack and overlap like sentences.
    private static List<Span> units(String text) {
        var units = new ArrayList<Span>();
        for (var sentence : Sentences.split(text)) {
            int start = sentence.start();
            while (sentence.length() > StructuredChunker.LIMIT && sentence.end() - start > OVERLAP) {
                int end = cut(text, start);
                units.add(new Span(start, end));
                start = end;
                while (Character.isWhitespace(text.charAt(start))) {
                    start++;
                }
            }
            units.add(new Span(start, sentence.end()));
        }
        return units;
    }

    /// Where to cut a piece that begins at `start`: at white space if there is some, else between code points.
    private static int cut(String text, int start) {
        for (int end = start + OVERLAP; end > start; end--) {
            if (Character.isWhitespace(text.charAt(end)) && !Character.isWhitespace(text.charAt(end - 1))) {
                return end;
            }
        }
        int end = start + OVERLAP;
        return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }

    private List<Span> spans() {
        var spans = new ArrayList<Span>();
        int first = 0;
        while (first < units.size()) {
            int last = lastOf(first);
            spans.add(new Span(units.get(first).start(), units.get(last).end()));
            first = last + 1 == units.size() ? units.size() : overlapping(first, last);
        }
        return spans;
    }

    /// The last unit of the chunk that begins with unit `first`.
    private int lastOf(int first) {
        int last = first;
        while (last + 1 < units.size() && length(first, last + 1) <= StructuredChunker.LIMIT) {
            last++;
        }
        if (last + 1 == units.size()) {
            return last;
        }
        for (int end = last; end > first && length(first, end) >= StructuredChunker.LIMIT / 2; end--) {
            if (endsParagraph(end)) {
                return end;
            }
        }
        return last;
    }

    /// The unit the next chunk begins with: the last few of this one again, if the next unit fits behind them.
    private int overlapping(int first, int last) {
        int start = last + 1;
        while (start - 1 > first
                && length(start - 1, last) <= (start > last ? 2 * OVERLAP : OVERLAP)
                && length(start - 1, last + 1) <= StructuredChunker.LIMIT) {
            start--;
        }
        return start;
    }

    private boolean endsParagraph(int unit) {
        int newline = text.indexOf('\n', units.get(unit).end(), units.get(unit + 1).start());
        return newline >= 0 && text.indexOf('\n', newline + 1, units.get(unit + 1).start()) >= 0;
    }

    private int length(int first, int last) {
        return units.get(last).end() - units.get(first).start();
    }
}
