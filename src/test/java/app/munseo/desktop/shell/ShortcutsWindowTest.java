package app.munseo.desktop.shell;

import app.munseo.desktop.control.CitationMark;
import app.munseo.desktop.control.Shortcut;
import app.munseo.settings.Settings;
import java.util.Arrays;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The sheet of shortcuts, and what the keys do that serve everywhere.
class ShortcutsWindowTest {
    private final FakeLibrary library = new FakeLibrary().filled();

    private OpenWindow open(String language) {
        library.settings.set(Settings.DEFAULT.withAppearance(new Settings.Appearance(language, "light", 100)));
        var window = new OpenWindow(library, List.of());
        window.until("규정");
        return window;
    }

    private static void ask(OpenWindow window, String question) {
        window.robot.clickOn("#question").write(question);
        window.robot.push(KeyCode.ENTER);
        window.until(() -> window.robot.lookup(".source-chip").tryQuery().isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void theSheetHasEveryKey(String language) {
        try (var window = open(language)) {
            window.robot.push(KeyCode.F1);
            window.until(language.equals("ko") ? "이 목록" : "This list");
            var words = new app.munseo.app.Messages(language);
            assertThat(window.words())
                    .contains(Arrays.stream(Shortcut.values())
                            .map(one -> one.written() + " " + words.text("window.shortcut." + one.word()))
                            .toList());
        }
    }

    @Test
    void licencesAreReachedByTheMouse() {
        try (var window = open("ko")) {
            window.robot.clickOn("#open-about");
            window.until(() -> window.robot.lookup("#licences").tryQuery().isPresent());
            assertThat(window.words()).contains("라이브러리");
        }
    }

    @Test
    void licencesAreReachedByTheKeyboard() {
        try (var window = open("en")) {
            window.robot.push(KeyCode.SHIFT, KeyCode.F1);
            window.until(() -> window.robot.lookup("#licences").tryQuery().isPresent());
            assertThat(window.words()).contains("About Munseo");
        }
    }

    @Test
    void theWindowHasNoKeyThatIsNotOnTheSheet() {
        try (var window = open("ko")) {
            assertThat(window.scene().getAccelerators().keySet())
                    .hasSizeGreaterThan(10)
                    .allMatch(key -> Arrays.stream(Shortcut.values()).anyMatch(one -> one.is(event(key))));
            assertThat(window.scene().getMnemonics()).isEmpty();
        }
    }

    private static KeyEvent event(javafx.scene.input.KeyCombination key) {
        var combination = (javafx.scene.input.KeyCodeCombination) key;
        boolean shift = combination.getShift() == javafx.scene.input.KeyCombination.ModifierValue.DOWN;
        boolean shortcut = combination.getShortcut() == javafx.scene.input.KeyCombination.ModifierValue.DOWN;
        boolean mac = System.getProperty("os.name").contains("Mac");
        return new KeyEvent(
                KeyEvent.KEY_PRESSED, "", "", combination.getCode(), shift, shortcut && !mac, false, shortcut && mac);
    }

    @Test
    void theKeyboardGoesFromMarkToMarkAndOpensOne() {
        try (var window = open("ko")) {
            ask(window, "연차");
            window.robot.push(KeyCode.CONTROL, KeyCode.J);
            assertThat(focused(window)).isEqualTo("1");
            window.robot.push(KeyCode.CONTROL, KeyCode.J).push(KeyCode.CONTROL, KeyCode.J);
            assertThat(focused(window)).isEqualTo("2");
            window.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
            assertThat(focused(window)).isEqualTo("1");
            window.robot.push(KeyCode.SPACE);
            window.until(() -> window.robot.lookup(".page-mark").tryQuery().isPresent());
        }
    }

    private static String focused(OpenWindow window) {
        window.settle();
        return window.scene().getFocusOwner() instanceof CitationMark mark ? mark.getText() : "";
    }

    @Test
    void theAnswerIsCopiedAndTheQuestionAskedAgain() {
        try (var window = open("ko")) {
            ask(window, "연차");
            window.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
            window.until(() -> String.valueOf(Clipboard.getSystemClipboard().getString()).contains("[1] 인사 규정.pdf"));
            window.robot.push(KeyCode.CONTROL, KeyCode.R);
            window.until(() -> library.asked.equals(List.of("연차", "연차")));
        }
    }

    @Test
    void offlineThemePrivacyAndConversationsAreAKeyAway() {
        try (var window = open("en")) {
            window.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
            window.until(() -> library.settings.get().offline());
            window.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
            window.until(() -> library.settings.get().appearance().theme().equals("dark"));
            window.robot.push(KeyCode.CONTROL, KeyCode.B).push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
            window.until(() -> String.valueOf(window.scene().getFocusOwner().getId()).equals("threads-search"));
            window.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
            window.until(() -> window.robot.lookup("#privacy").tryQuery().isPresent());
        }
    }
}
