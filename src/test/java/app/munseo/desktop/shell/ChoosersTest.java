package app.munseo.desktop.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ChoosersTest {
    private static final List<String> ENDINGS = List.of(".json", ".csv");

    @TempDir
    private Path folder;

    private String named(String name, String ending) {
        return Choosers.named(folder.resolve(name), ending, ENDINGS).getFileName().toString();
    }

    @Test
    void theNameFollowsTheKindThatIsChosen() {
        assertThat(named("기록.json", ".csv")).isEqualTo("기록.csv");
        assertThat(named("기록.csv", ".csv")).isEqualTo("기록.csv");
        assertThat(named("기록", ".csv")).isEqualTo("기록.csv");
        assertThat(named("2026.11", ".json")).isEqualTo("2026.11.json");
    }

    @Test
    void noFileIsReplacedThatNobodyWasAskedAbout() throws IOException {
        Files.writeString(folder.resolve("기록.csv"), "지난달");

        assertThat(named("기록.json", ".csv")).isEqualTo("기록.json");
    }
}
