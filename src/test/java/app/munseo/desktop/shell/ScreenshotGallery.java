package app.munseo.desktop.shell;

import app.munseo.settings.Settings.Appearance;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Writes a picture of each screen to `target/gallery`, in both languages, both themes, and two sizes of text:
///
///     mvn test -Pbench -Dtest=ScreenshotGallery
@Tag("bench")
class ScreenshotGallery {
    private static final Path FOLDER = Path.of("target/gallery");

    static Stream<Appearance> looks() {
        return Stream.of(100, 150).flatMap(percent -> Stream.of("light", "dark").flatMap(theme -> Stream.of("ko", "en")
                .map(language -> new Appearance(language, theme, percent))));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyScreen(Appearance look) throws Exception {
        new Tour(look, (screen, window) -> window.shot(file(screen, look))).walk();
    }

    private static Path file(String screen, Appearance look) {
        return FOLDER.resolve(
                "%s-%s-%s-%d.png".formatted(screen, look.language(), look.theme(), look.fontPercent()));
    }
}
