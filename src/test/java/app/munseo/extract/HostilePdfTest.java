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
    @TempDir
    Path folder;

    private PdfExtractor extractor;

    @BeforeAll
    void start(@TempDir Path fontCache) {
        var some = ReadingLimits.DEFAULT;
        var limits = new ReadingLimits(
                Duration.ofSeconds(6), some.pictureTime(), some.pages(), some.glyphs(), some.operators(),
                some.characters(), some.textBytes(), some.pdfBytes(), some.pixels(), some.nesting());
        extractor = new PdfExtractor(Enclosure.of(fontCache), () -> limits);
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
        assertThat(outcome(HostilePdf.flateBomb(folder.resolve("bomb.pdf")))).isIn("FILE_BROKEN", "FILE_TIMEOUT");
        assertThatTheNextFileIsRead();
    }

    @Test
    void keepsTheBeginningOfAFloodOfGlyphs() throws IOException {
        assertThat(outcome(HostilePdf.glyphFlood(folder.resolve("flood.pdf")))).startsWith("flood flood");
        assertThatTheNextFileIsRead();
    }

    @Test
    void endsAFormThatDrawsItself() throws IOException {
        assertThat(outcome(HostilePdf.formRecursion(folder.resolve("forms.pdf"))))
                .isIn("FILE_NO_TEXT", "FILE_TIMEOUT");
        assertThatTheNextFileIsRead();
    }

    private void assertThatTheNextFileIsRead() throws IOException {
        Path next = new SamplePdf()
                .page(new SamplePdf.Line(72, 700, "다음 파일"))
                .save(folder.resolve("next.pdf"));
        assertThat(outcome(next)).isEqualTo("다음 파일");
    }
}
