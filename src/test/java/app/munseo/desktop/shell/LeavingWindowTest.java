package app.munseo.desktop.shell;

import app.munseo.answer.Withheld;
import app.munseo.app.Outlook;
import app.munseo.conversation.Leaving;
import app.munseo.conversation.Leaving.Sent;
import app.munseo.settings.Settings;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// What would leave this machine stands by the question, and what has left by the answer.
class LeavingWindowTest {
    private static final Sent SENT = new Sent(
            Instant.parse("2026-11-21T05:12:33Z"), "api.openai.com", "answer", "openai:gpt-4.1-mini", 6_420, 2, 0);

    private final FakeLibrary library = new FakeLibrary().filled();

    private OpenWindow open(String language) {
        library.settings.set(Settings.DEFAULT.withAppearance(new Settings.Appearance(language, "light", 100)));
        var window = new OpenWindow(library, List.of());
        window.until("규정");
        return window;
    }

    private static void ask(OpenWindow window) {
        window.robot.clickOn("#question").write("연차");
        window.robot.push(KeyCode.ENTER);
        window.until(() -> window.robot.lookup("#left-machine").tryQuery().isPresent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ko | 질문하면 질문, 골라낸 단락, 앞선 대화를 openai:gpt-4.1-mini에 보냅니다 | 계약의 내용은 보내지 않습니다 | 떠나는 것은 없습니다
            en | Asking sends your question, the passages chosen for it and the last turns to openai:gpt-4.1-mini | Of 계약 nothing is sent | Asking sends nothing away
            """)
    void beforeAskingTheQuestionSaysWhatWillLeave(String language, String sends, String not, String nothing) {
        library.sentOut.outlook = new Outlook("openai:gpt-4.1-mini", List.of("openai:gpt-4.1-mini"), true, List.of("계약"));
        try (var window = open(language)) {
            window.until(sends);
            assertThat(window.words()).contains(not);
            library.sentOut.outlook = new Outlook("ollama:qwen3:8b", List.of(), true, List.of("계약"));
            window.robot.clickOn("#offline");
            window.until(nothing);
            assertThat(window.words()).doesNotContain(sends);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ko | 단락 2곳, 6,420바이트 → api.openai.com(openai:gpt-4.1-mini), $0.0008 | 이 답변의 요청을 표시했습니다
            en | 2 passages, 6,420 bytes to api.openai.com (openai:gpt-4.1-mini); $0.0008 | The request of this answer is marked
            """)
    void theLineBelowAnAnswerOpensTheLedgerAtItsRequests(String language, String line, String marked) {
        library.threads.leaving = new Leaving(List.of(SENT), 0.0008);
        try (var window = open(language)) {
            ask(window);
            assertThat(window.words()).contains(line);
            OpenWindow.onUi(() -> {
                window.robot.lookup("#left-machine").queryAs(Button.class).fire();
                return true;
            });
            window.until(marked);
            var ledger = window.robot.lookup("#ledger").queryAs(TableView.class);
            assertThat(ledger.getSelectionModel().getSelectedIndex()).isZero();
            window.until("가람 계약서.pdf");
        }
    }

    @ParameterizedTest
    @CsvSource({"ko, 이 답변을 위해 이 컴퓨터를 떠난 것은 없습니다.", "en, Nothing left this machine for this answer."})
    void nothingIsSaidToHaveLeftWhereNothingDid(String language, String nothing) {
        try (var window = open(language)) {
            ask(window);
            assertThat(window.words()).contains(nothing);
        }
    }

    @Test
    void whereNobodyKnowsNothingIsSaid() {
        library.threads.leaving = null;
        try (var window = open("ko")) {
            window.robot.clickOn("#question").write("연차");
            window.robot.push(KeyCode.ENTER);
            window.until(() -> window.robot.lookup(".question-edit").query().isVisible());
            assertThat(window.robot.lookup("#left-machine").tryQuery()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"ko, 인사 규정.pdf", "en, 인사 규정.pdf"})
    void passagesThatWereLeftOutAreNamedAndOpen(String language, String file) {
        library.withheld = List.of(new Withheld(1, Withheld.Why.LOCAL_ONLY));
        try (var window = open(language)) {
            ask(window);
            var words = ScreenWords.of(window.robot.lookup("#withheld").query());
            assertThat(words).contains("[1]", file, "openai:gpt-4.1-mini");
            OpenWindow.onUi(() -> {
                window.robot.lookup("#withheld .source-chip").queryAs(Button.class).fire();
                return true;
            });
            window.until(() -> window.robot.lookup(".page-mark").tryQuery().isPresent());
        }
    }
}
