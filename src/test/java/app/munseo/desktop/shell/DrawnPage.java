package app.munseo.desktop.shell;

import app.munseo.document.DocumentText;
import app.munseo.extract.Box;
import app.munseo.extract.PageGlyphs;
import app.munseo.extract.PageGlyphs.Glyph;
import app.munseo.extract.PageImage;
import app.munseo.extract.PageSize;
import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;

/// A sheet of paper with a page's lines on it, and where they stand.
final class DrawnPage {
    private static final int WIDTH = 595;
    private static final int HEIGHT = 842;
    private static final int LEFT = 60;
    private static final int TOP = 90;
    private static final int LINE = 24;
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

    private DrawnPage() {}

    static PageImage of(DocumentText text, int page, double scale, Box part) {
        double width = Math.min(part.width(), WIDTH - part.x());
        double height = Math.min(part.height(), HEIGHT - part.y());
        var image = new BufferedImage((int) (width * scale), (int) (height * scale), BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(scale, scale);
        graphics.translate(-part.x(), -part.y());
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.DARK_GRAY);
        graphics.setFont(FONT);
        int y = TOP;
        for (var line : text.pages().get(page - 1).text().split("\n")) {
            graphics.drawString(line, LEFT, y);
            y += LINE;
        }
        graphics.dispose();
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new PageImage(image.getWidth(), image.getHeight(), width, height, pixels);
    }

    /// Where each character of a page stands.
    static PageGlyphs glyphs(DocumentText text, int page) {
        var lines = new ArrayList<PageGlyphs.Line>();
        int offset = 0;
        int y = TOP;
        for (var line : text.pages().get(page - 1).text().split("\n")) {
            if (!line.isEmpty()) {
                lines.add(glyphs(line, offset, y));
            }
            offset += line.length() + 1;
            y += LINE;
        }
        return new PageGlyphs(lines);
    }

    private static PageGlyphs.Line glyphs(String line, int offset, int baseline) {
        var glyphs = new ArrayList<Glyph>();
        double x = LEFT;
        for (int i = 0; i < line.length(); i++) {
            double wide = FONT.getStringBounds(line, i, i + 1, METRICS).getWidth();
            glyphs.add(new Glyph(offset + i, offset + i + 1, new Box(x, baseline - 12, wide, 16)));
            x += wide;
        }
        return new PageGlyphs.Line(glyphs, new Box(LEFT, baseline - 12, x - LEFT, 16));
    }

    static List<PageSize> sizes(DocumentText text) {
        return Collections.nCopies(text.pages().size(), new PageSize(WIDTH, HEIGHT));
    }

    static byte[] png(BufferedImage image) {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
