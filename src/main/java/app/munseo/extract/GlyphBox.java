package app.munseo.extract;

import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.text.TextPosition;

/// Where a glyph stands on the drawn page.
final class GlyphBox {
    /// How far letters reach above and below the baseline, in ems: enough for Latin and for Hangul.
    private static final double ASCENT = .88;

    private static final double DESCENT = -.22;

    private GlyphBox() {}

    /// The box between baseline start and end, and from descent to ascent, whatever way the text runs.
    static Box of(TextPosition glyph) {
        var matrix = glyph.getTextMatrix();
        double upX = matrix.getShearX();
        double upY = matrix.getScaleY();
        double em = Math.hypot(upX, upY);
        // The matrix of a Type 3 font says nothing about the size of its glyphs.
        double scale = glyph.getFont() instanceof PDType3Font && em > 0 ? glyph.getHeight() / (em * ASCENT) : 1;
        double x0 = matrix.getTranslateX();
        double y0 = matrix.getTranslateY();
        boolean vertical = glyph.getFont().isVertical();
        double x1 = vertical ? x0 + matrix.getScaleX() : glyph.getEndX();
        double y1 = vertical ? y0 + matrix.getShearY() : glyph.getEndY();
        return drawn(glyph, x0 + upX * scale * DESCENT, y0 + upY * scale * DESCENT)
                .union(drawn(glyph, x0 + upX * scale * ASCENT, y0 + upY * scale * ASCENT))
                .union(drawn(glyph, x1 + upX * scale * DESCENT, y1 + upY * scale * DESCENT))
                .union(drawn(glyph, x1 + upX * scale * ASCENT, y1 + upY * scale * ASCENT));
    }

    /// A point of the crop box (origin at its lower left) as an empty box of the page turned as it is drawn.
    private static Box drawn(TextPosition glyph, double x, double y) {
        double width = glyph.getPageWidth();
        double height = glyph.getPageHeight();
        return switch (Math.floorMod(glyph.getRotation(), 360)) {
            case 90 -> new Box(y, x, 0, 0);
            case 180 -> new Box(width - x, y, 0, 0);
            case 270 -> new Box(height - y, width - x, 0, 0);
            default -> new Box(x, height - y, 0, 0);
        };
    }
}
