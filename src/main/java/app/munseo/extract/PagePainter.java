package app.munseo.extract;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPage;

/// Draws one page, or a part of it.
final class PagePainter {
    private static final int OPAQUE = 0xFF << 24;

    private final PdfFile file;

    PagePainter(PdfFile file) {
        this.file = file;
    }

    /// @param scale pixels per point; less is used for a part so large that it would not fit into memory
    /// @param part what of the page is wanted; what reaches beyond the page is left out
    PageImage paint(int number, double scale, Box part) throws IOException {
        var page = file.page(number);
        var size = Sheet.of(page).size();
        var seen = part.within(size);
        double fitting = Math.min(scale, Math.sqrt(file.limits().pixels() / (seen.width() * seen.height())));
        var image = draw(page, fitting, seen);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] |= OPAQUE;
        }
        return new PageImage(image.getWidth(), image.getHeight(), seen.width(), seen.height(), pixels);
    }

    private static int pixels(double length) {
        return (int) Math.max(1, Math.floor(length));
    }

    private BufferedImage draw(PDPage page, double scale, Box part) throws IOException {
        var image = new BufferedImage(
                pixels(part.width() * scale), pixels(part.height() * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setBackground(Color.WHITE);
            graphics.clearRect(0, 0, image.getWidth(), image.getHeight());
            graphics.translate(-part.x() * scale, -part.y() * scale);
            new LenientRenderer(file.document(), page).renderPageToGraphics(0, graphics, (float) scale);
        } finally {
            graphics.dispose();
        }
        return image;
    }
}
