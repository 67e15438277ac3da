package app.munseo.extract;

import app.munseo.document.Hidden.Why;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/// Tells which glyphs of a page nobody sees. It would rather miss some than accuse an honest page: white letters on
/// anything painted are the heading of a table, and invisible ones over a picture are what was recognised in a scan.
final class Concealment {
    private static final double TINY_POINTS = 2;
    private static final double NEARLY_WHITE = .97;
    private static final double EDGE = 1;
    private static final int MAX_RECTANGLES = 5_000;

    private final Sheet sheet;
    private final List<Rectangle2D> drawn = new ArrayList<>();
    private final List<Rectangle2D> painted = new ArrayList<>();
    private boolean pictured;

    Concealment(Sheet sheet) {
        this.sheet = sheet;
    }

    /// Notes what is painted: rectangles one by one, anything else as if it covered the page.
    void operator(Operator operator, List<COSBase> operands, PDGraphicsState state) {
        switch (operator.getName()) {
            case "re" -> rectangle(operands, state.getCurrentTransformationMatrix());
            case "f", "F", "f*", "B", "B*", "b", "b*" -> paint(state);
            case "n", "S", "s" -> drawn.clear();
            case "Do", "sh", "BI", "EI" -> pictured = true;
            case "l", "c", "v", "y" -> drawn.add(new Rectangle2D.Double(-1e6, -1e6, 2e6, 2e6));
            default -> {}
        }
        if (drawn.size() > MAX_RECTANGLES || painted.size() > MAX_RECTANGLES) {
            pictured = true;
            drawn.clear();
            painted.clear();
        }
    }

    private void rectangle(List<COSBase> operands, Matrix matrix) {
        if (operands.size() == 4 && operands.stream().allMatch(COSNumber.class::isInstance)) {
            var numbers = operands.stream().mapToDouble(operand -> ((COSNumber) operand).floatValue()).toArray();
            var from = matrix.transformPoint((float) numbers[0], (float) numbers[1]);
            var to = matrix.transformPoint((float) (numbers[0] + numbers[2]), (float) (numbers[1] + numbers[3]));
            var box = new Rectangle2D.Double(from.getX(), from.getY(), 0, 0);
            box.add(to);
            drawn.add(box);
        }
    }

    private void paint(PDGraphicsState state) {
        if (!isWhite(state.getNonStrokingColor())) {
            painted.addAll(drawn);
        }
        drawn.clear();
    }

    /// Why `glyph`, which is just being shown, is not to be seen; empty where it is.
    Optional<Why> of(TextPosition glyph, PDGraphicsState state) {
        if (glyph.getUnicode().isBlank()) {
            return Optional.empty();
        }
        if (isOffPage(glyph)) {
            return Optional.of(Why.OFF_PAGE);
        }
        var mode = state.getTextState().getRenderingMode();
        if (!pictured && !mode.isFill() && !mode.isStroke()) {
            return Optional.of(Why.INVISIBLE);
        }
        if (!(glyph.getFont() instanceof PDType3Font) && Math.abs(glyph.getYScale()) < TINY_POINTS) {
            return Optional.of(Why.TINY);
        }
        return !pictured && mode.isFill() && !mode.isStroke() && isWhite(state.getNonStrokingColor()) && !isPainted(glyph)
                ? Optional.of(Why.WHITE)
                : Optional.empty();
    }

    private boolean isOffPage(TextPosition glyph) {
        var box = GlyphBox.of(glyph, sheet);
        var size = sheet.size();
        return box.x() + box.width() < -EDGE || box.y() + box.height() < -EDGE
                || box.x() > size.width() + EDGE || box.y() > size.height() + EDGE;
    }

    private boolean isPainted(TextPosition glyph) {
        var matrix = glyph.getTextMatrix();
        return painted.stream().anyMatch(box -> matrix.getTranslateX() >= box.getX() - EDGE
                && matrix.getTranslateX() <= box.getMaxX() + EDGE
                && matrix.getTranslateY() >= box.getY() - EDGE
                && matrix.getTranslateY() <= box.getMaxY() + EDGE);
    }

    private static boolean isWhite(PDColor color) {
        try {
            int rgb = color.toRGB();
            int least = Math.min(rgb >> 16 & 0xff, Math.min(rgb >> 8 & 0xff, rgb & 0xff));
            return least >= NEARLY_WHITE * 0xff;
        } catch (IOException | RuntimeException _) {
            return false;
        }
    }
}
