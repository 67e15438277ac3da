package app.munseo.desktop.shell;

import app.munseo.desktop.ask.Put;
import app.munseo.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.MenuButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Kept conversations in the window: asked on in, found, opened, changed, taken out.
class ThreadsWindowTest {
    private final FakeLibrary library = new FakeLibrary().filled();

    ThreadsWindowTest() {
        speak("ko");
    }

    private void speak(String language) {
        library.settings.set(Settings.DEFAULT.withAppearance(new Settings.Appearance(language, "light", 100)));
    }

    private static void ask(OpenWindow window, String question) {
        window.until(() -> !window.robot.lookup("#question").query().isDisabled());
        window.robot.clickOn("#question").write(question);
        window.settle();
        window.robot.push(KeyCode.ENTER);
    }

    private void held(String... questions) {
        for (var question : questions) {
            library.threads.held(question, library.script.answer(null));
        }
    }

    private static void fire(OpenWindow window, String menu, int item) {
        window.robot.interact(() -> window.robot
                .lookup(menu)
                .queryAs(MenuButton.class)
                .getItems()
                .get(item)
                .fire());
    }

    @Test
    void questionsContinueTheThreadUntilANewOneIsBegun() {
        try (var window = new OpenWindow(library, List.of())) {
            ask(window, "첫 질문");
            window.until(() -> window.robot.lookup(".question-edit").queryAll().size() == 1);
            ask(window, "둘째 질문");
            window.until(() -> window.robot.lookup(".question-edit").queryAll().size() == 2);
            window.robot.clickOn("#new-conversation");
            ask(window, "다른 이야기");
            window.until(() -> window.robot.lookup(".question-edit").queryAll().size() == 1);
            assertThat(library.threads.puts).extracting(Put::text).containsExactly("첫 질문", "둘째 질문", "다른 이야기");
            assertThat(library.threads.puts.get(1).thread()).isEqualTo(library.threads.puts.get(0).thread());
            assertThat(library.threads.puts.get(2).thread()).isNotEqualTo(library.threads.puts.get(0).thread());
            window.robot.clickOn("#tab-threads");
            window.until("질문 2개");
            assertThat(library.threads.titles()).containsExactly("첫 질문", "다른 이야기");
        }
    }

    @Test
    void anEarlierConversationIsFoundByWhatWasAnsweredAndOpenedWithItsCitations() {
        held("출장비 한도", "휴가 이월");
        try (var window = new OpenWindow(library, List.of())) {
            window.robot.clickOn("#tab-threads");
            window.until("출장비 한도");
            window.robot.clickOn("#threads-search").write("zzz");
            window.until("그런 대화가 없습니다");
            window.robot.doubleClickOn("#threads-search").write("출장비");
            window.until(() -> window.words().contains("출장비 한도"));
            window.robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
            window.until(() -> window.robot.lookup(".citation.supported").tryQuery().isPresent());
            window.robot.clickOn(".citation.supported");
            window.until(() -> window.robot.lookup(".page-mark").tryQuery().isPresent());
            ask(window, "더 물어보면");
            window.until(() -> window.robot.lookup(".question-edit").queryAll().size() == 2);
            assertThat(window.words()).contains("출장비 한도");
            assertThat(library.threads.puts).hasSize(1);
        }
    }

    @Test
    void aQuestionInOtherWordsBranchesAndBothVersionsStay() {
        speak("en");
        try (var window = new OpenWindow(library, List.of())) {
            ask(window, "warranty");
            window.until(() -> window.robot.lookup(".question-edit").tryQuery().isPresent());
            window.robot.clickOn(".question-edit");
            window.robot.write(" of the fan");
            window.settle();
            window.robot.push(KeyCode.ENTER);
            window.until("2 / 2");
            assertThat(library.threads.puts.getLast().text()).isEqualTo("warranty of the fan");
            assertThat(library.threads.puts.getLast().instead()).isPositive();
            window.robot.clickOn(".version-previous");
            window.until("1 / 2");
            assertThat(window.words()).doesNotContain("warranty of the fan");
            window.robot.clickOn(".version-next");
            window.until("warranty of the fan");
        }
    }

    @Test
    void aConversationIsRenamedAndDeletedAndPutBack() {
        held("휴가 이월");
        try (var window = new OpenWindow(library, List.of())) {
            window.robot.clickOn("#tab-threads");
            window.until("휴가 이월");
            window.robot.rightClickOn("휴가 이월").clickOn("이름 바꾸기");
            window.until(() -> window.robot.lookup("#name").tryQuery().isPresent());
            window.robot.write("연차 정리");
            window.robot.push(KeyCode.ENTER);
            window.until(() -> library.threads.titles().equals(List.of("연차 정리")));
            window.until("연차 정리");
            window.robot.clickOn("연차 정리");
            window.robot.push(KeyCode.DELETE);
            window.until("“연차 정리” 대화를 지웠습니다");
            window.until("아직 대화가 없습니다");
            window.robot.clickOn("#undo");
            window.until(() -> library.threads.titles().equals(List.of("연차 정리")));
        }
    }

    @Test
    void aConversationIsWrittenToAFile(@TempDir Path folder) throws Exception {
        held("휴가 이월");
        try (var window = new OpenWindow(library, List.of(folder))) {
            window.robot.clickOn("#tab-threads");
            window.until("휴가 이월");
            window.robot.clickOn("휴가 이월");
            window.until(() -> !window.robot.lookup("#conversation-export").query().isDisabled());
            fire(window, "#conversation-export", 0);
            fire(window, "#conversation-export", 1);
            fire(window, "#conversation-export", 2);
            window.until(() -> Files.exists(folder.resolve("대화.json")));
            window.until("저장했습니다");
            assertThat(folder.resolve("대화.md")).content().contains("최대 5일", "[^1-1]");
            assertThat(folder.resolve("대화.html")).content().startsWith("<!DOCTYPE html>");
        }
    }

    @Test
    void answersAreCopiedAsWordsAsMarkdownAndWithWhatTheyCite() {
        held("휴가 이월");
        try (var window = new OpenWindow(library, List.of())) {
            window.robot.clickOn("#tab-threads");
            window.until("휴가 이월");
            window.robot.clickOn("휴가 이월");
            window.until(() -> window.robot.lookup(".copy-menu").tryQuery().isPresent());
            assertThat(copied(window, 0)).contains("최대 5일까지 이월할 수 있습니다.").doesNotContain("**", "[1]", "##");
            assertThat(copied(window, 1)).startsWith("## 연차 휴가 이월").contains("**최대 5일**", "[1]");
            assertThat(copied(window, 2)).contains("[1] 인사 규정.pdf · 2쪽: “⑤ 사용하지 못한 연차 휴가는");
        }
    }

    private static String copied(OpenWindow window, int item) {
        fire(window, ".copy-menu", item);
        return OpenWindow.onUi(() -> Clipboard.getSystemClipboard().getString());
    }

    @Test
    void anAnswerWhoseThreadIsLeftIsFinishedBehindAndThereWhenOneComesBack() {
        held("다른 대화");
        var gate = new CountDownLatch(1);
        library.askGates.put(library.script.eventAt(0.5), gate);
        try (var window = new OpenWindow(library, List.of())) {
            ask(window, "느린 질문");
            window.until("이월할 수 있습니다");
            window.robot.clickOn("#tab-threads");
            window.until("다른 대화");
            window.robot.clickOn("다른 대화");
            window.until(() -> window.robot.lookup(".question-edit").tryQuery().isPresent());
            gate.countDown();
            window.until(() -> library.threads.open(library.threads.puts.getFirst().thread()).turns().getFirst().answer() != null);
            window.robot.clickOn("느린 질문");
            window.until(() -> window.robot.lookup("#conversation-title").queryLabeled().getText().equals("느린 질문"));
            window.until(() -> window.robot.lookup(".source-chip").tryQuery().isPresent());
        }
    }
}
