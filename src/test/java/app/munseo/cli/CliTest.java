package app.munseo.cli;

import app.munseo.testing.SharedData;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The command line's contract: one JSON object on standard output, its keys, exit codes, one-line errors.
class CliTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path work;

    private Path files = Path.of("");
    private String err = "";

    private record Run(int code, String out) {}

    @BeforeEach
    void write() throws IOException {
        files = Files.createDirectories(work.resolve("문서 폴더"));
        Files.writeString(files.resolve("휴가 규정.md"), "# 휴가 규정\n\n연차 휴가는 1년에 15일이다.\n");
        Files.writeString(files.resolve("warranty.txt"), "The warranty of the pump is 24 months.\n");
        Files.writeString(files.resolve("broken.pdf"), "%PDF-1.4 nothing");
    }

    private Run run(String input, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", work.resolve("home").toString()));
        var out = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        int code = Cli.run(
                all.toArray(String[]::new),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8),
                Map.of("OLLAMA_HOST", "http://127.0.0.1:9"));
        err = errors.toString(StandardCharsets.UTF_8);
        return new Run(code, out.toString(StandardCharsets.UTF_8));
    }

    private JsonNode json(String... arguments) throws IOException {
        var run = run("", arguments);
        assertThat(run.code()).as(err).isZero();
        try (var parser = JSON.createParser(run.out())) {
            JsonNode object = JSON.readTree(parser);
            assertThat(parser.nextToken()).as("one JSON object and nothing else").isNull();
            return object;
        }
    }

    private static List<String> keys(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void indexCountsAndListsWhatFailed() throws IOException {
        var first = json("index", files.toString(), "--json");
        assertThat(keys(first))
                .contains("files", "indexed", "unchanged", "removed", "failed", "chunks", "seconds");
        assertThat(first.path("files").asInt()).isEqualTo(3);
        assertThat(first.path("indexed").asInt()).isEqualTo(2);
        assertThat(first.path("failed")).singleElement().satisfies(failed -> {
            assertThat(keys(failed)).contains("file", "kind", "message");
            assertThat(failed.path("kind").asText()).isEqualTo("file-broken");
            assertThat(failed.path("file").asText()).endsWith("broken.pdf");
        });
        Files.delete(files.resolve("warranty.txt"));
        var second = json("index", files.toString(), "--json");
        assertThat(second.path("unchanged").asInt()).isEqualTo(1);
        assertThat(second.path("removed").asInt()).isEqualTo(1);
    }

    @Test
    void indexTakesPatternsAndCollections() throws IOException {
        var report = json("index", files.toString(), "--include", "*.txt", "--collection", "작업", "--json");
        assertThat(report.path("files").asInt()).isEqualTo(1);
        assertThat(json("search", "pump", "--collection", "작업", "--json").path("hits")).hasSize(1);
        assertThat(run("", "search", "pump", "--collection", "nope").code()).isEqualTo(1);
        assertThat(err).startsWith("MUNSEO-COLLECTION-UNKNOWN").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hybrid", "bm25", "dense"})
    void searchRanksInEachMode(String mode) throws IOException {
        json("index", files.toString(), "--json");
        var found = json("search", "pump warranty", "-k", "1", "--mode", mode, "--json");
        assertThat(keys(found)).contains("hits", "millis");
        assertThat(found.path("hits")).singleElement().satisfies(hit -> {
            assertThat(keys(hit))
                    .contains("rank", "score", "document", "page", "heading", "text", "start", "end");
            assertThat(hit.path("document").asText()).isEqualTo(files.resolve("warranty.txt").toString());
            assertThat(hit.path("rank").asInt()).isEqualTo(1);
            assertThat(hit.path("page").asInt()).isEqualTo(1);
        });
    }

    @Test
    void searchReadsConditionsInTheQuery() throws IOException {
        json("index", files.toString(), "--json");

        var markdown = json("search", "15일 24 months 종류:md -펌프 after:2000", "--json");
        assertThat(markdown.path("hits")).singleElement().satisfies(hit ->
                assertThat(hit.path("document").asText()).endsWith("휴가 규정.md"));
        assertThat(markdown.path("filters")).isEqualTo(JSON.readTree(
                """
                {"type":["md"],"after":"2000-01-01","without":["펌프"]}"""));
        assertThat(json("search", "months -pump", "--mode", "dense", "--json").path("hits")).hasSize(1);
        assertThat(json("search", "\"연차 휴가\"", "--json").path("hits")).hasSize(1);
        assertThat(json("search", "연차", "--json").path("filters")).isEmpty();
    }

    @Test
    void aConditionThatNothingFulfilsIsSaid() throws IOException {
        json("index", files.toString(), "--json");

        assertThat(run("", "search", "연차 type:pdf folder:없음").code()).isEqualTo(1);
        assertThat(err).startsWith("MUNSEO-FILTER-MATCHES-NOTHING").contains("type:pdf folder:없음").hasLineCount(1);
        assertThat(run("", "ask", "type:md").code()).isEqualTo(1);
        assertThat(err).startsWith("MUNSEO-QUESTION-EMPTY").hasLineCount(1);
    }

    @Test
    void aPhraseThatStandsNowhereIsGivenUpAndSaid() throws IOException {
        json("index", files.toString(), "--json");

        var answer = json("ask", "\"1년에 연차 휴가\"는 며칠이야?", "--json");
        assertThat(answer.path("filters").path("relaxed")).isEqualTo(JSON.readTree("[\"1년에 연차 휴가\"]"));
        assertThat(answer.path("answer").asText()).contains("15일");
        assertThat(run("", "search", "“sabbatical leave” pump").out()).contains("warranty.txt");
        assertThat(err).contains("“sabbatical leave”").hasLineCount(1);
    }

    @Test
    void askAnswersFromThePathsNamedBeforeOrBehindTheQuestion() throws IOException {
        var question = "연차 휴가는 며칠이야?";
        for (var arguments : List.of(
                List.of("ask", question, "--in", files.toString(), "--json"),
                List.of("ask", "--in", files.toString(), question, "--json"))) {
            var answer = json(arguments.toArray(String[]::new));
            assertThat(keys(answer))
                    .contains("answer", "citations", "answered_by", "steps", "usage", "cost_usd", "egress");
            assertThat(answer.path("answer").asText()).contains("15일");
            assertThat(answer.path("answered_by").asText()).isEqualTo("extractive");
            assertThat(keys(answer.path("usage"))).contains("input_tokens", "cached_tokens", "output_tokens");
            assertThat(answer.path("citations")).isNotEmpty().allSatisfy(citation -> {
                assertThat(keys(citation)).contains("number", "document", "page", "start", "end", "quote", "support");
                assertThat(citation.path("support").asText()).isEqualTo("supported");
                int length = citation.path("end").asInt() - citation.path("start").asInt();
                assertThat(citation.path("quote").asText()).hasSize(length).contains("15일");
            });
            assertThat(answer.path("steps")).allSatisfy(step -> assertThat(keys(step)).contains("name", "millis"));
        }
    }

    @Test
    void askAnswersOnlyFromThePathsNamed() throws IOException {
        json("index", files.toString(), "--json");
        var other = Files.createDirectories(work.resolve("other"));
        Files.writeString(other.resolve("a.txt"), "Nothing of interest here.");
        assertThat(json("ask", "연차 휴가는 며칠이야?", "--in", other.toString(), "--json").path("found").asBoolean())
                .isFalse();
    }

    @Test
    void askTellsWhyThereIsNoAnswerAndWhatCouldNotBeSearched() throws IOException {
        var question = "연차 휴가 신청서의 보관 금고 비밀번호는 누가 아나요?";
        var absence = json("ask", question, "--in", files.toString(), "--json").path("absence");
        assertThat(keys(absence))
                .contains("language", "queries", "collections", "documents", "chunks", "nearest", "unsearchable");
        assertThat(absence.path("queries").path(0).asText()).isEqualTo(question);
        assertThat(absence.path("documents").asInt()).isPositive();
        assertThat(absence.path("nearest").path(0).path("missing_words").toString()).contains("금고");
        assertThat(absence.path("unsearchable")).anySatisfy(file -> {
            assertThat(file.path("file").asText()).endsWith("broken.pdf");
            assertThat(file.path("reason").asText()).isEqualTo("file-broken");
        });
        assertThat(run("", "--lang", "ko", "ask", question).out()).contains("가장 가까운 내용:", "금고", "broken.pdf");
        assertThat(run("", "--lang", "en", "ask", question).out()).contains("What came closest:", "broken.pdf");
    }

    @Test
    void extractShowsPagesAndTellsKindsOfFailureApart() throws IOException {
        var seen = json("extract", files.resolve("휴가 규정.md").toString(), "--json");
        assertThat(keys(seen)).contains("outcome", "pages", "millis");
        assertThat(seen.path("outcome").asText()).isEqualTo("text");
        assertThat(seen.path("pages").path(0).path("page").asInt()).isEqualTo(1);
        assertThat(seen.path("pages").path(0).path("text").asText()).contains("연차 휴가는 1년에 15일이다.");
        assertThat(json("extract", files.resolve("broken.pdf").toString(), "--json").path("outcome").asText())
                .isEqualTo("broken");
    }

    @Test
    void extractTakesAPasswordFromStandardInput() {
        var locked = SharedData.path("pdfs").resolve("files/mozilla__print_protection.pdf").toString();
        assertThat(run("", "extract", locked, "--json").out()).contains("\"outcome\":\"encrypted\"");
        assertThat(run("password\n", "extract", locked, "--password-stdin", "--json").out())
                .contains("\"outcome\":\"text\"")
                .contains("Hello");
    }

    @Test
    void evalMeasuresADatasetWithTheMetricsOfTheContract() throws IOException {
        var dataset = Files.createDirectories(work.resolve("tiny"));
        Files.writeString(
                dataset.resolve("corpus.jsonl"),
                """
                {"_id":"a","title":"","text":"The pump has a filter."}
                {"_id":"b","title":"휴가","text":"연차 휴가는 15일이다."}
                {"_id":"nothing","title":"","text":""}
                """);
        Files.writeString(dataset.resolve("queries.jsonl"), "{\"_id\":\"1\",\"text\":\"연차 휴가는 며칠?\",\"answers\":[\"15 일\"]}\n");
        Files.writeString(dataset.resolve("qrels.tsv"), "query-id\tcorpus-id\tscore\n1\tb\t1\n");
        for (var mode : List.of("hybrid", "bm25", "dense")) {
            var report = json("eval", dataset.toString(), "--mode", mode, "--json");
            assertThat(keys(report)).contains(
                    "dataset", "mode", "queries", "documents", "ndcg@10", "recall@10", "recall@100", "mrr@10",
                    "index_seconds", "p50_ms", "p95_ms");
            assertThat(report.path("mode").asText()).isEqualTo(mode);
            assertThat(report.path("recall@10").asDouble()).isEqualTo(1);
            assertThat(report.path("answers").path("in_first_citation").asInt()).isEqualTo(mode.equals("hybrid") ? 1 : 0);
        }
        assertThat(run("", "eval", work.toString()).code()).isEqualTo(1);
        assertThat(err).startsWith("MUNSEO-DATASET-INVALID").hasLineCount(1);
    }

    @Test
    void evalComparesSettingsOnThePersonsOwnJudgements() throws IOException {
        json("index", files.toString(), "--json");
        assertThat(run("", "eval", "--own").code()).isEqualTo(1);
        assertThat(err).startsWith("MUNSEO-NOTHING-JUDGED").hasLineCount(1);

        var leave = files.resolve("휴가 규정.md");
        assertThat(json("judge", "연차 휴가는 며칠?", leave.toString(), "--json").path("judged_questions").asInt())
                .isEqualTo(1);
        json("judge", "How many days of leave?", leave.toString(), "--grade", "1", "--json");
        var report = json("eval", "--own", "--against", "search.denseWeight=0", "--json");

        assertThat(report.path("dataset").asText()).isEqualTo("own");
        assertThat(report.path("queries").asInt()).isEqualTo(2);
        assertThat(report.path("against").path("ndcg@10").isNumber()).isTrue();
        assertThat(report.path("comparison").findValuesAsText("language")).containsExactly("all", "ko", "en");
        assertThat(report.path("comparison").path(0).path("p").asDouble()).isBetween(0.0, 1.0);
        assertThat(run("", "eval", "--own", "--set", "search.none=1").code()).isEqualTo(1);
        assertThat(err).startsWith("MUNSEO-SETTINGS-INVALID").contains("search.none");
        assertThat(run("", "eval", work.toString(), "--own").code()).isEqualTo(2);
        assertThat(json("status", "--json").path("feedback").path("judged_questions").asInt()).isEqualTo(2);
    }

    @Test
    void statusTellsWhatIsThere() throws IOException {
        json("index", files.toString(), "--json");
        var status = json("status", "--offline", "--json");
        assertThat(keys(status))
                .contains("documents", "chunks", "index_bytes", "offline", "ollama", "openai", "embedder");
        assertThat(status.path("offline").asBoolean()).isTrue();
        assertThat(status.path("documents").asInt()).isEqualTo(2);
        assertThat(status.path("ollama").path(0).path("reachable").asBoolean()).isFalse();
        assertThat(status.path("openai").path("configured").asBoolean()).isFalse();
        assertThat(status.path("providers").findValuesAsText("name")).contains("openai", "anthropic", "gemini");
    }

    @Test
    void theLogKeepsTheCauseOfWhatCouldNotBeDone() throws IOException {
        assertThat(run("", "extract", work.resolve("없는 파일.pdf").toString()).code()).isEqualTo(1);
        try (var logs = Files.newDirectoryStream(work.resolve("home"), "munseo.log*[!k]")) {
            assertThat(logs).anySatisfy(log ->
                    assertThat(log).content().contains("MUNSEO-FILE-MISSING").contains("\tat app.munseo"));
        }
    }

    @Test
    void whatCannotBeDoneIsOneLineInThePersonsLanguage() {
        assertThat(run("", "extract", work.resolve("없는 파일.pdf").toString(), "--lang", "ko").code()).isEqualTo(1);
        assertThat(err).startsWith("MUNSEO-FILE-MISSING: ").contains("파일이 없습니다").hasLineCount(1);
        assertThat(run("", "index", work.resolve("nowhere").toString()).code()).isEqualTo(1);
        assertThat(err).startsWith("MUNSEO-FILE-MISSING: ").hasLineCount(1);
        assertThat(run("", "ask", " ").code()).isEqualTo(1);
        assertThat(err).startsWith("MUNSEO-QUESTION-EMPTY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bogus", "search", "index", "ask", "search x -k 0", "search x --mode fast", "eval"})
    void wrongUsageIsExitCode2(String line) {
        assertThat(run("", line.split(" ")).code()).isEqualTo(2);
        assertThat(err).doesNotContain("\tat ");
    }

    @Test
    void helpSpeaksBothLanguages() {
        assertThat(run("", "ask", "--help", "--lang", "ko").out()).contains("질문");
        assertThat(run("", "--help", "--lang", "en").out()).contains("Reads files and folders into the library");
    }

    @Test
    void wordsOfTheGlossaryAreFoundBothWaysAndExplained() throws IOException {
        json("index", files.toString(), "--json");
        var list = Files.writeString(work.resolve("용어.csv"), "용어,동의어\n연차,annual leave\n펌프,pump\n", Charset.forName("MS949"));

        var imported = json("glossary", "import", list.toString(), "--json");
        assertThat(imported.path("groups")).isEqualTo(JSON.readTree("[[\"연차\",\"annual leave\"],[\"펌프\",\"pump\"]]"));
        assertThat(json("glossary", "add", "연차", "PTO", "--json").path("groups")).hasSize(2);

        var found = json("search", "펌프", "--mode", "bm25", "--explain", "--json");
        assertThat(found.path("hits").path(0).path("document").asText()).endsWith("warranty.txt");
        assertThat(found.path("expansion"))
                .isEqualTo(JSON.readTree("[{\"kind\":\"glossary\",\"of\":\"펌프\",\"text\":\"pump\"}]"));
        assertThat(run("", "search", "PTO", "--mode", "bm25", "--explain").out()).contains("휴가 규정.md").contains("연차");

        assertThat(json("glossary", "remove", "pump", "--json").path("groups")).hasSize(1);
        assertThat(run("", "glossary", "list").out()).contains("연차 = PTO = annual leave");
        assertThat(json("search", "펌프", "--mode", "bm25", "--json").path("hits")).isEmpty();
    }

    @Test
    void theGlossaryNeedsAnActionAndTwoWords() {
        assertThat(run("", "glossary").code()).isEqualTo(2);
        assertThat(run("", "glossary", "add", "하나").code()).isEqualTo(2);
        assertThat(run("", "glossary", "import", work.resolve("none.csv").toString()).code()).isEqualTo(1);
    }

    @Test
    void aBrokenConditionIsSearchedAsWordsAndTold() throws IOException {
        json("index", files.toString(), "--json");

        var read = json("search", "연차 after:2024-13", "--mode", "bm25", "--json");
        assertThat(read.path("filters")).isEqualTo(JSON.readTree("{\"unread\":[\"after:2024-13\"]}"));
        assertThat(read.path("hits")).hasSize(1);
        run("", "search", "연차 after:2024-13", "--mode", "bm25");
        assertThat(err).contains("after:2024-13");
    }
}
