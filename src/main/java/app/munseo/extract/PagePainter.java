package app.munseo.extract;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDPage;

/// Draws one page to a PNG.
final class PagePainter {
    /// Four bytes each: what fits into the worker's heap beside the page's own images.
    private static final double MAX_PIXELS = 16_000_000;

    private final PdfFile file;

    PagePainter(PdfFile file) {
        this.file = file;
    }

    /// @param scale pixels per point; less is used for a page so large that it would not fit into memory
    PageImage paint(int number, double scale) throws IOException {
        var page = file.page(number);
        var crop = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        double width = turned ? crop.getHeight() : crop.getWidth();
        double height = turned ? crop.getWidth() : crop.getHeight();
        double fitting = Math.min(scale, Math.sqrt(MAX_PIXELS / (width * height)));
        var image = draw(page, fitting, pixels(width * fitting), pixels(height * fitting));
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return new PageImage(image.getWidth(), image.getHeight(), width, height, png.toByteArray());
    }

    private static int pixels(double length) {
        return (int) Math.max(1, Math.floor(length));
    }

    private BufferedImage draw(PDPage page, double scale, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setBackground(Color.WHITE);
            graphics.clearRect(0, 0, width, height);
            new LenientRenderer(file.document(), page).renderPageToGraphics(0, graphics, (float) scale);
        } finally {
            graphics.dispose();
        }
        return image;
    }
}
