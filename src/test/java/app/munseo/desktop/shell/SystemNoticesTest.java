package app.munseo.desktop.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/// Notices by a program on the path that writes down what it is told.
class SystemNoticesTest {
    private static final String TITLE = "라이브러리가 준비되었습니다";
    private static final String WORDS = "파일 3개를 추가했습니다. $(touch x); -u \"따옴표\"";

    @TempDir
    Path folder;

    /// A program that writes its arguments, one a line, and shows them whole or not at all.
    static Path fake(Path folder, String name) throws IOException {
        var program = Files.writeString(folder.resolve(name), """
                #!/bin/sh
                for one in "$@"; do printf '%s\\n' "$one"; done > "$0.draft"
                mv "$0.draft" "$0.told"
                """);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return folder.resolve(name + ".told");
    }

    static List<String> told(Path file) throws IOException, TimeoutException {
        WaitForAsyncUtils.waitFor(Duration.ofSeconds(20).toMillis(), TimeUnit.MILLISECONDS, () -> Files.exists(file));
        return Files.readAllLines(file);
    }

    @Test
    void linuxIsToldByNotifySend() throws Exception {
        var told = fake(folder, "notify-send");
        new SystemNotices("Linux", "/nowhere:" + folder).tell(TITLE, WORDS);
        assertThat(told(told)).containsExactly("--app-name=Munseo", "--", TITLE, WORDS);
    }

    @Test
    void aMacIsToldByAScriptThatGetsTheWordsAsArguments() throws Exception {
        var told = fake(folder, "osascript");
        new SystemNotices("Mac OS X", folder.toString()).tell(TITLE, WORDS);
        assertThat(told(told)).endsWith("end run", TITLE, WORDS).noneMatch(line -> line.contains("-e " + WORDS));
    }

    @Test
    void whereThereIsNoProgramNothingHappens() throws Exception {
        var told = fake(folder, "notify-send");
        assertThatCode(() -> {
                    SystemNotices.of(Map.of()).tell(TITLE, WORDS);
                    new SystemNotices("Linux", "/nowhere").tell(TITLE, WORDS);
                    new SystemNotices("Windows 11", folder.toString()).tell(TITLE, WORDS);
                })
                .doesNotThrowAnyException();
        assertThat(told).doesNotExist();
    }
}
