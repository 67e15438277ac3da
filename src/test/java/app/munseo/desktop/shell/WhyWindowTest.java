package app.munseo.desktop.shell;

import app.munseo.settings.Settings;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Explanations, opened from an answer and from a file, and read.
class WhyWindowTest {
    private static final String QUESTION = "연차 휴가 이월?";

    private final FakeLibrary library = new FakeLibrary().filled();

    WhyWindowTest() {
        library.settings.set(Settings.DEFAULT.withAppearance(new Settings.Appearance("ko", "light", 100)));
    }

    private OpenWindow answered() {
        var window = new OpenWindow(library, List.of());
        window.until("규정");
        window.robot.clickOn("#question").write(QUESTION);
        window.settle();
        window.robot.push(KeyCode.ENTER);
        window.until(() -> window.robot.lookup("#ask-why").tryQuery().isPresent());
        return window;
    }

    private static void fire(OpenWindow window, String selector) {
        window.robot.interact(() -> window.robot.lookup(selector).queryButton().fire());
        window.settle();
    }

    @Test
    void anAnswerIsFollowedFromItsWordsToThePrompt() {
        try (var window = answered()) {
            fire(window, "#ask-why");
            window.until("4. 프롬프트");
            assertThat(window.words())
                    .contains("연차 휴가 이월 함께 찾은 말: “연차 휴가 이월”", "함께 찾은 말: “미사용 연차 다음 해 사용”")
                    .contains("2위 · 8.50 4위 · 0.550 3위 · 0.900 3 → 1 [1]");
            assertThat(texts(window, ".why-left-out"))
                    .allMatch(Text::isStrikethrough)
                    .anySatisfy(text -> assertThat(text.getText()).contains("제4장 휴가"));
            assertThat(texts(window, ".why-kept"))
                    .noneMatch(Text::isStrikethrough)
                    .extracting(Text::getText)
                    .contains("⑤ 사용하지 못한 연차 휴가는 다음 해 3월 31일까지 최대 5일을 이월하여 사용할 수 있다.");
            assertThat(window.robot.lookup("#why-prompt").queryAs(TextArea.class).getText())
                    .endsWith(QUESTION);
        }
    }

    private static List<Text> texts(OpenWindow window, String selector) {
        return OpenWindow.onUi(() -> List.copyOf(window.robot.lookup(selector).<Text>queryAll()));
    }

    @Test
    void aHitTellsItsReasonsAndOpensItsPage() {
        try (var window = answered()) {
            fire(window, "#ask-why");
            window.until(() -> window.robot.lookup(".why-more").tryQuery().isPresent());
            assertThat(window.words()).doesNotContain("낱말 순위 2위(BM25 8.50)");
            fire(window, ".why-more");
            window.until("낱말 순위 2위(BM25 8.50): 휴가 (본문) 3.20.");
            Button place = window.robot.lookup(".why-ways .source-chip").query();
            window.robot.interact(place::fire);
            window.until(() -> window.robot.lookup(".page-mark").tryQuery().isPresent());
            window.until(() -> window.robot.lookup("#why").tryQuery().isEmpty());
        }
    }

    @Test
    void aFileTellsWhyAQuestionFindsItOrNot() {
        try (var window = answered()) {
            window.robot.rightClickOn("인사 규정.pdf").clickOn("왜 이 파일이 나오거나 나오지 않나요?");
            window.until("1위로 검색됩니다.");
            TextField field = window.robot.lookup("#why-question").query();
            assertThat(field.getText()).isEqualTo(QUESTION);
            window.robot.interact(() -> field.setText("보증 기간"));
            window.robot.clickOn(field).push(KeyCode.ENTER);
            window.until("어느 목록에서도 후보 100개 안에 들지 못했습니다.");
            assertThat(window.words()).contains("1.  질의의 낱말이 하나도 없습니다.");
            fire(window, "#why-close");
            window.until(() -> window.robot.lookup("#why").tryQuery().isEmpty());
        }
    }
}
