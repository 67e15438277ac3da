package app.munseo.desktop.shell;

import app.munseo.testing.DragSource;
import app.munseo.testing.Launched;
import app.munseo.testing.Screen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

import static org.assertj.core.api.Assertions.assertThat;

/// Files dragged with the real pointer out of the window of another program, through the window system, on to the
/// window of Munseo, which runs as a person starts it.
@EnabledIf(value = "screen", disabledReason = "needs Xvfb, openbox and xdotool on the path")
class DropTest {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 860;

    @TempDir
    Path work;

    static boolean screen() {
        return Screen.isThere();
    }

    @Test
    void filesDroppedFromAnotherProgramAreRead() throws Exception {
        var home = Files.createDirectories(work.resolve("home"));
        Files.writeString(home.resolve("window.json"), "{\"greeted\": true}");
        var folder = Files.createDirectories(work.resolve("문서 폴더"));
        var report = Files.writeString(folder.resolve("보고서 1.md"), "# 보고서\n\n연차 휴가는 15일이다.\n");
        var note = Files.writeString(folder.resolve("note.txt"), "The warranty is 24 months.\n");
        try (var screen = Screen.open(WIDTH, HEIGHT)) {
            var window = screen.start(munseo(home));
            try {
                drawn(home);
                var source = screen.start(dragging(WIDTH / 2, HEIGHT / 2, report, note));
                assertThat(source.waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(source.exitValue()).as("somebody took the files").isZero();
                HandOverTest.until(home, HandOverTest.holding(note, report));
            } finally {
                window.destroyForcibly().waitFor();
            }
        }
    }

    private static List<String> munseo(Path home) {
        var command = new ArrayList<>(Launched.command("open", "--home", home.toString()));
        command.add(1, "-Dprism.order=sw");
        return command;
    }

    private static void drawn(Path home) throws Exception {
        var log = home.resolve("munseo.log.0");
        WaitForAsyncUtils.waitFor(
                Duration.ofMinutes(2).toMillis(),
                TimeUnit.MILLISECONDS,
                () -> Files.exists(log) && Files.readString(log).contains(FirstFrame.DRAWN));
    }

    private static List<String> dragging(int x, int y, Path... files) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=false",
                "-cp",
                System.getProperty("java.class.path"),
                DragSource.class.getName(),
                String.valueOf(x),
                String.valueOf(y)));
        List.of(files).forEach(file -> command.add(file.toString()));
        return command;
    }
}
