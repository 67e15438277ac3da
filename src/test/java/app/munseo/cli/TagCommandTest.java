package app.munseo.cli;

import app.munseo.testing.CommandLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Tags and file patterns on the command line.
class TagCommandTest {
    @TempDir
    Path work;

    private CommandLine munseo = new CommandLine(Path.of(""), Map.of());
    private Path files = Path.of("");

    @BeforeEach
    void write() throws IOException {
        munseo = new CommandLine(work.resolve("home"), Map.of("OLLAMA_HOST", "http://127.0.0.1:9"));
        files = Files.createDirectories(work.resolve("문서"));
        Files.writeString(files.resolve("휴가 규정.md"), "# 휴가 규정\n\n연차 휴가는 1년에 15일이다.\n");
        Files.writeString(files.resolve("휴가 초안.md"), "# 초안\n\n연차 휴가는 1년에 20일로 한다.\n");
    }

    @Test
    void tagsArePutOnFilesAndNarrowASearch() throws IOException {
        munseo.text("index", files.toString());
        var rules = files.resolve("휴가 규정.md").toString();
        var tagged = munseo.json("tag", rules, "--add", "확정", "--add", "인사 규정");
        assertThat(tagged.at("/documents/0/document").asText()).isEqualTo(rules);
        assertThat(tagged.at("/documents/0/tags").toString()).isEqualTo("[\"인사 규정\",\"확정\"]");
        assertThat(tagged.at("/tags/1/name").asText()).isEqualTo("확정");
        assertThat(tagged.at("/tags/1/documents").asInt()).isEqualTo(1);

        var hits = munseo.json("search", "태그:\"인사 규정\" tag:확정 연차 휴가").at("/hits");
        assertThat(hits).isNotEmpty().allSatisfy(hit -> assertThat(hit.at("/document").asText()).isEqualTo(rules));
        assertThat(munseo.run("search", "tag:없는태그 연차").code()).isEqualTo(1);

        munseo.text("tag", rules, "--remove", "확정");
        assertThat(munseo.text("tag", "--lang", "ko")).isEqualTo("%s%n".formatted("인사 규정 (문서 1개)"));
    }

    @Test
    void aFileOutsideOfTheLibraryCannotBeTagged() {
        var run = munseo.run("tag", files.resolve("휴가 규정.md").toString(), "--add", "확정");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("MUNSEO-");
    }

    @Test
    void aCollectionHoldsToItsPatternsUntilItIsGivenOthers() throws IOException {
        munseo.text("index", files.toString(), "--collection", "규정", "--exclude", "*초안*");
        Files.writeString(files.resolve("다음 초안.md"), "# 또 초안\n\n아직 아니다.\n");
        assertThat(munseo.json("index", files.toString(), "--collection", "규정").at("/files").asInt()).isEqualTo(1);
        var row = munseo.json("collections").at("/collections/0");
        assertThat(row.at("/exclude").toString()).isEqualTo("[\"*초안*\"]");
        assertThat(row.at("/documents").asInt()).isEqualTo(1);
        assertThat(munseo.text("collections")).contains("*초안*");

        munseo.text("collections", "--files", "규정");
        assertThat(munseo.json("index", files.toString(), "--collection", "규정").at("/files").asInt()).isEqualTo(3);
        assertThat(munseo.run("collections", "--files", "없음").code()).isEqualTo(1);
        assertThat(munseo.run("collections", "--files", "규정", "--include", "[a").code()).isEqualTo(1);
    }
}
