package app.munseo.extract;

import java.util.Comparator;
import java.util.List;

/// Where the characters of a page's stored text stand on the drawn page: its lines that have glyphs, in the order of the
/// text.
public record PageGlyphs(List<Line> lines) {
    public static final PageGlyphs NONE = new PageGlyphs(List.of());

    public PageGlyphs {
        lines = List.copyOf(lines);
    }

    /// The glyph that made the page's text from `start` to `end` (UTF-16 units, end exclusive).
    public record Glyph(int start, int end, Box box) {
        boolean meets(int from, int to) {
            return start < to && end > from;
        }

        private int nearer(double x) {
            return x < box.x() + box.width() / 2 ? start : end;
        }
    }

    /// The glyphs of one line, at least one, and the box around them.
    public record Line(List<Glyph> glyphs, Box box) {
        public Line {
            glyphs = List.copyOf(glyphs);
        }

        static Line of(List<Glyph> glyphs) {
            return new Line(glyphs, glyphs.stream().map(Glyph::box).reduce(Box::union).orElseThrow());
        }
    }

    /// A box for each line that has any of the text from `start` to `end`; empty where that made no glyph.
    public List<Box> boxes(int start, int end) {
        return lines.stream()
                .flatMap(line -> line.glyphs().stream()
                        .filter(glyph -> glyph.meets(start, end))
                        .map(Glyph::box)
                        .reduce(Box::union)
                        .stream())
                .toList();
    }

    /// Where in the text a person means who points at a place of the page: before or behind the glyph nearest to it.
    /// 0 where there are no glyphs.
    public int offsetAt(double x, double y) {
        return lines.stream()
                .min(Comparator.comparingDouble(line -> line.box().distance(x, y)))
                .flatMap(line -> line.glyphs().stream()
                        .min(Comparator.comparingDouble(glyph -> glyph.box().distance(x, y))))
                .map(glyph -> glyph.nearer(x))
                .orElse(0);
    }

    /// Whether a place is on a line of text, or nearer than `around` points to one.
    public boolean hasTextAt(double x, double y, double around) {
        return lines.stream().anyMatch(line -> line.box().distance(x, y) <= around);
    }
}
