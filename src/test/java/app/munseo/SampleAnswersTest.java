package app.munseo;

import app.munseo.answer.AnswerEvent;
import app.munseo.answer.Citation;
import app.munseo.app.App;
import app.munseo.app.AppFolders;
import app.munseo.document.Collection;
import app.munseo.document.DocumentId;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.retrieve.SearchMode;
import app.munseo.samples.JudgedQuestion;
import app.munseo.samples.SampleLibrary;
import app.munseo.settings.Settings;
import app.munseo.testing.Act;
import app.munseo.testing.FakeOllama;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The sample library from files to cited answers, without any language model: what a person gets who installs nothing
/// else.
class SampleAnswersTest {
    private static final int TOP = 5;
    private static final String NOBODY = "http://127.0.0.1:9";
    private static final Map<String, String> IN_THE_OTHER_LANGUAGE = Map.of(
            "ko-26", "fan motor warranty period air purifier",
            "ko-27", "CCTV recordings entrance retention days",
            "ko-28", "hotel limit per night Europe business trip",
            "ko-29", "Torvale Drives defective motor lot",
            "en-28", "유급 병가 연간 일수",
            "en-29", "로그인 실패 계정 잠금 횟수",
            "en-30", "AL-430 시제품 터보 모드 소음");

    private static App app;

    @BeforeAll
    static void index(@TempDir Path home) {
        app = App.open(AppFolders.of(home), Map.of("OLLAMA_HOST", NOBODY), UnaryOperator.identity());
        var report = app.index(List.of(SampleLibrary.FOLDER), Collection.DEFAULT_NAME, _ -> {});
        assertThat(report.failed()).isEmpty();
        assertThat(report.indexed()).isEqualTo(16);
    }

    @AfterAll
    static void close() {
        app.close();
    }

    static Stream<JudgedQuestion> plain() throws IOException {
        return JudgedQuestion.all().stream().filter(JudgedQuestion::plain);
    }

    static Stream<JudgedQuestion> inOneLanguage() throws IOException {
        return JudgedQuestion.all().stream().filter(judged -> judged.answerable() && !judged.cross());
    }

    @ParameterizedTest
    @MethodSource("inOneLanguage")
    void aQuestionFindsItsDocumentAmongTheFirstFive(JudgedQuestion judged) {
        assertThat(documents(judged)).contains(document(judged));
    }

    static Stream<JudgedQuestion> acrossLanguages() throws IOException {
        return JudgedQuestion.all().stream().filter(JudgedQuestion::cross);
    }

    /// A question in the other language than its document needs a local model, which asks in that language too. The
    /// model here is played; what it says is what it is asked for.
    @ParameterizedTest
    @MethodSource("acrossLanguages")
    void aQuestionInTheOtherLanguageFindsItsDocumentAmongTheFirstFiveWithALocalModel(JudgedQuestion judged) {
        try (var ollama = FakeOllama.start()) {
            ollama.when(
                    request -> request.schema().toString().contains("queries"),
                    _ -> Act.say("{\"queries\": [\"" + IN_THE_OTHER_LANGUAGE.get(judged.id()) + "\"]}"));
            var found = new ArrayList<DocumentId>();
            app.apply(app.settings().withModels(ollamaAt(ollama.uri().toString())));
            app.ask(question(judged), event -> {
                if (event instanceof AnswerEvent.Found(var hits)) {
                    hits.forEach(hit -> found.add(hit.chunk().id().document()));
                }
            });
            assertThat(found.stream().limit(TOP)).contains(document(judged));
        } finally {
            app.apply(app.settings().withModels(ollamaAt(NOBODY)));
        }
    }

    private static Settings.Models ollamaAt(String host) {
        var models = app.settings().models();
        return new Settings.Models(
                List.of(host), "", models.openAiBaseUrl(), models.openAiModel(), models.embedder());
    }

    @ParameterizedTest
    @MethodSource("plain")
    void anExtractiveAnswerCitesThePageThatHoldsIt(JudgedQuestion judged) {
        var answer = app.ask(question(judged), _ -> {}).answer();
        assertThat(answer.answeredBy()).isEqualTo("extractive");
        assertThat(answer.citations()).as(answer.text()).anyMatch(isAt(judged));
    }

    @Test
    void mostAnswersHoldTheGoldenWords() throws IOException {
        var questions = plain().toList();
        long held = questions.stream()
                .filter(judged -> squeezed(app.ask(question(judged), _ -> {}).answer().text())
                        .contains(squeezed(Objects.requireNonNull(judged.answer()))))
                .count();
        assertThat((double) held / questions.size()).isGreaterThan(0.85);
    }

    @Test
    void mostQuestionsTheLibraryCannotAnswerAreSaidToBeUnanswered() throws IOException {
        var unanswerable = JudgedQuestion.all().stream().filter(judged -> !judged.answerable()).toList();
        long refused = unanswerable.stream()
                .filter(judged -> !app.ask(question(judged), _ -> {}).answer().found())
                .count();
        assertThat(refused).isGreaterThan(unanswerable.size() / 2);
    }

    private static List<DocumentId> documents(JudgedQuestion judged) {
        return app.search(question(judged), SearchMode.HYBRID, TOP).stream()
                .map(hit -> hit.chunk().id().document())
                .toList();
    }

    private static Predicate<Citation> isAt(JudgedQuestion judged) {
        int page = Objects.requireNonNull(judged.page());
        return citation -> citation.document().equals(document(judged)) && citation.location().page() == page;
    }

    private static DocumentId document(JudgedQuestion judged) {
        return DocumentId.of(SampleLibrary.FOLDER.resolve(Objects.requireNonNull(judged.document())));
    }

    private static Question question(JudgedQuestion judged) {
        return Question.of(judged.question(), Scope.everything());
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s|]", "");
    }
}
