package app.munseo.desktop.shell;

import app.munseo.app.StoredKeys.Stored;
import app.munseo.document.Problem;
import app.munseo.settings.SettingText;
import app.munseo.settings.Settings;
import atlantafx.base.controls.ToggleSwitch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// The settings: found by their words, taken into use at once.
class SettingsWindowTest {
    private final FakeLibrary library = new FakeLibrary().filled();

    private OpenWindow open(String language, List<Path> chosen) {
        library.settings.set(Settings.DEFAULT.withAppearance(new Settings.Appearance(language, "light", 100)));
        var window = new OpenWindow(library, chosen);
        window.robot.clickOn("#open-preferences");
        window.until(() -> window.robot.lookup("#preferences").tryQuery().isPresent());
        window.until(language.equals("ko") ? "Ollama 모델 2개" : "Ollama answers with 2 models");
        return window;
    }

    private static <T extends Node> T control(OpenWindow window, String path, Class<T> type) {
        return window.robot.lookup(node -> ("setting." + path).equals(node.getId())).queryAs(type);
    }

    private static void type(OpenWindow window, String path, String text) {
        window.robot.interact(() -> {
            var field = control(window, path, TextInputControl.class);
            field.requestFocus();
            field.setText(text);
        });
        window.robot.interact(() -> window.robot.lookup("#preferences-search").query().requestFocus());
        window.settle();
    }

    private String now(String path) {
        return SettingText.of(library.settings.get(), path);
    }

    @Test
    void settingsAreFoundByTheirWordsAndTheirExplanations() {
        try (var window = open("ko", List.of())) {
            window.robot.clickOn("#preferences-search").write("환율");
            window.until(() -> !window.words().contains("글자 크기"));
            assertThat(window.words()).contains("1달러의 원화 값", "환율의 날짜").doesNotContain("하루 한도");
            window.robot.doubleClickOn("#preferences-search").write("zzz");
            window.until("그런 설정이 없습니다");
            window.robot.push(KeyCode.ESCAPE);
            window.until(() -> window.robot.lookup("#preferences").tryQuery().isEmpty());
        }
    }

    @Test
    void aChangeIsTakenAtOnceAndCanBePutBack() {
        try (var window = open("en", List.of())) {
            type(window, "spending.dailyUsd", "2.5");
            window.until(() -> library.settings.get().spending().dailyUsd() == 2.5);
            type(window, "search.glossary", "연차, annual leave");
            window.until(() -> now("search.glossary").equals("연차, annual leave"));
            window.robot.interact(() -> control(window, "roles.routing", ToggleSwitch.class).setSelected(true));
            window.until(() -> now("roles.routing").equals("on"));
            assertThat(library.settings.get().spending().dailyUsd()).isEqualTo(2.5);
        }
    }

    @Test
    void whatCannotBeIsToldAndNotTaken() {
        try (var window = open("en", List.of())) {
            type(window, "search.denseWeight", "7");
            window.until("This cannot be used: denseWeight must be from 0.0 to 1.0");
            assertThat(now("search.denseWeight")).isEqualTo("0.55");
            type(window, "search.denseWeight", "0.4");
            window.until(() -> now("search.denseWeight").equals("0.4"));
            window.until(() -> !window.words().contains("This cannot be used"));
        }
    }

    @Test
    void anotherLanguageSpeaksAtOnceInTheSettingsToo() {
        try (var window = open("ko", List.of())) {
            ComboBox<String> box = window.robot.lookup(node -> "setting.appearance.language".equals(node.getId()))
                    .queryComboBox();
            window.robot.interact(() -> box.setValue("en"));
            window.until("Size of text (%)");
            assertThat(now("appearance.language")).isEqualTo("en");
        }
    }

    private static void keep(OpenWindow window, String key) {
        window.robot.clickOn("#key").write(key);
        window.robot.clickOn("#key-keep");
    }

    @Test
    void keysAreUsedOrKeptAndNeverShownAgain() {
        try (var window = open("en", List.of())) {
            window.robot.clickOn("#key").write("sk-test");
            window.robot.clickOn("#key-session");
            window.until("In use until you close Munseo: openai");
            assertThat(library.key.get()).isEqualTo("sk-test");
            keep(window, "sk-kept");
            window.until("Handing the key of openai to the keychain …");
            assertThat(window.words()).doesNotContain("is kept in");
            library.keychain.complete(new Stored("openai", "secret-service"));
            window.until("The key of openai is kept in the keychain of the desktop (Secret Service).");
            assertThat(library.keptKeys).containsExactly("openai sk-kept");
            assertThat(window.words()).doesNotContain("sk-kept", "Handing");
        }
    }

    @Test
    void aKeyInAFileIsSaidToBeInAFile() {
        library.keychain.complete(new Stored("openai", "file"));
        try (var window = open("ko", List.of())) {
            keep(window, "sk-kept");
            window.until("openai 키를 암호화된 파일에 보관했습니다.");
            window.until("이 시스템에는 키체인이 없어");
        }
    }

    @Test
    void aKeyThatIsNotKeptSaysWhyAndServesThisRun() {
        library.keychain.completeExceptionally(new Problem(Problem.Kind.KEYCHAIN_FAILED, "locked"));
        try (var window = open("ko", List.of())) {
            keep(window, "sk-kept");
            window.until("openai 키를 보관하지 못했습니다. Munseo를 닫을 때까지는 씁니다. " + Problem.Kind.KEYCHAIN_FAILED.code());
            assertThat(library.key.get()).isEqualTo("sk-kept");
        }
    }

    @Test
    void whatCannotBeAKeyIsNotTaken() {
        library.keychain.completeExceptionally(new Problem(Problem.Kind.KEY_INVALID, "openai"));
        try (var window = open("en", List.of())) {
            keep(window, "no key");
            window.until(Problem.Kind.KEY_INVALID.code());
            assertThat(library.key.get()).isEmpty();
        }
    }

    @Test
    void modelsAreTriedAndTheBestOnesTaken() {
        try (var window = open("en", List.of())) {
            window.robot.interact(() -> window.robot.lookup("#try-models").queryButton().fire());
            window.until("JSON yes");
            window.until(() -> window.robot.lookup("#use-suggestion").query().isVisible());
            window.robot.interact(() -> window.robot.lookup("#use-suggestion").queryButton().fire());
            window.until(() -> now("roles.expand").equals("ollama:qwen3:1.7b"));
            assertThat(now("roles.compress")).isEqualTo("ollama:exaone3.5:7.8b");
        }
    }

    @Test
    void theRenderedPromptFollowsTheProfile() {
        try (var window = open("ko", List.of())) {
            window.until(() -> prompt(window).contains("근거만으로 답하라"));
            type(window, "prompts.own", """
                    [{"name": "짧게", "system": "한 문장으로 답하라."}]""");
            window.until(() -> !library.settings.get().prompts().own().isEmpty());
            type(window, "prompts.own", """
                    [{"name": "default", "system": "두 문장으로 답하라."}]""");
            window.until(() -> prompt(window).contains("두 문장으로 답하라."));
        }
    }

    @Test
    void thePromptIsRenderedOnceTheHandRests() {
        try (var window = open("ko", List.of())) {
            window.until(() -> prompt(window).contains("근거만으로 답하라"));
            int before = library.rendered.get();
            ComboBox<String> box = window.robot.lookup(node -> "setting.appearance.fontPercent".equals(node.getId()))
                    .queryComboBox();
            window.robot.interact(() -> {
                for (int size = 80; size < 130; size++) {
                    box.setValue(String.valueOf(size));
                }
            });
            window.until(() -> now("appearance.fontPercent").equals("129"));
            window.until(() -> library.rendered.get() > before);
            assertThat(library.rendered.get() - before).isLessThan(5);
        }
    }

    private static String prompt(OpenWindow window) {
        return window.robot.lookup("#prompt-preview").queryTextInputControl().getText();
    }

    @Test
    void settingsAreWrittenToAFileAndReadFromIt(@TempDir Path folder) throws Exception {
        try (var window = open("en", List.of(folder))) {
            type(window, "spending.dailyUsd", "2.5");
            window.until(() -> library.settings.get().spending().dailyUsd() == 2.5);
            window.robot.clickOn("#preferences-export");
            window.until(() -> Files.exists(folder.resolve("munseo-settings.json")));
        }
        var file = folder.resolve("munseo-settings.json");
        assertThat(Files.readString(file)).contains("2.5").doesNotContainIgnoringCase("\"key\"");
        try (var window = open("ko", List.of(file))) {
            assertThat(library.settings.get().spending().dailyUsd()).isZero();
            window.robot.clickOn("#preferences-import");
            window.until(() -> library.settings.get().spending().dailyUsd() == 2.5);
            window.until("Size of text (%)");
        }
    }
}
