package app.munseo.cli;

import app.munseo.testing.CommandLine;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ShownStreamTest {
    @TempDir
    private Path work;

    @Test
    void writesOutWhatSteersATerminalHoweverItIsPrinted() {
        var bytes = new ByteArrayOutputStream();
        var out = new ShownStream(new PrintStream(bytes, true, StandardCharsets.UTF_8));

        out.print("a\u001b[2J");
        out.println("연차\u202e");
        out.printf("%s%n", "b\u0007");
        out.append("줄\n탭\t");

        assertThat(bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"))
                .isEqualTo("a\\u001b[2J연차\\u202e\nb\\u0007\n줄\n탭\t");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void jsonStillNamesTheFileAsItIs() throws Exception {
        var file = Files.writeString(work.resolve("휴가\u202e\u001b\n.md"), "# 휴가\n\n연차 휴가는 15일이다.");
        var munseo = new CommandLine(work.resolve("home"), Map.of());
        munseo.text("index", file.toString());

        assertThat(munseo.json("search", "연차 휴가").path("hits").get(0).path("document").asText()).isEqualTo(file.toString());
        assertThat(munseo.text("search", "연차 휴가")).contains("휴가\\u202e\\u001b\\u000a.md, ").doesNotContain("\u001b");
    }
}
