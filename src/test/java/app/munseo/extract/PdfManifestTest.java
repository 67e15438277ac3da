package app.munseo.extract;

import app.munseo.document.DocumentText;
import app.munseo.document.Page;
import app.munseo.document.Problem;
import app.munseo.extract.enclosure.Enclosure;
import app.munseo.testing.SharedData;
import app.munseo.text.TextNormalizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Every file of the shared set gives what its manifest says, through real worker processes.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PdfManifestTest {
    /// A line of the manifest, as far as it is needed here.
    record Row(
            Path file,
            Set<String> outcomes,
            int minChars,
            String phrase,
            String password,
            boolean stretch,
            boolean hostile) {
        @Override
        public String toString() {
            return file.getFileName().toString();
        }
    }

    private PdfExtractor extractor;
    private PageImages images;

    @BeforeAll
    void start(@TempDir Path folder) {
        extractor = new PdfExtractor(Enclosure.of(folder), () -> ReadingLimits.DEFAULT);
        images = new PageImages(Enclosure.of(folder), () -> ReadingLimits.DEFAULT);
    }

    @AfterAll
    void stop() {
        extractor.close();
        images.close();
    }

    static List<Row> rows() throws IOException {
        Path pdfs = SharedData.path("pdfs");
        try (var lines = Files.lines(pdfs.resolve("manifest.tsv"))) {
            return lines.skip(1).map(line -> row(pdfs, line.split("\t", -1))).toList();
        }
    }

    private static Row row(Path pdfs, String[] cells) {
        Set<String> outcomes = Stream.of(cells[2], cells[3]).filter(s -> !s.isEmpty()).collect(Collectors.toSet());
        int minChars = cells[5].isEmpty() ? 0 : Integer.parseInt(cells[5]);
        return new Row(
                pdfs.resolve(cells[0]),
                outcomes,
                minChars,
                cells[6],
                cells[7],
                cells[4].equals("stretch"),
                cells[18].contains("HOSTILE"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void givesWhatTheManifestSays(Row row) {
        String outcome = outcome(row);

        assertThat(row.outcomes()).contains(outcome);
        if (outcome.equals("text")) {
            assertText(row, extractor.extract(row.file()));
        } else if (outcome.equals("encrypted")) {
            assertThat(row.password()).isNotEmpty();
            assertUnlocks(row);
        }
    }

    private String outcome(Row row) {
        try {
            extractor.extract(row.file());
            return "text";
        } catch (Problem problem) {
            return switch (problem.kind()) {
                case FILE_NO_TEXT -> "no-text";
                case FILE_ENCRYPTED -> "encrypted";
                case FILE_BROKEN -> "broken";
                default -> problem.toString();
            };
        }
    }

    private void assertUnlocks(Row row) {
        try {
            assertText(row, extractor.extract(row.file(), row.password().toCharArray()));
        } catch (Problem problem) {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.FILE_NO_TEXT);
            assertThat(row.minChars()).isZero();
        }
    }

    private static void assertText(Row row, DocumentText document) {
        String text = document.pages().stream().map(Page::text).collect(Collectors.joining("\n"));
        if (!row.stretch()) {
            assertThat(compact(text)).contains(compact(row.phrase()));
            assertThat(text.chars().filter(c -> !Character.isWhitespace(c)).count())
                    .isGreaterThanOrEqualTo(row.minChars());
        }
        assertThat(text).isEqualTo(TextNormalizer.stored(text));
    }

    private static String compact(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]", "");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void drawsTheFirstPageOrSaysWhyNot(Row row) {
        try {
            var image = images.render(row.file(), 1, 100 / 72.0, Box.WHOLE, row.password().toCharArray());

            assertThat(image.pixelWidth()).isPositive();
            assertThat(image.pixels()).hasSize(image.pixelWidth() * image.pixelHeight());
        } catch (Problem problem) {
            assertThat(problem.kind())
                    .isIn(
                            row.hostile() ? Problem.Kind.FILE_TIMEOUT : Problem.Kind.FILE_BROKEN,
                            Problem.Kind.FILE_BROKEN,
                            Problem.Kind.FILE_ENCRYPTED);
        }
    }
}
