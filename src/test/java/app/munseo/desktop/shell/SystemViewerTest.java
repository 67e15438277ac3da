package app.munseo.desktop.shell;

import app.munseo.document.Problem;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SystemViewerTest {
    @ParameterizedTest
    @CsvSource({"Linux, xdg-open", "Mac OS X, open", "Windows 11, rundll32"})
    void eachSystemHasItsWayAndThePathIsOneWord(String system, String program) {
        var file = Path.of("/문서/인사 규정; rm -rf.pdf");

        assertThat(SystemViewer.command(system, file))
                .startsWith(program)
                .endsWith(file.toAbsolutePath().toString());
    }

    @Test
    void aFileThatIsGoneIsSaidToBe() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> SystemViewer.open(Path.of("/nowhere/at/all.pdf")))
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.FILE_MISSING));
    }
}
