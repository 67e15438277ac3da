package app.munseo.desktop.shell;

import app.munseo.settings.Settings;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// A window that is not closed, as after a crash or a power cut, is found as it was left: all that it kept it has kept
/// while it was used.
class LeftWindowTest {
    private final FakeLibrary library = new FakeLibrary().filled();

    private OpenWindow open(String language) {
        library.settings.set(Settings.DEFAULT.withAppearance(new Settings.Appearance(language, "light", 100)));
        return new OpenWindow(library, List.of());
    }

    private static ScrollPane conversation(OpenWindow window) {
        return window.robot.lookup("#conversation").query();
    }

    private static String typed(OpenWindow window) {
        return window.robot.lookup("#question").<TextInputControl>query().getText();
    }

    @ParameterizedTest
    @CsvSource({"ko, 쓰다 만 질문", "en, a question half wri"})
    void conversationPlaceDraftAndScopeAreThereAgain(String language, String draft) {
        library.threads.held("연차 이월", library.script.answer(null));
        library.threads.held("출장비 한도", library.script.answer(null));
        var killed = open(language);
        killed.until("규정");
        killed.robot.clickOn("#tab-threads");
        killed.until("연차 이월");
        killed.robot.clickOn("연차 이월");
        killed.until(() -> killed.robot.lookup(".source-chip").tryQuery().isPresent());
        killed.robot.clickOn("#question").write("@가격");
        killed.until(() -> killed.robot.lookup(".mention").tryQuery().isPresent());
        killed.robot.push(KeyCode.ENTER);
        killed.robot.clickOn("#question").write(draft);
        OpenWindow.onUi(() -> {
            var wheel = new ScrollEvent(
                    ScrollEvent.SCROLL, 0, 0, 0, 0, false, false, false, false, true, false, 0, 40, 0, 40,
                    ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null);
            Event.fireEvent(conversation(killed), wheel);
            conversation(killed).setVvalue(0.4);
            return true;
        });
        killed.until(() -> library.memory.get().draft().equals(draft)
                && Math.abs(library.memory.get().talk().scroll() - 0.4) < 0.01
                && !library.memory.get().talk().places().isEmpty());

        try (killed; // it goes on living beside, and nobody asks it to save anything
                var window = open(language)) {
            window.until("최대 5일");
            window.until(() -> Math.abs(conversation(window).getVvalue() - 0.4) < 0.01);
            assertThat(typed(window)).isEqualTo(draft);
            assertThat(window.words()).contains("연차 이월", "가격표 2026.csv");
            assertThat(conversation(window).getVvalue()).isEqualTo(0.4, within(0.01));
        }
    }

    @ParameterizedTest
    @CsvSource({"ko, 고정한 근거:", "en, Pinned:"})
    void aSourceIsPinnedToTheConversationAndTakenOff(String language, String pinned) {
        library.threads.held("연차 이월", library.script.answer(null));
        try (var window = open(language)) {
            window.robot.clickOn("#tab-threads");
            window.until("연차 이월");
            window.robot.clickOn("연차 이월");
            window.until(() -> window.robot.lookup(".source-pin").tryQuery().isPresent());
            window.robot.interact(() -> window.robot.lookup(".source-pin").queryButton().fire());
            window.until(pinned);
            window.robot.clickOn("#pins .source-chip");
            window.until(() -> window.robot.lookup(".page-mark").tryQuery().isPresent());
            window.robot.clickOn("#pins .unpin");
            window.until(() -> !window.words().contains(pinned));
        }
    }

    @Test
    void whoNeverRestsLosesASecondAtMost() {
        try (var window = open("ko")) {
            window.until("규정");
            for (int i = 0; library.memory.get().draft().isEmpty() && i < 400; i++) {
                int letter = i;
                OpenWindow.onUi(() -> {
                    window.robot.lookup("#question").<TextInputControl>query().appendText(String.valueOf(letter % 10));
                    return true;
                });
                window.robot.sleep(20);
            }
            assertThat(library.memory.get().draft()).isNotEmpty();
        }
    }

    @Test
    void aConversationThatIsGoneLeavesANewOne() {
        library.memory.set(library.memory.get().withTalk(new app.munseo.settings.WindowMemory.Talk(99, 0.5, List.of())));
        try (var window = open("ko")) {
            window.until("무엇이든 물어보세요");
            window.until(() -> library.memory.get().talk().thread() == 0);
            assertThat(window.words()).doesNotContain("MUNSEO-");
        }
    }

    @ParameterizedTest
    @CsvSource({"ko, 삭제한 대화 (1), 대화 목록으로 돌아가기", "en, Deleted conversations (1), Back to the conversations"})
    void aDeletedConversationIsPutBackLater(String language, String bin, String back) {
        library.threads.held("연차 이월", library.script.answer(null));
        library.threads.held("출장비 한도", library.script.answer(null));
        try (var window = open(language)) {
            window.robot.clickOn("#tab-threads");
            window.until("연차 이월");
            window.robot.clickOn("연차 이월").push(KeyCode.ESCAPE);
            window.robot.interact(() -> window.robot.lookup("#threads-list").query().requestFocus());
            window.robot.push(KeyCode.DELETE);
            window.until(bin);
            window.robot.interact(() -> window.robot.lookup("#threads-deleted").queryButton().fire());
            window.until(back);
            assertThat(window.words()).doesNotContain("출장비 한도");
            window.robot.clickOn("연차 이월");
            window.until(() -> library.threads.titles().contains("연차 이월"));
            window.until("출장비 한도");
        }
    }
}
