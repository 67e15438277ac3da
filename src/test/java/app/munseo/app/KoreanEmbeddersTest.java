package app.munseo.app;

import app.munseo.document.Collection;
import app.munseo.document.Document;
import app.munseo.document.DocumentState;
import app.munseo.document.Hit;
import app.munseo.document.Problem;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.ingest.IngestReport;
import app.munseo.retrieve.SearchMode;
import app.munseo.settings.Assignment;
import app.munseo.testing.Act;
import app.munseo.testing.FakeOllama;
import app.munseo.testing.FakeOpenAi;
import app.munseo.testing.Received;
import app.munseo.testing.WrittenLibrary;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// A Korean library whose vectors a server makes, from its files to a cited answer.
class KoreanEmbeddersTest {
    private static final String OLLAMA = "ollama:bge-m3";
    private static final String OPENAI = "openai:text-embedding-3-large";
    private static final Question DAYS_OFF = Question.of("쉬는 날이 궁금합니다", Scope.everything());

    @TempDir
    Path work;

    private final FakeOllama ollama = FakeOllama.start();
    private final FakeOpenAi openAi = FakeOpenAi.start();

    @BeforeEach
    void write() throws IOException {
        new WrittenLibrary(11).write(work.resolve("files"), 24);
        var text = "# 인사 규정\n\n## 유급 휴가\n\n근속 1년마다 15일을 준다. 안 쓰면 이월한다.\n";
        Files.writeString(work.resolve("files/인사.md"), Normalizer.normalize(text, Normalizer.Form.NFD));
        ollama.alike("쉬는 날이 궁금합니다", "유급 휴가 이월한다");
        openAi.alike("쉬는 날이 궁금합니다", "유급 휴가 이월한다");
    }

    @AfterEach
    void close() {
        ollama.close();
        openAi.close();
    }

    private App open(String embedder, String openAiBase, boolean offline) {
        var environment = Map.of(
                "OLLAMA_HOST", ollama.uri().toString(),
                "OPENAI_BASE_URL", openAiBase,
                "OPENAI_API_KEY", FakeOpenAi.KEY);
        var choice = new Assignment("models.embedder", embedder);
        return App.open(
                AppFolders.of(work.resolve("home")),
                environment,
                settings -> choice.in(settings).withOffline(offline));
    }

    private App open(String embedder) {
        return open(embedder, openAi.base().toString(), false);
    }

    private IngestReport index(App app) {
        return app.index(List.of(work.resolve("files")), Collection.DEFAULT_NAME, _ -> {});
    }

    private static String first(App app, List<Hit> hits) {
        var document = app.document(hits.getFirst().chunk().id().document()).orElseThrow();
        return String.valueOf(document.path().getFileName());
    }

    private List<Received> embeddings() {
        return Stream.concat(
                        ollama.received("/api/embed").stream(), openAi.received("/v1/embeddings").stream())
                .toList();
    }

    private List<String> embedded() {
        return embeddings().stream()
                .flatMap(request -> StreamSupport.stream(request.body().path("input").spliterator(), false))
                .map(JsonNode::asText)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {OLLAMA, OPENAI})
    void findsByMeaningWhatSharesNoWord(String embedder) {
        try (var app = open(embedder)) {
            assertThat(index(app).withoutVectors()).isNull();

            assertThat(app.documents()).hasSize(25).extracting(Document::state).containsOnly(DocumentState.READY);
            assertThat(app.search(DAYS_OFF, SearchMode.BM25, 5)).isEmpty();
            assertThat(first(app, app.search(DAYS_OFF, SearchMode.DENSE, 5))).isEqualTo("인사.md");
            assertThat(first(app, app.search(DAYS_OFF, SearchMode.HYBRID, 5))).isEqualTo("인사.md");
            assertThat(app.status().embedder()).startsWith(embedder);
            assertThat(app.notices()).as("it serves Korean").isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {OLLAMA, OPENAI})
    void embedsComposedTextInBatchesAndOnce(String embedder) {
        try (var app = open(embedder)) {
            index(app);
        }
        var texts = embedded();
        int requests = embeddings().size();
        assertThat(texts).doesNotHaveDuplicates().allMatch(text -> Normalizer.isNormalized(text, Normalizer.Form.NFC));
        assertThat(texts).anyMatch(text -> text.contains("유급 휴가\n"));
        assertThat(requests).isLessThan(texts.size() / 4);
        try (var app = open(embedder)) {
            index(app);
            assertThat(embeddings()).hasSize(requests);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {OLLAMA, OPENAI})
    void answersWithACitationFromWhatMeaningFound(String embedder) {
        try (var app = open(embedder)) {
            index(app);
            openAi.next(Act.say("근속 1년마다 15일을 줍니다 [1]."));
            var answer = app.ask(DAYS_OFF, _ -> {}).answer();

            assertThat(answer.answeredBy()).startsWith("openai:");
            assertThat(answer.citations()).singleElement().satisfies(citation ->
                    assertThat(app.document(citation.document()).orElseThrow().path()).endsWith(Path.of("인사.md")));
        }
    }

    @Test
    void offlineNothingGoesToOpenAiAndWordsServe() {
        try (var app = open(OPENAI, "https://api.openai.com/v1", true)) {
            assertThat(index(app).withoutVectors()).isInstanceOfSatisfying(Problem.class, problem ->
                    assertThat(problem.kind()).isEqualTo(Problem.Kind.OFFLINE_REFUSED));
            assertThat(first(app, app.search(Question.of("유급 휴가", Scope.everything()), SearchMode.HYBRID, 5)))
                    .isEqualTo("인사.md");
        }
    }
}
