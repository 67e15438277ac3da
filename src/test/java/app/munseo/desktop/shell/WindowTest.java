package app.munseo.desktop.shell;

import app.munseo.app.Notice;
import app.munseo.catalog.Judgements.Rating;
import app.munseo.catalog.Judgements.Reason;
import app.munseo.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// The window as a whole, clicked, typed into and read.
class WindowTest {
    private final FakeLibrary library = new FakeLibrary();

    WindowTest() {
        speak("ko");
    }

    private void speak(String language) {
        library.settings.set(Settings.DEFAULT.withAppearance(new Settings.Appearance(language, "light", 100)));
    }

    private OpenWindow open() {
        return new OpenWindow(library, List.of(FakeLibrary.SAMPLES));
    }

    private static void ask(OpenWindow window, String question) {
        window.until(() -> !window.robot.lookup("#question").queryAs(TextArea.class).isDisabled());
        window.robot.clickOn("#question").write(question);
        window.settle();
        window.robot.push(KeyCode.ENTER);
    }

    @Test
    void theFirstRunLeadsFromTheSamplesToAnAnswer() {
        try (var window = open()) {
            window.until("파일이나 폴더를 여기에 놓으세요");
            window.robot.clickOn("#samples");
            window.until("파일 6개에 무엇이든 물어보세요");
            assertThat(window.words()).contains("예시 문서").contains("암호로 보호되어 있습니다");
            ask(window, "사용하지 못한 연차 휴가는?");
            window.until("과정 보기");
            assertThat(library.asked).containsExactly("사용하지 못한 연차 휴가는?");
            assertThat(window.words()).contains("최대 5일", "까지 이월할 수 있습니다", "답변: OpenAI gpt-4.1-mini · 3.6초");
        }
    }

    @Test
    void filesAreAddedWithTheButton() {
        speak("en");
        try (var window = open()) {
            window.until("Drop your files");
            window.robot.clickOn("#add-folder");
            window.until("Ask 6 files anything");
            assertThat(window.words()).contains("My documents").contains("is protected by a password");
        }
    }

    @Test
    void aCitationOpensThePageWithItsPassageMarked() {
        library.filled();
        try (var window = open()) {
            ask(window, "연차 이월");
            window.until(() -> window.robot.lookup(".citation.supported").tryQuery().isPresent());
            window.robot.clickOn(".citation.supported");
            window.until(() -> window.robot.lookup(".page-mark").tryQuery().isPresent());
            assertThat(window.words()).contains("인사 규정.pdf").contains("2 / 3");
            window.robot.clickOn("#page-next");
            window.until("3 / 3");
            assertThat(window.robot.lookup(".page-mark").tryQuery()).isEmpty();
            window.robot.clickOn("#page-previous");
            window.until(() -> window.robot.lookup(".page-mark").tryQuery().isPresent());
            window.robot.clickOn("#reader-mode");
            window.until("제12조(연차 휴가)");
            window.robot.clickOn("#reader-close");
            window.until(() -> window.robot.lookup("#reader-close").tryQuery().isEmpty());
        }
    }

    @Test
    void judgementsColourTheMarksAndAreSpoken() {
        library.filled();
        try (var window = open()) {
            ask(window, "연차 이월");
            window.until(() -> window.robot.lookup(".source-chip").tryQuery().isPresent());
            assertThat(window.robot.lookup(".citation.unsupported").queryAs(Button.class).getAccessibleText())
                    .startsWith("인용 3: 이 구절은 근거가 되지 않음");
            assertThat(hint(window, ".citation.partial"))
                    .contains("비밀번호는 영문 대소문자", "따로");
            assertThat(hint(window, ".citation.unsupported"))
                    .contains("이 수치가 인용한 곳에 없습니다: 30일");
        }
    }

    /// What is said when the pointer comes to a mark.
    private static String hint(OpenWindow window, String selector) {
        return OpenWindow.onUi(() -> {
            var mark = window.robot.lookup(selector).queryButton();
            mark.fireEvent(new MouseEvent(
                    MouseEvent.MOUSE_ENTERED, 0, 0, 0, 0, MouseButton.NONE, 0, false, false, false, false, false,
                    false, false, true, false, true, null));
            return mark.getTooltip().getText();
        });
    }

    @Test
    void whatIsNotInTheDocumentsIsSaidWithWhatCameClosest() {
        library.filled();
        library.absent = true;
        try (var window = open()) {
            ask(window, "출장비는 얼마입니까?");
            window.until("출장비");
            window.until("가장 가까운");
            assertThat(window.words()).contains("6", "“미사용 연차 다음 해 사용”", "급여대장 2026.pdf");
            window.robot.clickOn(window.robot.lookup(".source-chip").<Node>query());
            window.until(() -> window.robot.lookup(".page-mark").tryQuery().isPresent());
        }
    }

    @Test
    void todaysCostStandsInTheStatusLine() {
        try (var window = open()) {
            window.until("오늘 비용: ₩17 ($0.0123)");
        }
    }

    @Test
    void answersAreRatedAndOpenedCitationsNoted() {
        library.filled();
        try (var window = open()) {
            ask(window, "연차 이월");
            window.until(() -> window.robot.lookup(".opinion").queryAll().size() == 2);
            window.press(".opinion", 1);
            window.until("빠진 것이 있음");
            window.press(".reason-chip", 1);
            window.until(() -> library.ratings.size() == 2);
            assertThat(library.ratings.getLast())
                    .isEqualTo(new Rating("연차 이월", "openai:gpt-4.1-mini", false, Reason.INCOMPLETE));
            window.press(".source-chip", 0);
            window.until(() -> library.opened.size() == 1);
        }
    }

    @Test
    void aKeptAnswerSaysSoAndIsAskedAnew() {
        library.filled();
        library.kept = Instant.parse("2026-03-01T09:00:00Z");
        try (var window = open()) {
            ask(window, "연차 이월");
            window.until("그 뒤로 바뀐 것이 없습니다");
            window.until(() -> window.robot.lookup(".question-edit").tryQuery().isPresent());
            window.robot.interact(() -> window.robot.lookup("#ask-again").queryButton().fire());
            window.until(() -> library.asked.size() == 2);
            window.until("2 / 2"); // the answer before stays as another version
            window.until(() -> !window.words().contains("그 뒤로 바뀐 것이 없습니다"));
            window.robot.clickOn(".version-previous");
            window.until("그 뒤로 바뀐 것이 없습니다");
        }
    }

    @Test
    void stoppingKeepsWhatHasBeenWritten() {
        library.filled();
        library.askGates.put(library.script.eventAt(0.5), new CountDownLatch(1));
        try (var window = open()) {
            ask(window, "연차 이월");
            window.until("이월할 수 있습니다");
            window.robot.clickOn("#ask");
            window.until("중지했습니다.");
            assertThat(window.words()).contains("이월할 수 있습니다").doesNotContain("출처");
        }
    }

    @Test
    void shiftEnterStartsANewLine() {
        library.filled();
        speak("en");
        try (var window = open()) {
            window.until("Ask 6 files");
            window.robot.clickOn("#question").write("one");
            double before = window.robot.lookup("#question").queryAs(TextArea.class).getHeight();
            window.robot.press(KeyCode.SHIFT).press(KeyCode.ENTER).release(KeyCode.ENTER).release(KeyCode.SHIFT);
            window.robot.write("둘");
            window.until(() -> window.robot.lookup("#question").queryAs(TextArea.class).getHeight() > before);
            assertThat(window.robot.lookup("#question").queryAs(TextArea.class).getText()).isEqualTo("one\n둘");
            assertThat(library.asked).isEmpty();
        }
    }

    @Test
    void indexingShowsItsProgressAndCanBeStopped() {
        library.indexGates.put(2, new CountDownLatch(1));
        try (var window = open()) {
            window.until("여기에 놓으세요");
            window.robot.clickOn("#samples");
            window.until("파일 읽는 중: 7개 중 2개");
            assertThat(window.words()).contains("가격표 2026.csv").contains("파일 2개");
            window.robot.clickOn("#index-cancel");
            window.until("중지했습니다. 끝난 파일은 그대로 남습니다.");
            window.robot.clickOn("#index-dismiss");
            window.until(() -> !window.robot.lookup("#index-card").query().isVisible());
        }
    }

    @Test
    void indexingIsPausedAndGoesOn() {
        library.indexGates.put(2, new CountDownLatch(1));
        try (var window = open()) {
            window.until("여기에 놓으세요");
            window.robot.clickOn("#samples");
            window.until("파일 읽는 중: 7개 중 2개");
            window.robot.clickOn("#index-pause");
            window.until("잠시 멈췄습니다");
            library.indexGates.clear();
            window.robot.clickOn("#index-go-on");
            window.until("파일 6개에 무엇이든");
            assertThat(library.runs).hasValue(2);
        }
    }

    @Test
    void aFileJustDroppedGoesFirstAndTheFolderUnderWayGoesOnBehindIt(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("급한 것.md"), "x");
        library.indexGates.put(2, new CountDownLatch(1));
        try (var window = open()) {
            window.until("여기에 놓으세요");
            window.robot.clickOn("#samples");
            window.until("파일 읽는 중: 7개 중 2개");
            library.indexGates.clear();
            OpenWindow.onUi(() -> {
                window.shell.arrived(List.of(file));
                return true;
            });
            window.until("파일 6개에 무엇이든");
            window.until(() -> library.runs.get() == 3);
        }
    }

    @Test
    void theOfflineSwitchIsTakenIntoUseAndSaidBelow() {
        try (var window = open()) {
            window.until("온라인");
            window.robot.clickOn("#offline");
            window.until("오프라인 전용: 밖으로 나가는 것 없음");
            window.until(() -> library.settings.get().offline());
        }
    }

    @Test
    void noticesAreCountedBelowAndReadOnAClick() {
        library.notices = List.of(new Notice("MUNSEO-KOREAN-NOT-SERVED", "임베딩 모델이 한국어를 모릅니다."));
        try (var window = open()) {
            window.until("알림 1건");
            assertThat(window.words()).doesNotContain("임베딩 모델이 한국어를 모릅니다.");
            window.robot.clickOn("#status-notices");
            window.until("임베딩 모델이 한국어를 모릅니다.");
        }
    }

    @Test
    void theLanguageChangesWithoutARestartAndTheConversationStays() {
        library.filled();
        try (var window = open()) {
            ask(window, "연차 이월");
            window.until("과정 보기");
            window.robot.clickOn("#open-preferences");
            window.until("로컬 모델이 질문을");
            window.robot.clickOn("#key").write("sk-test");
            window.robot.clickOn("#key-session");
            window.until(() -> library.key.get().equals("sk-test"));
            ComboBox<String> language = window.robot.lookup(node -> "setting.appearance.language".equals(node.getId()))
                    .queryComboBox();
            window.robot.interact(() -> language.setValue("en"));
            window.until("Size of text (%)");
            window.robot.clickOn("#preferences-close");
            window.until("Conversation");
            assertThat(window.words()).contains("연차 이월").contains("Answered by OpenAI").doesNotContain("라이브러리");
            window.until("Answers: OpenAI gpt-4.1-mini");
        }
    }

    @Test
    void aNewQuestionIsInSightHoweverLongTheOneBeforeWas() {
        library.filled();
        try (var window = open()) {
            ask(window, "첫 질문");
            window.until(() -> window.robot.lookup(".source-chip").queryAll().size() == 2);
            ask(window, "둘째 질문");
            window.until(() -> window.robot.lookup(".source-chip").queryAll().size() == 4);
            var conversation = window.robot.lookup("#conversation").query();
            var second = window.robot.lookup(".question").nth(1).query();
            window.until(() -> conversation
                    .localToScene(conversation.getLayoutBounds())
                    .contains(second.localToScene(second.getLayoutBounds())));
            // What was said about the first answer is not said again about the second.
            assertThat(window.words()).containsOnlyOnce("모델 없이 문장을 골랐습니다.");
        }
    }

    @Test
    void theWindowOpensAsItWasLeftWithTheQuestionStillInIt() {
        library.filled();
        try (var window = open()) {
            window.until("내 문서");
            window.robot.clickOn("#question").write("쓰다 만 질문");
            window.robot.press(KeyCode.CONTROL).push(KeyCode.B).release(KeyCode.CONTROL);
            window.until(() -> window.robot.lookup("#library-filter").tryQuery().isEmpty());
        }
        assertThat(library.memory.get().draft()).isEqualTo("쓰다 만 질문");
        try (var window = open()) {
            window.until("쓰다 만 질문");
            assertThat(window.robot.lookup("#library-filter").tryQuery()).isEmpty();
            window.robot.clickOn("#library-toggle");
            window.until("내 문서");
        }
    }

    @Test
    void filesAreFoundWhileTypingAndOpenedAtTheirPlace() {
        library.filled();
        try (var window = open()) {
            window.until("내 문서");
            window.robot.clickOn("#question").write("이월하여");
            window.until("입력하는 동안 찾은 파일");
            window.robot.push(KeyCode.UP).push(KeyCode.ENTER);
            window.until(() -> window.robot.lookup(".page-mark").tryQuery().isPresent());
            assertThat(window.words()).contains("2 / 3");
            window.robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN); // back in the question
            window.robot.push(KeyCode.ESCAPE);
            window.until(() -> !window.robot.lookup("#found").query().isVisible());
            assertThat(library.asked).isEmpty();
            window.robot.push(KeyCode.ENTER);
            window.until(() -> library.asked.equals(List.of("이월하여")));
        }
    }

    @Test
    void theQuestionBeforeComesBackWithTheArrow() {
        library.filled();
        try (var window = open()) {
            ask(window, "첫 질문");
            window.until(() -> window.robot.lookup(".source-chip").queryAll().size() == 2);
            window.robot.clickOn("#question").push(KeyCode.UP);
            assertThat(window.robot.lookup("#question").queryAs(TextArea.class).getText()).isEqualTo("첫 질문");
        }
    }

    @Test
    void aWatchedFolderIsReadAgainWhenItsFilesChange() {
        try (var window = open()) {
            window.until("여기에 놓으세요");
            window.robot.clickOn("#samples");
            window.until("파일 6개에 무엇이든");
            window.robot.clickOn("#index-dismiss");
            window.until(() -> !window.robot.lookup("#index-card").query().isVisible());
            library.changes.get().accept(FakeLibrary.SAMPLES);
            window.until(() -> window.robot.lookup("#index-card").query().isVisible());
            assertThat(library.runs).hasValue(2);
        }
    }

    @Test
    void takingAFolderOutAsksOnce() {
        library.filled();
        try (var window = open()) {
            window.until("samples");
            window.robot.rightClickOn("samples").clickOn("라이브러리에서 빼기");
            window.until("라이브러리에서 “samples”를 뺄까요?");
            window.robot.clickOn("#confirm-remove");
            window.until("아직 파일이 없습니다");
            window.robot.clickOn("#undo");
            window.until("파일 6개에 무엇이든");
        }
    }

    @Test
    void theFilterFindsFilesByName() {
        library.filled();
        try (var window = open()) {
            window.until("내 문서");
            window.robot.clickOn("#library-filter").write("가격");
            window.until(() -> !window.words().contains("정보보안 정책.md"));
            assertThat(window.words()).contains("가격표 2026.csv");
            window.robot.write("zzz");
            window.until("그런 파일이 없습니다");
        }
    }
}
