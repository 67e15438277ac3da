package app.munseo.app;

import app.munseo.answer.Answer;
import app.munseo.catalog.EgressLog.Request;
import app.munseo.catalog.EgressLog.Wanted;
import app.munseo.document.Collection;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Questions worth asking, from whole libraries.
class QuestionsTest {
    private static final String NOBODY = "http://127.0.0.1:9";

    @TempDir
    private Path home;


    private App open() {
        return App.open(AppFolders.of(home), Map.of("OLLAMA_HOST", NOBODY), UnaryOperator.identity());
    }

    private Answer ask(App app, String question) {
        return app.ask(Question.of(question, Scope.everything()), _ -> {}).answer();
    }

    @Test
    void theSampleLibraryIsAskedWhatItAnswersInBothLanguages() {
        try (var app = open()) {
            app.index(List.of(Path.of("docs-sample").toAbsolutePath()), Collection.DEFAULT_NAME, _ -> {});
            var all = app.questions().first(40);
            assertThat(all).contains("배송은 얼마나 걸립니까?", "에어리프 AL-420 화이트의 보증기간은 얼마인가요?");
            assertThat(all).hasSizeBetween(8, 16).allMatch(question -> ask(app, question).found());
            assertThat(app.questions().first(4))
                    .isEqualTo(all.subList(0, 4))
                    .anyMatch(question -> Language.of(question) == Language.ENGLISH)
                    .anyMatch(question -> Language.of(question) == Language.KOREAN);

            var question = "사용하지 못한 연차 휴가는 며칠까지 이월할 수 있나요?";
            var answer = ask(app, question);
            assertThat(app.questions().next(List.of(question, answer.text()), answer, 3))
                    .hasSizeBetween(2, 3)
                    .contains("인사 규정에서 병가에 대해 뭐라고 하나요?")
                    .noneMatch(next -> next.contains("연차"));
            assertThat(app.ledger().requests(Wanted.ALL, 10)).noneMatch(Request::leaves);
        }
    }

    @Test
    void anEmptyLibraryHasNothingToAsk() {
        try (var app = open()) {
            assertThat(app.questions().first(4)).isEmpty();
        }
    }
}
