package app.munseo.desktop.shell;

import app.munseo.settings.Settings;
import app.munseo.settings.Suggesting;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Questions that are offered: to begin with, and to go on with.
class OfferWindowTest {
    private final FakeLibrary library = new FakeLibrary().filled();

    private OpenWindow open(String language) {
        library.settings.set(Settings.DEFAULT.withAppearance(new Settings.Appearance(language, "light", 100)));
        var window = new OpenWindow(library, List.of());
        window.until("규정");
        return window;
    }

    private static void click(OpenWindow window, String question) {
        OpenWindow.onUi(() -> {
            window.robot.lookup(".example").queryAllAs(Button.class).stream()
                    .filter(button -> button.getText().equals(question))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return true;
        });
    }

    private static String typed(OpenWindow window) {
        return window.robot.lookup("#question").<TextInputControl>query().getText();
    }

    @ParameterizedTest
    @CsvSource({"ko, 이 문서들이 답할 수 있는 질문, 이어서 물어볼 수 있는 질문", "en, 'Your documents answer, for example', You could go on with"})
    void questionsAreOfferedBeforeAndAfter(String language, String first, String further) {
        try (var window = open(language)) {
            window.until(first);
            click(window, "인사 규정에서 병가에 대해 뭐라고 하나요?");
            assertThat(typed(window)).isEqualTo("인사 규정에서 병가에 대해 뭐라고 하나요?");
            window.robot.push(KeyCode.ENTER);
            window.until(further);
            click(window, "인사 규정에서 재택근무에 대해 뭐라고 하나요?");
            assertThat(typed(window)).isEqualTo("인사 규정에서 재택근무에 대해 뭐라고 하나요?");
            library.furtherQuestions = List.of();
            window.robot.push(KeyCode.ENTER);
            window.until(() -> library.asked.size() == 2);
            window.until(() -> !window.words().contains(further));
        }
    }

    @Test
    void whoWantsNoneHasNone() {
        try (var window = open("ko")) {
            window.until("병가에 대해");
            OpenWindow.onUi(() -> {
                window.robot.lookup("#open-preferences").queryButton().fire();
                return true;
            });
            window.until(() -> window.robot.lookup(node -> "setting.suggesting.on".equals(node.getId())).tryQuery().isPresent());
            window.robot.interact(() -> window.robot
                    .lookup(node -> "setting.suggesting.on".equals(node.getId()))
                    .queryAs(atlantafx.base.controls.ToggleSwitch.class)
                    .setSelected(false));
            window.until(() -> library.settings.get().suggesting().equals(new Suggesting(false)));
            window.until(() -> !window.words().contains("병가에 대해"));
        }
    }

    @Test
    void wherePoorDocumentsGiveNoQuestionsNothingIsSaidOfThem() {
        library.firstQuestions = List.of();
        try (var window = open("ko")) {
            window.until("무엇이든 물어보세요");
            assertThat(window.words()).doesNotContain("이 문서들이 답할 수 있는 질문");
        }
    }

    @Test
    void firstQuestionsAreMadeOnlyForAConversationThatBegins() {
        library.threads.held("연차 이월", library.script.answer(null));
        library.memory.set(library.memory.get().withTalk(library.memory.get().talk().in(1)));
        try (var window = open("ko")) {
            window.until("최대 5일");
            assertThat(library.firstMade).hasValue(0);
            window.robot.clickOn("#new-conversation");
            window.until("병가에 대해");
            window.robot.clickOn("#new-conversation");
            assertThat(library.firstMade).hasValue(1);
        }
    }
}
