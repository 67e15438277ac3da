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
    static Box of(TextPosition glyph, Sheet sheet) {
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
        double up = scale * ASCENT;
        double down = scale * DESCENT;
        return sheet.drawn(x0 + upX * down, y0 + upY * down)
                .union(sheet.drawn(x0 + upX * up, y0 + upY * up))
                .union(sheet.drawn(x1 + upX * down, y1 + upY * down))
                .union(sheet.drawn(x1 + upX * up, y1 + upY * up));
    }
}
