package app.munseo.guards;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The guards are still where [GuardBench] takes them out, and so are the tests that watch over them.
class GuardsTest {
    static final Path SOURCES = Path.of("src/main/java/app/munseo");

    static List<Guard> guards() {
        return Guards.ALL;
    }

    @ParameterizedTest
    @MethodSource("guards")
    void eachIsThereOnce(Guard guard) throws Exception {
        var text = Files.readString(SOURCES.resolve(guard.file()));
        assertThat(guard.takenOutOf(text)).isNotEqualTo(text);
        for (var test : guard.tests()) {
            assertThat(Class.forName("app.munseo." + test)).isNotNull();
        }
    }
}
