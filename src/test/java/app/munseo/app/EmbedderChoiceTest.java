package app.munseo.app;

import app.munseo.catalog.Embeddings;
import app.munseo.document.Collection;
import app.munseo.document.Problem;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.ingest.IngestReport;
import app.munseo.retrieve.SearchMode;
import app.munseo.settings.Settings;
import app.munseo.testing.FakeOllama;
import app.munseo.testing.FakeOpenAi;
import app.munseo.testing.TinyOnnx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// A library knows which model made its vectors, whichever of the three kinds it is, and changes it without a gap.
class EmbedderChoiceTest {
    private static final Question LEAVE = Question.of("연차 휴가", Scope.everything());

    @TempDir
    Path work;

    private final FakeOllama ollama = FakeOllama.start();
    private final FakeOpenAi openAi = FakeOpenAi.start();

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(work.resolve("files"));
        Files.writeString(work.resolve("files/규정.txt"), "연차 휴가는 15일이다.");
    }

    @AfterEach
    void close() {
        ollama.close();
        openAi.close();
    }

    private App open(String embedder) {
        var environment = Map.of(
                "OLLAMA_HOST", ollama.uri().toString(),
                "OPENAI_BASE_URL", openAi.base().toString(),
                "OPENAI_API_KEY", FakeOpenAi.KEY);
        return App.open(AppFolders.of(work.resolve("home")), environment, settings -> with(settings, embedder));
    }

    private static Settings with(Settings settings, String embedder) {
        var models = settings.models();
        return settings.withModels(new Settings.Models(
                models.ollamaHosts(), models.ollamaModel(), models.openAiBaseUrl(), models.openAiModel(), embedder));
    }

    private IngestReport index(App app) {
        return app.index(List.of(work.resolve("files")), Collection.DEFAULT_NAME, _ -> {});
    }

    @ParameterizedTest
    @ValueSource(strings = {"minilm", "ollama:bge-m3", "openai:text-embedding-3-large", "openai:text-embedding-3-small"})
    void eachKindOfModelServesALibrary(String embedder) {
        try (var app = open(embedder)) {
            assertThat(index(app).withoutVectors()).isNull();
            assertThat(app.search(LEAVE, SearchMode.DENSE, 5)).hasSize(1);
            assertThat(app.status().embedder()).startsWith(embedder.substring(0, 6));
        }
    }

    @Test
    void aModelInAFolderServesALibraryFromItsFirstFileOn() throws IOException {
        var folder = work.resolve("tiny");
        TinyOnnx.encoder(folder, "last_hidden_state");

        try (var app = open("onnx:" + folder)) {
            assertThat(index(app).withoutVectors()).isNull();
            assertThat(app.search(LEAVE, SearchMode.DENSE, 5)).hasSize(1);
        }
        try (var app = open("minilm")) {
            assertThat(app.search(LEAVE, SearchMode.DENSE, 5)).as("it serves until the other one takes over").hasSize(1);
        }
    }

    @Test
    void aLibraryChangesItsModelAndBack() throws IOException {
        try (var app = open("minilm")) {
            index(app);
        }
        Files.writeString(work.resolve("files/새 규정.txt"), "병가는 30일이다.");
        try (var app = open("ollama:bge-m3")) {
            assertThat(index(app).withoutVectors()).isNull();
            assertThat(app.search(LEAVE, SearchMode.DENSE, 5)).hasSize(2);
            assertThat(app.status().embedder()).isEqualTo("ollama:bge-m3");
        }
        try (var app = open("minilm")) {
            app.resume(_ -> {});
            assertThat(app.search(LEAVE, SearchMode.DENSE, 5)).hasSize(2);
            assertThat(app.status().embedder()).startsWith("minilm");
        }
    }

    @Test
    void theOldModelServesWhileTheNewOneIsNotToBeHad() {
        try (var app = open("minilm")) {
            index(app);
        }
        ollama.close();
        try (var app = open("ollama:bge-m3")) {
            assertThat(index(app).withoutVectors()).isInstanceOfSatisfying(Problem.class, problem ->
                    assertThat(problem.kind()).isEqualTo(Problem.Kind.HOST_UNREACHABLE));
            assertThat(app.search(LEAVE, SearchMode.DENSE, 5)).as("by the old model").hasSize(1);
            assertThat(app.status().embedding()).isEqualTo(
                    new Embeddings.Progress("minilm:all-MiniLM-L6-v2-q", "ollama:bge-m3", 0, 1));
            assertThat(app.notices()).extracting(Notice::code).containsExactly("MUNSEO-MODEL-CHANGING");
        }
        try (var app = open("onnx:" + work.resolve("nowhere"))) {
            assertThat(index(app).withoutVectors()).isInstanceOfSatisfying(Problem.class, problem ->
                    assertThat(problem.kind()).isEqualTo(Problem.Kind.MODEL_MISSING));
            assertThat(app.search(LEAVE, SearchMode.DENSE, 5)).hasSize(1);
        }
    }

    @Test
    void wordsServeWhileTheOldModelIsGoneAndTheNewOneNotReady() {
        try (var app = open("ollama:bge-m3")) {
            index(app);
        }
        ollama.close();
        try (var app = open("minilm")) {
            assertThatThrownBy(() -> app.search(LEAVE, SearchMode.DENSE, 5)).isInstanceOf(Problem.class);
            assertThat(app.search(LEAVE, SearchMode.HYBRID, 5)).hasSize(1);
            assertThat(index(app).withoutVectors()).isNull();
            assertThat(app.search(LEAVE, SearchMode.DENSE, 5)).hasSize(1);
        }
    }

    @Test
    void aKoreanLibraryHearsThatItsModelKnowsNoKorean() {
        try (var app = open("minilm")) {
            assertThat(app.notices()).as("nothing in it").isEmpty();
            index(app);
            assertThat(app.notices()).singleElement().satisfies(notice -> {
                assertThat(notice.code()).isEqualTo("MUNSEO-KOREAN-NOT-SERVED");
                assertThat(notice.message()).contains("100", "minilm", "ollama pull bge-m3", "onnx:");
            });
        }
        try (var app = open("ollama:bge-m3")) {
            index(app);
            assertThat(app.notices()).isEmpty();
        }
    }

    @Test
    void withoutItsModelALibraryIsSearchedByWords() {
        ollama.close();
        try (var app = open("ollama:bge-m3")) {
            assertThat(index(app).withoutVectors()).isNotNull();
            assertThat(app.search(LEAVE, SearchMode.HYBRID, 5)).hasSize(1);
        }
    }

    @Test
    void aModelOfNoKnownKindIsRefused() {
        assertThatThrownBy(() -> open("magic"))
                .isInstanceOfSatisfying(Problem.class, problem ->
                        assertThat(problem.kind()).isEqualTo(Problem.Kind.SETTINGS_INVALID));
        open("minilm").close(); // the failed attempt holds nothing
    }
}
