package app.munseo.desktop.reader;

import app.munseo.desktop.Background;
import app.munseo.extract.PageGlyphs;
import app.munseo.extract.PageImage;
import java.nio.IntBuffer;
import java.nio.file.Path;
import java.util.function.Function;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// What of one document is fetched page by page.
///
/// @param pages drawn pages and parts of them
/// @param thumbnails the same, small
/// @param glyphs where the text of each page stands
record Pictures(Supply<Sketch, Image> pages, Supply<Sketch, Image> thumbnails, Supply<Integer, PageGlyphs> glyphs) {
    private static final long PICTURE_BYTES = 96L << 20;
    private static final long THUMBNAIL_BYTES = 8L << 20;
    /// Pages whose glyphs are kept.
    private static final long GLYPH_PAGES = 40;

    static Pictures of(ReaderPort.Paper paper, Background background, Path file, char[] password) {
        Function<Sketch, Image> draw = sketch ->
                image(paper.draw(file, sketch.page(), sketch.scale(), sketch.part(), password));
        return new Pictures(
                new Supply<>(background, "draw page", draw, Pictures::bytes, PICTURE_BYTES),
                new Supply<>(background, "draw thumbnail", draw, Pictures::bytes, THUMBNAIL_BYTES),
                new Supply<>(
                        background, "read page", page -> paper.glyphs(file, page, password), _ -> 1, GLYPH_PAGES));
    }

    /// The pixels are shown where they are, without a copy.
    private static Image image(PageImage page) {
        return new WritableImage(new PixelBuffer<>(
                page.pixelWidth(),
                page.pixelHeight(),
                IntBuffer.wrap(page.pixels()),
                PixelFormat.getIntArgbPreInstance()));
    }

    private static long bytes(Image image) {
        return Math.round(image.getWidth() * image.getHeight()) * Integer.BYTES;
    }

    void clear() {
        pages.clear();
        thumbnails.clear();
        glyphs.clear();
    }
}
