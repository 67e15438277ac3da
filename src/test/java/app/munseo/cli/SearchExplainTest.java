package app.munseo.cli;

import app.munseo.document.Problem;
import app.munseo.testing.TinyOnnx;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// `munseo search` with `--explain`, `--why` and `--separate`.
class SearchExplainTest {
    private static final String POLICY =
            """
            The annual leave policy of the company describes how employees take their leave, who approves it, and how
            days that were left over are carried to the next year. Managers approve requests in time, and the office
            keeps the records. Employees who leave the company are paid for the days that remain.
            """;

    @TempDir
    Path work;

    private Path files = Path.of("");

    @BeforeEach
    void write() throws IOException {
        files = Files.createDirectories(work.resolve("문서"));
        var pages = new StringBuilder("# 출장 규정\n\n");
        for (int i = 0; i < 60; i++) {
            pages.append("출장비는 영수증을 첨부하여 %d일 안에 청구한다. ".formatted(i + 3));
        }
        Files.writeString(files.resolve("출장.md"), pages);
        Files.writeString(files.resolve("policy.txt"), POLICY);
        Files.writeString(files.resolve("policy copy.txt"), POLICY.replace("keeps", "stores"));
        Files.writeString(files.resolve("broken.pdf"), "%PDF-1.4 nothing");
        json("index", files.toString(), "--json");
    }

    private String run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", work.resolve("home").toString()));
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Cli.run(
                all.toArray(String[]::new),
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of("OLLAMA_HOST", "http://127.0.0.1:9"));
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private JsonNode json(String... arguments) throws IOException {
        return new JsonMapper().readTree(run(arguments));
    }

    private List<String> codes(String query, Path path) throws IOException {
        var why = json("search", query, "-k", "1", "--why", path.toString(), "--json");
        return StreamSupport.stream(why.path("reasons").spliterator(), false)
                .peek(reason -> assertThat(reason.path("text").asText()).isNotBlank())
                .map(reason -> reason.path("code").asText())
                .toList();
    }

    @Test
    void explainTellsOfEveryStage() throws IOException {
        var hit = json("search", "annual leave policy", "--explain", "--json").path("hits").path(0);

        var query = hit.path("explain").path("queries").path(0);
        assertThat(query.path("bm25").path("rank").asInt()).isPositive();
        assertThat(query.path("bm25").path("matches").path(0).path("field").asText()).isEqualTo("text");
        assertThat(query.path("dense").path("cosine").asDouble()).isBetween(0.3, 1.0);
        assertThat(query.path("dense_weight").asDouble()).isEqualTo(0.55);
        double shares = query.path("bm25").path("share").asDouble() + query.path("dense").path("share").asDouble();
        assertThat(shares)
                .isEqualTo(hit.path("explain").path("fused").path("score").asDouble());
        assertThat(hit.path("explain").path("outcome").asText()).isEqualTo("shown");
        assertThat(hit.path("copies")).singleElement().satisfies(copy -> {
            assertThat(copy.path("document").asText()).contains("policy");
            assertThat(copy.path("explain").path("outcome").asText()).isEqualTo("copy");
            assertThat(copy.path("explain").path("moves").findValuesAsText("reranker")).contains("copies");
        });
    }

    @Test
    void explainTellsWhatTheRerankingModelThought() throws IOException {
        TinyOnnx.crossEncoder(work.resolve("reranker"));
        var setting = "search.rerank=onnx:" + work.resolve("reranker");
        var hits = json("search", "annual leave policy 출장", "--set", setting, "--explain", "--json").path("hits");

        var judged = hits.path(0).path("explain").path("moves").path(0);
        assertThat(judged.path("reranker").asText()).isEqualTo("cross-encoder");
        assertThat(judged.path("measures").path("relevance").asDouble()).isGreaterThan(0.9);
        assertThat(hits.path(0).path("document").asText()).contains("policy");
    }

    @Test
    void neighboursAreOneHitWithTheTextOfThePageUnlessAskedForOneByOne() throws IOException {
        var page = Files.readString(files.resolve("출장.md"));
        var hit = json("search", "출장비 영수증", "--mode", "bm25", "--json").path("hits");
        var apart = json("search", "출장비 영수증", "--mode", "bm25", "--separate", "--json").path("hits");

        assertThat(hit).hasSize(1);
        assertThat(hit.path(0).path("parts")).hasSameSizeAs(apart).hasSizeGreaterThan(1);
        assertThat(page).contains(hit.path(0).path("text").asText());
        assertThat(hit.path(0).path("end").asInt() - hit.path(0).path("start").asInt())
                .isEqualTo(hit.path(0).path("text").asText().length());
    }

    @Test
    void whyTellsWhatBecameOfADocument() throws IOException {
        assertThat(codes("출장비", files.resolve("출장.md"))).contains("words-rank").endsWith("shown");
        assertThat(codes("출장비", files.resolve("policy.txt"))).startsWith("no-word").doesNotContain("shown");
        assertThat(codes("출장비", files.resolve("broken.pdf"))).containsExactly("not-readable");
        assertThat(codes("출장비", files.resolve("later.txt"))).containsExactly("not-read-yet");
        assertThat(codes("출장비", work.resolve("elsewhere.txt"))).containsExactly("not-in-library");
    }

    @Test
    void whyNamesTheCollectionThatHoldsTheDocument() throws IOException {
        var other = Files.writeString(Files.createDirectories(work.resolve("다른")).resolve("메모.txt"), "출장 메모");
        json("index", other.toString(), "--collection", "개인", "--json");

        var why = run("search", "출장", "--collection", "default", "--why", other.toString(), "--lang", "ko");

        assertThat(why).contains("개인").contains("컬렉션").doesNotContain("{");
    }

    @Test
    void peopleReadTheAccountInTheirLanguage() {
        var korean = run("search", "연차 휴가 leave", "--explain", "--lang", "ko");
        var english = run("search", "annual leave", "--explain", "--lang", "en");

        assertThat(korean).contains("낱말 순위", "의미의 비중", "임베딩 모델이 한국어를 배우지 않아");
        assertThat(english).contains("By its words it ranks", "also in ").doesNotContain(Problem.Kind.INTERNAL.code());
    }
}
