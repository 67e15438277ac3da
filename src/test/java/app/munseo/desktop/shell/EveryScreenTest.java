package app.munseo.desktop.shell;

import app.munseo.app.Outlook;
import app.munseo.conversation.Leaving;
import app.munseo.settings.Settings;
import app.munseo.settings.WindowMemory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Every screen, in both languages, light and dark, with text at 150 %: controls have names, the keyboard goes as one
/// reads, text stands out from what is behind it (4.5 : 1), and no words are cut off.
class EveryScreenTest {
    private final FakeLibrary library = new FakeLibrary();
    private final List<String> wrong = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"ko, light, 150", "en, dark, 150", "ko, dark, 100", "en, light, 100"})
    void keepsNobodyOut(String language, String theme, int percent) {
        library.settings.set(Settings.DEFAULT.withAppearance(new Settings.Appearance(language, theme, percent)));
        library.script = language.equals("ko") ? ScriptedAnswer.KOREAN : ScriptedAnswer.ENGLISH;
        library.sentOut.outlook = new Outlook("openai:gpt-4.1-mini", List.of("openai:gpt-4.1-mini"), true, List.of("계약"));
        library.threads.leaving = new Leaving(
                List.of(new Leaving.Sent(
                        Instant.parse("2026-11-21T05:12:33Z"), "api.openai.com", "answer", "openai:gpt-4.1-mini", 6_420, 4, 2)),
                0.0008);
        firstRun();
        asking();
        others();
        dialogs();
        assertThat(wrong).isEmpty();
    }

    private void look(String screen, OpenWindow window) {
        window.settle();
        OpenWindow.onUi(() -> {
            window.scene().getRoot().applyCss();
            window.scene().getRoot().layout();
            return new Sweep(window.scene().getRoot()).all();
        }).forEach(words -> wrong.add(screen + ": " + words));
    }

    private void firstRun() {
        library.memory.set(WindowMemory.NONE);
        library.ollama = List.of();
        try (var window = new OpenWindow(library, List.of())) {
            window.until("ollama pull");
            look("first run", window);
        }
        library.memory.set(WindowMemory.NONE.afterGreeting());
        try (var window = new OpenWindow(library, List.of())) {
            window.until(() -> window.robot.lookup("#samples").tryQuery().isPresent());
            look("empty", window);
        }
    }

    private void asking() {
        library.filled();
        try (var window = new OpenWindow(library, List.of())) {
            window.until("규정");
            look("library", window);
            window.robot.clickOn("#question").write(library.script.equals(ScriptedAnswer.KOREAN) ? "연차 휴가" : "warranty");
            window.until(() -> window.robot.lookup("#found").query().isVisible());
            look("typing", window);
            window.robot.push(KeyCode.ENTER);
            window.until(() -> window.robot.lookup("#left-machine").tryQuery().isPresent());
            look("answer", window);
            window.robot.clickOn(".citation");
            window.until(() -> window.robot.lookup(".page-mark").tryQuery().isPresent());
            fire(window, "#reader-find-open");
            look("reader", window);
            fire(window, "#reader-mode");
            window.until(() -> window.robot.lookup("#reader-text").tryQuery().isPresent());
            look("reader, text", window);
            fire(window, "#reader-close");
            window.robot.clickOn("#tab-threads");
            window.until(() -> window.robot.lookup("#threads-list").query().isVisible());
            look("conversations", window);
        }
    }

    private void others() {
        library.absent = true;
        try (var window = new OpenWindow(library, List.of())) {
            window.until("규정");
            window.robot.clickOn("#question").write("x");
            window.robot.push(KeyCode.ENTER);
            window.until(() -> window.robot.lookup(".absence").tryQuery().isPresent());
            look("absence", window);
            window.until(() -> window.robot.lookup("#ask-why").tryQuery().isPresent());
            fire(window, "#ask-why");
            window.until(() -> window.robot.lookup(".why-more").tryQuery().isPresent());
            look("why", window);
        }
        library.absent = false;
    }

    private void dialogs() {
        try (var window = new OpenWindow(library, List.of())) {
            window.until("규정");
            for (var opener : List.of("#open-preferences", "#open-privacy", "#open-shortcuts")) {
                fire(window, opener);
                window.until(() -> window.robot.lookup(".dialog-card").tryQuery().isPresent());
                look(opener, window);
                window.robot.push(KeyCode.ESCAPE);
                window.until(() -> window.robot.lookup(".dialog-card").tryQuery().isEmpty());
            }
        }
    }

    private static void fire(OpenWindow window, String button) {
        OpenWindow.onUi(() -> {
            window.robot.lookup(button).queryAs(Button.class).fire();
            return true;
        });
        window.settle();
    }

    @Test
    void contrastIsMeasuredAsDefined() {
        assertThat(Sweep.contrast(Color.BLACK, Color.WHITE)).isEqualTo(21, within(0.01));
        assertThat(Sweep.contrast(Color.web("#777777"), Color.WHITE)).isEqualTo(4.48, within(0.01));
    }
}
