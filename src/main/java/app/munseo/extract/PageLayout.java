package app.munseo.extract;

import app.munseo.document.Hidden;
import app.munseo.document.Hidden.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// A page as lines, put together by the stripper; gives the text that is stored and finds it again on the paper.
///
/// Lines are separated by `\n`; a blank line goes where a paragraph ends (see [Paragraphs]).
final class PageLayout {
    private final List<TextLine> lines = new ArrayList<>();
    private final StringBuilder raw = new StringBuilder();
    private final Sheet sheet;
    private TextLine line;
    private String cut = "";

    PageLayout(Sheet sheet) {
        this.sheet = sheet;
        this.line = new TextLine(sheet);
    }

    /// @param hidden glyphs that are not to be seen
    void word(String text, List<TextPosition> positions, Function<TextPosition, @Nullable Why> hidden) {
        if (!positions.isEmpty() && line.turnsAt(positions.getFirst())) {
            endLine();
        }
        line.word(text, positions, hidden);
    }

    /// Adds a line that no glyphs made.
    void note(String text, Box box) {
        endLine();
        line.note(text, box);
        endLine();
    }

    void space() {
        line.space();
    }

    void endLine() {
        raw.append(line.raw());
        if (!line.text().isEmpty()) {
            lines.add(line);
        }
        line = new TextLine(sheet);
    }

    /// What comes after this is left out.
    ///
    /// @param limit the name of the limit that was met
    void cut(String limit) {
        cut = limit;
    }

    /// The name of the limit that cut the page; empty where it is whole.
    String cut() {
        return cut;
    }

    /// The text of the page; empty where it is no usable text.
    String text() {
        var text = new StringBuilder();
        lay((_, stored, offset) -> text.repeat('\n', offset - text.length()).append(stored));
        return Junk.tooMuch(raw) ? "" : text.toString();
    }

    /// What of [#text()] is not to be seen.
    List<Hidden> hidden() {
        var found = new ArrayList<Hidden>();
        lay((textLine, _, offset) -> found.addAll(textLine.hidden(offset)));
        return found;
    }

    /// Where the page's text stands.
    PageGlyphs glyphs() {
        var found = new ArrayList<PageGlyphs.Line>();
        lay((textLine, _, offset) -> {
            var glyphs = textLine.glyphs(offset);
            if (!glyphs.isEmpty()) {
                found.add(PageGlyphs.Line.of(glyphs));
            }
        });
        return new PageGlyphs(found);
    }

    @FunctionalInterface
    private interface Place {
        void put(TextLine line, String stored, int offset);
    }

    private void lay(Place place) {
        var paragraphs = new Paragraphs(lines);
        int offset = 0;
        for (int i = 0; i < lines.size(); i++) {
            String stored = lines.get(i).text();
            if (offset > 0) {
                offset += paragraphs.startAt(i) ? 2 : 1;
            }
            place.put(lines.get(i), stored, offset);
            offset += stored.length();
        }
    }
}
