package app.munseo.extract;

import app.munseo.document.Hidden;
import app.munseo.document.Hidden.Why;
import app.munseo.text.TextNormalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// One line of a page while it is put together: its raw text, which glyph made which part of it, and where it stands.
/// Coordinates are those of a reader who turns the page until the line is level.
final class TextLine {
    /// The glyph that made the raw text from `start` to `end`.
    private record Glyph(int start, int end, Box box, @Nullable Why hidden) {}

    private static final double NOTE_SIZE = 12;

    private final Sheet sheet;
    private final StringBuilder raw = new StringBuilder();
    private final List<Glyph> glyphs = new ArrayList<>();
    private int direction;
    private double x;
    private double baseline;
    private double size;
    private int sizeLength;
    private @Nullable String text;

    TextLine(Sheet sheet) {
        this.sheet = sheet;
    }

    /// Whether a glyph runs another way than this line.
    boolean turnsAt(TextPosition glyph) {
        return !glyphs.isEmpty() && glyph.getRotation() != direction;
    }

    void word(String text, List<TextPosition> positions, Function<TextPosition, @Nullable Why> hidden) {
        if (glyphs.isEmpty() && !positions.isEmpty()) {
            direction = positions.getFirst().getRotation();
            x = positions.getFirst().getXDirAdj();
            baseline = positions.getFirst().getYDirAdj();
        }
        // The size of a line is that of its longest word: neither a footnote mark nor a bullet decides it.
        if (text.length() > sizeLength && !positions.isEmpty()) {
            size = positions.getFirst().getYScale();
            sizeLength = text.length();
        }
        addGlyphs(text, positions, hidden);
        append(text);
    }

    /// Text that stands somewhere in `place` without glyphs of its own.
    void note(String text, Box place) {
        x = place.x();
        baseline = place.y() + place.height();
        size = Math.min(place.height(), NOTE_SIZE);
        glyphs.add(new Glyph(0, text.length(), place, null));
        append(text);
    }

    /// Line breaks inside a line would make two of it, and the counts of characters have to stay.
    private void append(String text) {
        text.chars().forEach(c -> raw.append(Character.isWhitespace(c) ? ' ' : (char) c));
    }

    /// Each glyph stands for its own characters, unless the word was turned around or composed: then all stand for all.
    private void addGlyphs(String text, List<TextPosition> positions, Function<TextPosition, @Nullable Why> hidden) {
        int at = raw.length();
        boolean plain = text.equals(joined(positions));
        for (TextPosition position : positions) {
            int end = plain ? at + position.getUnicode().length() : raw.length() + text.length();
            glyphs.add(new Glyph(at, end, GlyphBox.of(position, sheet), hidden.apply(position)));
            at = plain ? end : at;
        }
    }

    private static String joined(List<TextPosition> positions) {
        var joined = new StringBuilder();
        positions.forEach(position -> joined.append(position.getUnicode()));
        return joined.toString();
    }

    void space() {
        raw.append(' ');
    }

    String raw() {
        return raw.toString();
    }

    /// The text as it is stored, of a line that is complete.
    String text() {
        if (text == null) {
            text = TextNormalizer.stored(raw()).strip();
        }
        return text;
    }

    /// Which way the text runs, in degrees.
    int direction() {
        return direction;
    }

    double x() {
        return x;
    }

    /// Distance of the baseline from the top.
    double baseline() {
        return baseline;
    }

    /// Of the letters, in points.
    double size() {
        return size;
    }

    /// The glyphs that made [#text()], which begins at `offset` of the page's text.
    List<PageGlyphs.Glyph> glyphs(int offset) {
        int[] offsets = offsets();
        int length = text().length();
        var found = new ArrayList<PageGlyphs.Glyph>();
        for (Glyph glyph : glyphs) {
            int to = Math.min(offsets[glyph.end], length);
            // A glyph that was composed into the character before it belongs to that character.
            int from = Math.max(0, offsets[glyph.end] > offsets[glyph.start] ? offsets[glyph.start] : to - 1);
            if (to > from) {
                found.add(new PageGlyphs.Glyph(offset + from, offset + to, glyph.box));
            }
        }
        return found;
    }

    /// The stretches of [#text()], which begins at `offset` of the page's text, that are not to be seen.
    List<Hidden> hidden(int offset) {
        if (glyphs.stream().noneMatch(glyph -> glyph.hidden != null)) {
            return List.of();
        }
        int[] offsets = offsets();
        var found = new ArrayList<Hidden>();
        for (Glyph glyph : glyphs) {
            if (glyph.hidden == null) {
                continue;
            }
            int from = offset + Math.clamp(offsets[glyph.start], 0, text().length());
            int to = offset + Math.clamp(offsets[glyph.end], 0, text().length());
            var last = found.isEmpty() ? null : found.getLast();
            if (last != null && last.why() == glyph.hidden && from <= last.end() + 1) {
                found.set(found.size() - 1, new Hidden(last.start(), to, last.why()));
            } else if (to > from) {
                found.add(new Hidden(from, to, glyph.hidden));
            }
        }
        return found;
    }

    /// For each offset of the raw text, the offset of the stored text that it became.
    private int[] offsets() {
        String line = raw();
        String stored = TextNormalizer.stored(line);
        int stripped = stored.length() - stored.stripLeading().length();
        var offsets = new int[line.length() + 1];
        boolean same = stored.equals(line);
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = (same ? i : TextNormalizer.stored(line.substring(0, i)).length()) - stripped;
        }
        return offsets;
    }
}
