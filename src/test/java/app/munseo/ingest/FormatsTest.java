package app.munseo.ingest;

import app.munseo.document.Chunk;
import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import app.munseo.document.DocumentState;
import app.munseo.extract.CsvExtractor;
import app.munseo.extract.MarkdownExtractor;
import app.munseo.extract.ReadingLimits;
import app.munseo.extract.TextFileExtractor;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Ingestion with the real extractors of the formats that need no other process.
class FormatsTest {
    @TempDir
    private Path home;

    @TempDir
    private Path docs;

    private OpenLibrary library;

    @BeforeEach
    void open() {
        library = new OpenLibrary(
                home,
                new FakeEmbedder(),
                List.of(new MarkdownExtractor(() -> ReadingLimits.DEFAULT), new TextFileExtractor(() -> ReadingLimits.DEFAULT), new CsvExtractor(() -> ReadingLimits.DEFAULT)));
    }

    @AfterEach
    void close() {
        library.close();
    }

    private List<Chunk> chunks(String name) {
        return library.catalog.chunks(DocumentId.of(docs.resolve(name)));
    }

    @Test
    void everyChunkEndsWithTheTextAtItsPlaceInTheStoredPage() throws IOException {
        Files.writeString(docs.resolve("규정.md"), """
                # 인사 규정
                ## 휴가
                연차 휴가는 한 해에 15일이다.

                ## Remote work
                Employees may work from home two days a week.
                """);
        Files.writeString(docs.resolve("안내.txt"), "보안 정책 안내\n\n비밀번호는 90일마다 바꾼다.", Charset.forName("MS949"));
        Files.writeString(docs.resolve("prices.csv"), "품목,가격\n의자,50000\n책상,120000\n");
        Files.write(docs.resolve("empty.txt"), new byte[0]);
        Files.write(docs.resolve("binary.txt"), new byte[] {0, 1, 2, 3, 0, 0, 0, (byte) 0xff});

        var report = library.ingest(docs);

        assertThat(report.indexed()).isEqualTo(3);
        assertThat(report.failed())
                .extracting(failure -> failure.file().getFileName().toString())
                .containsExactlyInAnyOrder("empty.txt", "binary.txt");
        assertThat(library.found("연차휴가")).containsExactly("규정.md");
        assertThat(library.found("비밀번호 변경")).containsExactly("안내.txt");
        assertThat(library.found("책상 가격")).containsExactly("prices.csv");
        assertThat(chunks("규정.md")).extracting(Chunk::heading).anyMatch(heading -> heading.contains("인사 규정"));
        library.catalog.documents().stream()
                .filter(document -> document.state() == DocumentState.READY)
                .forEach(this::assertPlaces);
    }

    private void assertPlaces(Document document) {
        for (var chunk : library.catalog.chunks(document.id())) {
            var at = chunk.location();
            var page = library.catalog.page(document.id(), at.page()).orElseThrow().text();
            assertThat(chunk.text()).endsWith(page.substring(at.start(), at.end()));
        }
    }
}
