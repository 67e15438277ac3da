package app.munseo.desktop.shell;

import app.munseo.app.AppFolders;
import app.munseo.app.Inbox;
import app.munseo.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Files that come by another start or from the clipboard.
class ArrivalTest {
    @TempDir
    Path folder;

    private final FakeLibrary library = new FakeLibrary();

    private OpenWindow open() {
        library.settings.set(Settings.DEFAULT.withAppearance(new Settings.Appearance("ko", "light", 100)));
        var window = new OpenWindow(library, List.of());
        window.until("여기에 놓으세요");
        return window;
    }

    @Test
    void anotherStartHandsItsPathsToTheWindowThatIsOpen() {
        var inbox = Inbox.of(AppFolders.of(folder));
        try (var window = open()) {
            OpenWindow.onUi(() -> {
                window.shell.listen(inbox);
                return true;
            });
            assertThat(inbox.hand(List.of(FakeLibrary.SAMPLES), Duration.ofSeconds(20))).isTrue();
            window.until("파일 6개에 무엇이든 물어보세요");
        }
    }

    @Test
    void pathsArePastedWhereNoTextIsBeingWritten() throws Exception {
        var file = Files.writeString(folder.resolve("붙인 파일.md"), "# 글\n");
        try (var window = open()) {
            copy(file.toString());
            window.robot.clickOn("#tab-threads").clickOn("#threads-search");
            paste(window);
            assertThat(library.runs).hasValue(0);
            window.robot.clickOn("#tab-library");
            paste(window);
            window.until(() -> library.runs.get() == 1);
        }
    }

    private static void copy(String text) {
        OpenWindow.onUi(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
    }

    private static void paste(OpenWindow window) {
        window.robot.press(KeyCode.CONTROL).push(KeyCode.V).release(KeyCode.CONTROL);
        window.settle();
    }

    @Test
    void onlyATextThatNamesFilesAndNothingElseIsTakenForPaths() throws Exception {
        var file = Files.writeString(folder.resolve("a b.md"), "x");
        assertThat(Pasting.named(folder + "\n\"" + file + "\"\n")).containsExactly(folder, file);
        assertThat(Pasting.named(file + "\nand some words")).isEmpty();
        assertThat(Pasting.named("a b.md")).isEmpty();
        assertThat(Pasting.named("")).isEmpty();
    }
}
