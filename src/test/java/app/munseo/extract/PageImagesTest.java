package app.munseo.extract;

import app.munseo.document.Location;
import app.munseo.document.Problem;
import app.munseo.extract.SamplePdf.Line;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
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
        extractor = new PdfExtractor(fontCache);
        images = new PageImages(fontCache);
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
        var drawn = images.render(file, page, SCALE, OPEN);
        var image = ImageIO.read(new ByteArrayInputStream(drawn.png()));
        assertThat(image.getWidth()).isEqualTo(drawn.pixelWidth());
        return image;
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

        var boxes = images.boxes(file, find(file, "15일"), OPEN);

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

        assertThat(images.boxes(file, find(file, "이어지고\n둘째 줄에서\n끝"), OPEN)).hasSize(3);
        assertThat(images.boxes(file, find(file, "둘째 줄에서"), OPEN)).hasSize(1);
        assertThat(images.boxes(file, new Location(1, 0, 0), OPEN)).isEmpty();
        assertThat(images.boxes(file, new Location(1, 5000, 5010), OPEN)).isEmpty();
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

        var box = images.boxes(file, find(file, "돌아간 쪽의 글"), OPEN).getFirst();
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

        var image = images.render(file, 1, 1.5, OPEN);

        assertThat(List.of(image.width(), image.height())).containsExactly(800.0, 600.0);
        assertThat(List.of(image.pixelWidth(), image.pixelHeight())).containsExactly(1200, 900);
    }

    @Test
    void drawsAHugePageSmallerInsteadOfFailing() throws IOException {
        var page = new PDPage(new PDRectangle(0, 0, 14_400, 14_400));
        Path file = new SamplePdf().page(page, new Line(9, 9, "글")).save(folder.resolve("huge.pdf"));

        var image = images.render(file, 1, 4, OPEN);

        assertThat(image.pixelWidth()).isBetween(1000, 5000);
        assertThat(image.width()).isEqualTo(14_400);
    }

    @Test
    void drawsKoreanWhoseFontIsNotInTheFile() throws IOException {
        String font = "/Font << /F 5 0 R >>";
        Path file = SamplePdf.raw(
                folder.resolve("notembedded.pdf"),
                List.of(
                        SamplePdf.object("<< /Type /Catalog /Pages 2 0 R >>"),
                        SamplePdf.object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>"),
                        SamplePdf.object("<< /Type /Page /MediaBox [0 0 300 200] /Resources << " + font
                                + " >> /Contents 4 0 R >>"),
                        SamplePdf.stream("", SamplePdf.object("BT /F 24 Tf 50 100 Td <D55CAE00BB38C11C> Tj ET")),
                        SamplePdf.object("<< /Type /Font /Subtype /Type0 /BaseFont /HYSMyeongJo-Medium"
                                + " /Encoding /UniKS-UCS2-H /DescendantFonts [6 0 R] >>"),
                        SamplePdf.object("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HYSMyeongJo-Medium"
                                + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Korea1) /Supplement 1 >>"
                                + " /FontDescriptor 7 0 R >>"),
                        SamplePdf.object("<< /Type /FontDescriptor /FontName /HYSMyeongJo-Medium /Flags 6"
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
                .isThrownBy(() -> images.render(file, 1, 1, OPEN))
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.FILE_ENCRYPTED));
        assertThat(images.boxes(file, new Location(1, 0, 2), "열려라".toCharArray())).hasSize(1);
    }
}
