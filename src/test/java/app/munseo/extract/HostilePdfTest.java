package app.munseo.extract;

import app.munseo.document.Problem;
import app.munseo.extract.enclosure.Enclosure;
import app.munseo.testing.HostilePdf;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Files made to hurt get an answer in time, and the next file is read as ever.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostilePdfTest {
    private static final ReadingLimits PATIENT = within(Duration.ofSeconds(30));
    private static final ReadingLimits HURRIED = within(Duration.ofSeconds(2));

    @TempDir
    Path folder;

    private PdfExtractor extractor;
    private volatile ReadingLimits limits = PATIENT;

    @BeforeAll
    void start(@TempDir Path fontCache) {
        extractor = new PdfExtractor(Enclosure.of(fontCache), () -> limits);
    }

    private static ReadingLimits within(Duration time) {
        var some = ReadingLimits.DEFAULT;
        return new ReadingLimits(
                time, some.pictureTime(), some.pages(), some.glyphs(), some.operators(),
                some.characters(), some.textBytes(), some.pdfBytes(), some.pixels(), some.nesting());
    }

    @AfterAll
    void stop() {
        extractor.close();
    }

    private String outcome(Path file) {
        try {
            return extractor.extract(file).pages().getFirst().text();
        } catch (Problem problem) {
            return problem.kind().name();
        }
    }

    @Test
    void findsThePageUnderATreeOfTwentyThousandLevels() throws IOException {
        assertThat(outcome(HostilePdf.deepTree(folder.resolve("deep.pdf"), 20_000))).isEqualTo("deep down");
    }

    @Test
    void walksARingOfPagesOnce() throws IOException {
        var text = extractor.extract(HostilePdf.ringTree(folder.resolve("ring.pdf")));

        assertThat(text.pages()).singleElement().satisfies(page -> assertThat(page.text()).isEqualTo("in a ring"));
    }

    @Test
    void doesNotFollowAnExplosionOfPages() throws IOException {
        var text = extractor.extract(HostilePdf.pageExplosion(folder.resolve("explosion.pdf")));

        assertThat(text.pages()).hasSize(20);
    }

    @Test
    void givesUpAStreamThatFillsTheHeap() throws IOException {
        var bomb = HostilePdf.flateBomb(folder.resolve("bomb.pdf"));
        limits = HURRIED;
        assertThat(outcome(bomb)).isIn("FILE_BROKEN", "FILE_TIMEOUT");
        assertThatTheNextFileIsRead();
    }

    @Test
    void keepsTheBeginningOfAFloodOfGlyphs() throws IOException {
        assertThat(outcome(HostilePdf.glyphFlood(folder.resolve("flood.pdf")))).startsWith("flood flood");
        assertThatTheNextFileIsRead();
    }

    @Test
    void endsAFormThatDrawsItself() throws IOException {
        limits = HURRIED;
        assertThat(outcome(HostilePdf.formRecursion(folder.resolve("forms.pdf"))))
                .isIn("FILE_NO_TEXT", "FILE_TIMEOUT");
        assertThatTheNextFileIsRead();
    }

    private void assertThatTheNextFileIsRead() throws IOException {
        limits = PATIENT;
        Path next = new SamplePdf()
                .page(new SamplePdf.Line(72, 700, "다음 파일"))
                .save(folder.resolve("next.pdf"));
        assertThat(outcome(next)).isEqualTo("다음 파일");
    }
}
