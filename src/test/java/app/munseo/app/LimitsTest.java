package app.munseo.app;

import app.munseo.extract.ReadingLimits;
import app.munseo.settings.Limits;
import app.munseo.settings.SettingText;
import app.munseo.settings.Settings;
import app.munseo.testing.CommandLine;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/// Limits of reading are settings, and whoever meets one is told which.
class LimitsTest {
    private static final int LINES = 60;

    @TempDir
    private Path work;

    private CommandLine munseo() {
        return new CommandLine(work.resolve("home"), Map.of());
    }

    /// Two pages, each with 60 lines of 40 letters.
    private Path pdf() throws IOException {
        var lines = new StringBuilder("BT /F 10 Tf 12 TL 40 780 Td ");
        for (int i = 1; i <= LINES; i++) {
            lines.append("(Clause %02d: the tenant pays the deposit now) Tj T* ".formatted(i));
        }
        lines.append("ET");
        var page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 5 0 R"
                + "/Resources<</Font<</F <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> >> >> >>";
        return Files.writeString(
                Files.createDirectories(work.resolve("files")).resolve("계약.pdf"),
                """
                %%PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>> endobj
                3 0 obj %1$s endobj
                4 0 obj %1$s endobj
                5 0 obj <</Length %2$d>> stream
                %3$s
                endstream endobj
                trailer <</Root 1 0 R>>
                %%%%EOF
                """.formatted(page, lines.length(), lines),
                StandardCharsets.ISO_8859_1);
    }

    /// Indexes a file whose bytes are others for this once. Who looks at size and time only does not see it; who reads
    /// them has to tell of a damaged file.
    private JsonNode indexUnread(Path file, String limit) throws IOException {
        var before = Files.readAllBytes(file);
        var time = Files.getLastModifiedTime(file);
        Files.write(file, new byte[before.length]);
        Files.setLastModifiedTime(file, time);
        try {
            return munseo().json("index", file.toString(), "--set", limit);
        } finally {
            Files.write(file, before);
            Files.setLastModifiedTime(file, time);
        }
    }

    private static String failure(JsonNode report) {
        assertThat(report.path("failed")).as(report.toString()).hasSize(1);
        return report.path("failed").get(0).path("message").asText();
    }

    @Test
    void whatIsReadWithoutSettingsIsWhatTheSettingsBeginWith() {
        assertThat(Reading.limits(Limits.DEFAULT)).isEqualTo(ReadingLimits.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({
        "seconds, 5, 3600", "pictureSeconds, 1, 300", "pages, 1, 1000000", "glyphsPerPage, 1000, 2000000",
        "operatorsPerPage, 10000, 100000000", "characters, 100000, 500000000", "textMegabytes, 1, 1024",
        "pdfMegabytes, 1, 65536", "megapixels, 1, 50", "nesting, 10, 10000"
    })
    void eachHasItsRange(String name, int least, int most) {
        var path = "limits." + name;
        for (var good : new int[] {least, most}) {
            var changed = SettingText.with(Settings.DEFAULT, path, String.valueOf(good));
            assertThat(SettingText.of(changed, path)).isEqualTo(String.valueOf(good));
        }
        for (var bad : new int[] {least - 1, most + 1}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SettingText.with(Settings.DEFAULT, path, String.valueOf(bad)))
                    .withMessageContaining(name);
        }
    }

    @Test
    void aPageThatIsCutIsToldAndReadWholeOnceTheLimitIsLifted() throws IOException {
        var file = pdf();

        var cut = munseo().json("index", file.toString(), "--set", "limits.glyphsPerPage=1000");

        assertThat(cut.path("notices").toString())
                .contains("MUNSEO-PAGES-CUT").contains("limits.glyphsPerPage").contains("계약.pdf");
        assertThat(munseo().json("search", "Clause 02").path("hits")).isNotEmpty();
        assertThat(munseo().text("status", "--lang", "en")).contains("2 pages were read only in part");
        assertThat(munseo().json("search", "Clause 59").toString()).doesNotContain("Clause 59");
        assertThat(indexUnread(file, "limits.glyphsPerPage=1000").path("unchanged").asInt())
                .as("it is not read again under the same limits").isEqualTo(1);

        var whole = munseo().json("index", file.toString());

        assertThat(whole.path("notices").toString()).doesNotContain("PAGES-CUT");
        assertThat(munseo().json("search", "Clause 59", "-k", "30").toString()).contains("Clause 59");
        assertThat(munseo().json("index", file.toString()).path("unchanged").asInt()).isEqualTo(1);
    }

    @Test
    void extractionNamesTheLimitThatCutAPage() throws IOException {
        var seen = munseo().json("extract", pdf().toString(), "--set", "limits.glyphsPerPage=1000");

        assertThat(seen.path("pages").get(0).path("cut").asText()).isEqualTo("glyphsPerPage");
        assertThat(seen.path("pages").get(0).path("text").asText()).contains("Clause 01").doesNotContain("Clause 59");
        assertThat(munseo().json("extract", pdf().toString()).path("pages").get(0).path("cut").asText()).isEmpty();
    }

    @Test
    void aFileWithTooManyPagesIsToldWithTheSettingAndReadOnceItIsLifted() throws IOException {
        var file = pdf();

        assertThat(failure(munseo().json("index", file.toString(), "--set", "limits.pages=1")))
                .contains("계약.pdf (limits.pages = 1)");
        assertThat(failure(indexUnread(file, "limits.pages=1")))
                .as("it is not read again under the same limits").contains("(limits.pages = 1)");

        assertThat(munseo().json("index", file.toString()).path("indexed").asInt()).isEqualTo(1);
    }

    @Test
    void aFileOfTextThatIsTooLargeIsToldWithTheSetting() throws IOException {
        var file = Files.writeString(work.resolve("큰 파일.txt"), "보증 기간은 2년이다.\n".repeat(50_000));

        assertThat(failure(munseo().json("index", file.toString(), "--set", "limits.textMegabytes=1")))
                .contains("큰 파일.txt (limits.textMegabytes = 1)");
    }

    @Test
    void aPdfFileThatIsTooLargeIsNotOpened() throws IOException {
        var file = pdf();
        Files.writeString(file, Files.readString(file, StandardCharsets.ISO_8859_1) + "%".repeat(2 << 20));

        assertThat(failure(munseo().json("index", file.toString(), "--set", "limits.pdfMegabytes=1")))
                .contains("(limits.pdfMegabytes = 1)");
    }

    @Test
    void deepMarkdownIsReadAsPlainTextBelowTheLimit() throws IOException {
        var file = Files.writeString(work.resolve("깊이.md"), ">".repeat(20_000) + " 보증 기간은 2년이다.");

        assertThat(munseo().json("index", file.toString()).path("failed")).isEmpty();
        assertThat(munseo().json("search", "보증 기간").path("hits")).isNotEmpty();
    }
}
