package app.munseo.desktop.shell;

import app.munseo.document.DocumentText;
import app.munseo.document.Location;
import app.munseo.extract.Box;
import app.munseo.extract.PageImage;
import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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

    private DrawnPage() {}

    static PageImage of(DocumentText text, int page, double scale) {
        var image = new BufferedImage((int) (WIDTH * scale), (int) (HEIGHT * scale), BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(scale, scale);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.DARK_GRAY);
        graphics.setFont(FONT);
        int y = TOP;
        for (var line : text.pages().get(page - 1).text().split("\n")) {
            graphics.drawString(line, LEFT, y);
            y += LINE;
        }
        graphics.dispose();
        return new PageImage(image.getWidth(), image.getHeight(), WIDTH, HEIGHT, image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
    }

    static List<Box> boxes(DocumentText text, Location location) {
        var boxes = new ArrayList<Box>();
        int offset = 0;
        int y = TOP;
        for (var line : text.pages().get(location.page() - 1).text().split("\n")) {
            if (offset < location.end() && offset + line.length() > location.start()) {
                boxes.add(new Box(LEFT, y - 13, line.length() * 10.5, 18));
            }
            offset += line.length() + 1;
            y += LINE;
        }
        return boxes;
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
