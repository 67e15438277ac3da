package app.munseo.desktop.shell;

import app.munseo.settings.Settings;
import app.munseo.settings.WindowMemory;
import java.util.List;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The first time Munseo is opened.
class FirstRunTest {
    private final FakeLibrary library = new FakeLibrary();

    private OpenWindow open() {
        return new OpenWindow(library, List.of());
    }

    private void firstTime() {
        library.memory.set(WindowMemory.NONE);
        library.settings.set(Settings.DEFAULT.withAppearance(new Settings.Appearance("ko", "light", 100)));
    }

    @Test
    void itAsksOnceSpeaksTheChosenLanguageAndLeadsToTheSamples() {
        firstTime();
        try (var window = open()) {
            window.until("Munseo에 오신 것을 환영합니다");
            window.until("exaone3.5:7.8b, qwen3:8b");
            window.robot.clickOn("#first-en");
            window.until("Welcome to Munseo");
            window.until(() -> library.settings.get().appearance().language().equals("en"));
            window.robot.clickOn("#first-samples");
            window.until("Ask 6 files anything");
        }
        try (var window = open()) {
            window.until("Ask 6 files anything");
            assertThat(window.words()).doesNotContain("Welcome to Munseo");
        }
    }

    @Test
    void withoutOllamaItShowsWhatToTypeAndCopiesIt() {
        firstTime();
        library.ollama = List.of();
        try (var window = open()) {
            window.until("ollama pull bge-m3");
            window.robot.clickOn(window.robot.lookup(".copy-command").nth(0).<javafx.scene.Node>query());
            window.settle();
            assertThat(OpenWindow.onUi(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("ollama serve");
            window.robot.clickOn("#first-begin");
            window.until(() -> window.robot.lookup("#first-run").tryQuery().isEmpty());
            window.until(() -> library.memory.get().greeted());
        }
    }
}
