package app.munseo;

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
import java.io.IOException;
import java.nio.file.Path;
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

    private static App app;

    @BeforeAll
    static void index(@TempDir Path home) {
        app = App.open(AppFolders.of(home), Map.of("OLLAMA_HOST", "http://127.0.0.1:9"), UnaryOperator.identity());
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

    @ParameterizedTest
    @MethodSource("plain")
    void aQuestionFindsItsDocumentAmongTheFirstFive(JudgedQuestion judged) {
        assertThat(documents(judged)).contains(document(judged));
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
