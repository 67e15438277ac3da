package app.munseo.extract;

import app.munseo.document.Location;
import app.munseo.document.Problem;
import app.munseo.extract.SamplePdf.Line;
import app.munseo.extract.enclosure.Enclosure;
import app.munseo.testing.HostilePdf;
import app.munseo.testing.RawPdf;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageImagesTest {
    private static final char[] OPEN = {};
    private static final double SCALE = 2;

    @TempDir
    Path folder;

    private PdfExtractor extractor;
    private PageImages images;

    @BeforeAll
    void start(@TempDir Path fontCache) {
        extractor = new PdfExtractor(Enclosure.of(fontCache), () -> ReadingLimits.DEFAULT);
        images = new PageImages(Enclosure.of(fontCache), () -> ReadingLimits.DEFAULT);
    }

    @AfterAll
    void stop() {
        extractor.close();
        images.close();
    }

    /// Where the text `quote` stands in the stored text of page 1.
    private Location find(Path file, String quote) {
        int start = extractor.extract(file).pages().getFirst().text().indexOf(quote);
        assertThat(start).isNotNegative();
        return new Location(1, start, start + quote.length());
    }

    private BufferedImage draw(Path file) throws IOException {
        return draw(file, 1);
    }

    private BufferedImage draw(Path file, int page) throws IOException {
        return image(images.render(file, page, SCALE, Box.WHOLE, OPEN));
    }

    private static BufferedImage image(PageImage drawn) {
        var image = new BufferedImage(drawn.pixelWidth(), drawn.pixelHeight(), BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, image.getWidth(), image.getHeight(), drawn.pixels(), 0, image.getWidth());
        return image;
    }

    private List<Box> boxes(Path file, Location location) {
        return images.glyphs(file, location.page(), OPEN).boxes(location.start(), location.end());
    }

    /// The rectangle around everything that is not white, in pixels.
    private static Rectangle ink(BufferedImage image) {
        var ink = new Rectangle(-1, -1);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if ((image.getRGB(x, y) & 0xFF) < 128) {
                    ink.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return ink;
    }

    @Test
    void coversExactlyTheWordsMeant() throws IOException {
        var pdf = new SamplePdf();
        double before = pdf.width("직원에게 ");
        double wide = pdf.width("15일");
        Path file = pdf.page(new Line(72, 700, "직원에게 15일을 준다.")).save(folder.resolve("a.pdf"));

        var boxes = boxes(file, find(file, "15일"));

        assertThat(boxes).singleElement().satisfies(box -> {
            assertThat(box.x()).isCloseTo(72 + before, within(.5));
            assertThat(box.width()).isCloseTo(wide, within(.5));
            double baseline = PDRectangle.A4.getHeight() - 700;
            assertThat(box.y()).isBetween(baseline - SamplePdf.SIZE, baseline - SamplePdf.SIZE / 2);
            assertThat(box.y() + box.height()).isBetween(baseline, baseline + SamplePdf.SIZE / 2);
        });
    }

    @Test
    void givesABoxForEachLine() throws IOException {
        Path file = new SamplePdf()
                .page(new Line(72, 700, "첫 줄이 길게 이어지고"), new Line(72, 682, "둘째 줄에서"), new Line(72, 664, "끝난다."))
                .save(folder.resolve("lines.pdf"));

        assertThat(boxes(file, find(file, "이어지고\n둘째 줄에서\n끝"))).hasSize(3);
        assertThat(boxes(file, find(file, "둘째 줄에서"))).hasSize(1);
        assertThat(boxes(file, new Location(1, 0, 0))).isEmpty();
        assertThat(boxes(file, new Location(1, 5000, 5010))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void followsTheCropBoxAndTheRotation(int rotation) throws IOException {
        var page = new PDPage(new PDRectangle(0, 0, 600, 800));
        page.setCropBox(new PDRectangle(50, 100, 400, 600));
        page.setRotation(rotation);
        Path file = new SamplePdf()
                .page(page, new Line(120, 500, "돌아간 쪽의 글"))
                .save(folder.resolve("turned" + rotation + ".pdf"));

        var box = boxes(file, find(file, "돌아간 쪽의 글")).getFirst();
        var ink = ink(draw(file));

        assertThat(ink.width * ink.height).isGreaterThan(100);
        assertThat(box.x() * SCALE).isLessThanOrEqualTo(ink.x + 1).isGreaterThan(ink.x - 3 * SCALE);
        assertThat(box.y() * SCALE).isLessThanOrEqualTo(ink.y + 1).isGreaterThan(ink.y - 5 * SCALE);
        assertThat((box.x() + box.width()) * SCALE).isBetween(ink.getMaxX() - 1, ink.getMaxX() + 5 * SCALE);
        assertThat((box.y() + box.height()) * SCALE).isBetween(ink.getMaxY() - 1, ink.getMaxY() + 5 * SCALE);
    }

    @Test
    void drawsThePageAskedFor() throws IOException {
        Path file = new SamplePdf()
                .page(new Line(72, 700, "첫 쪽"))
                .page(new Line(72, 300, "둘째 쪽"))
                .save(folder.resolve("two.pdf"));

        double height = PDRectangle.A4.getHeight();

        assertThat(ink(draw(file, 1)).getMaxY()).isLessThan((height - 600) * SCALE);
        assertThat(ink(draw(file, 2)).getMinY()).isGreaterThan((height - 400) * SCALE);
    }

    @Test
    void sayHowLargeThePageIs() throws IOException {
        var page = new PDPage(new PDRectangle(0, 0, 600, 800));
        page.setRotation(90);
        Path file = new SamplePdf().page(page, new Line(9, 9, "글")).save(folder.resolve("size.pdf"));

        var image = images.render(file, 1, 1.5, Box.WHOLE, OPEN);

        assertThat(List.of(image.width(), image.height())).containsExactly(800.0, 600.0);
        assertThat(List.of(image.pixelWidth(), image.pixelHeight())).containsExactly(1200, 900);
    }

    @Test
    void drawsAPartOfAPageAsItStandsInTheWhole() throws IOException {
        Path file = new SamplePdf()
                .page(new Line(72, 700, "첫 줄"), new Line(300, 400, "가운데 줄"))
                .save(folder.resolve("part.pdf"));
        var whole = draw(file);

        var part = images.render(file, 1, SCALE, new Box(250, 400, 200, 80), OPEN);

        assertThat(List.of(part.pixelWidth(), part.pixelHeight())).containsExactly(400, 160);
        var ink = ink(image(part));
        ink.translate((int) (250 * SCALE), (int) (400 * SCALE));
        assertThat(ink.width).isGreaterThan(50);
        assertThat(ink(whole).contains(ink)).isTrue();
        assertThat(ink.getMaxX()).isCloseTo(ink(whole).getMaxX(), within(2.0));
        assertThat(images.render(file, 1, SCALE, new Box(500, 800, 200, 80), OPEN).width())
                .isCloseTo(PDRectangle.A4.getWidth() - 500, within(.1));
    }

    @Test
    void tellsTheSizeOfEachPageAsItIsDrawn() throws IOException {
        var turned = new PDPage(new PDRectangle(0, 0, 600, 800));
        turned.setRotation(90);
        Path file = new SamplePdf()
                .page(turned, new Line(9, 9, "글"))
                .page(new PDPage(new PDRectangle(0, 0, 300, 500)), new Line(9, 9, "글"))
                .save(folder.resolve("sizes.pdf"));

        assertThat(images.sizes(file, OPEN)).containsExactly(new PageSize(800, 600), new PageSize(300, 500));
    }

    @Test
    void findsTheCharacterThatIsPointedAt() throws IOException {
        var pdf = new SamplePdf();
        double wide = pdf.width("연차 ");
        Path file = pdf.page(new Line(72, 700, "연차 휴가를 쓴다."), new Line(72, 670, "둘째 줄"))
                .save(folder.resolve("point.pdf"));
        var glyphs = images.glyphs(file, 1, OPEN);
        double top = PDRectangle.A4.getHeight();

        assertThat(glyphs.offsetAt(72 + wide + 1, top - 703)).isEqualTo(3);
        assertThat(glyphs.offsetAt(72 + wide + SamplePdf.SIZE - 2, top - 703)).isEqualTo(4);
        assertThat(glyphs.offsetAt(500, top - 703)).isEqualTo(10);
        assertThat(glyphs.offsetAt(10, top - 673)).isEqualTo(12);
        assertThat(glyphs.offsetAt(500, top - 100)).isEqualTo(16);
        assertThat(glyphs.hasTextAt(80, top - 703, 2)).isTrue();
        assertThat(glyphs.hasTextAt(80, top - 500, 2)).isFalse();
        assertThat(PageGlyphs.NONE.offsetAt(1, 1)).isZero();
    }

    @Test
    void drawsAHugePageSmallerInsteadOfFailing() throws IOException {
        var page = new PDPage(new PDRectangle(0, 0, 14_400, 14_400));
        Path file = new SamplePdf().page(page, new Line(9, 9, "글")).save(folder.resolve("huge.pdf"));

        var image = images.render(file, 1, 4, Box.WHOLE, OPEN);

        assertThat(image.pixelWidth()).isBetween(1000, 5000);
        assertThat(image.width()).isEqualTo(14_400);
    }

    @Test
    void aPictureOfTenThousandMillionDotsCostsItselfOnly() throws IOException {
        var giant = HostilePdf.giantImage(folder.resolve("giant.pdf"));
        try {
            assertThat(images.render(giant, 1, 1, Box.WHOLE, OPEN).pixelWidth()).isEqualTo(600);
        } catch (Problem e) {
            assertThat(e.kind()).isIn(Problem.Kind.FILE_BROKEN, Problem.Kind.FILE_TIMEOUT);
        }

        Path next = new SamplePdf().page(new Line(72, 700, "다음 쪽")).save(folder.resolve("after.pdf"));
        assertThat(images.render(next, 1, 1, Box.WHOLE, OPEN).pixelWidth()).isPositive();
    }

    @Test
    void drawsKoreanWhoseFontIsNotInTheFile() throws IOException {
        String font = "/Font << /F 5 0 R >>";
        Path file = RawPdf.file(
                folder.resolve("notembedded.pdf"),
                List.of(
                        RawPdf.object("<< /Type /Catalog /Pages 2 0 R >>"),
                        RawPdf.object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>"),
                        RawPdf.object("<< /Type /Page /MediaBox [0 0 300 200] /Resources << " + font
                                + " >> /Contents 4 0 R >>"),
                        RawPdf.stream("", RawPdf.object("BT /F 24 Tf 50 100 Td <D55CAE00BB38C11C> Tj ET")),
                        RawPdf.object("<< /Type /Font /Subtype /Type0 /BaseFont /HYSMyeongJo-Medium"
                                + " /Encoding /UniKS-UCS2-H /DescendantFonts [6 0 R] >>"),
                        RawPdf.object("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HYSMyeongJo-Medium"
                                + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Korea1) /Supplement 1 >>"
                                + " /FontDescriptor 7 0 R >>"),
                        RawPdf.object("<< /Type /FontDescriptor /FontName /HYSMyeongJo-Medium /Flags 6"
                                + " /FontBBox [0 -148 1001 880] /ItalicAngle 0 /Ascent 880 /Descent -120 >>")));

        assertThat(extractor.extract(file).pages().getFirst().text()).isEqualTo("한글문서");
        var ink = ink(draw(file));
        assertThat(ink.getWidth()).isGreaterThan(3 * 24 * SCALE);
        assertThat(ink.getHeight()).isGreaterThan(12 * SCALE);
    }

    @Test
    void opensAProtectedFileWithItsPassword() throws IOException {
        Path file = new SamplePdf().page(new Line(72, 700, "비밀")).protect("열려라").save(folder.resolve("p.pdf"));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> images.render(file, 1, 1, Box.WHOLE, OPEN))
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.FILE_ENCRYPTED));
        assertThat(images.glyphs(file, 1, "열려라".toCharArray()).boxes(0, 2)).hasSize(1);
    }
}
