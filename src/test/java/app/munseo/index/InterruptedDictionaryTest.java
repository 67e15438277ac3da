package app.munseo.index;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Dictionaries are read once in the life of a virtual machine: here by classes of their own, which are new.
class InterruptedDictionaryTest {
    private static URL url(String path) {
        try {
            return Path.of(path).toUri().toURL();
        } catch (java.net.MalformedURLException e) {
            throw new IllegalStateException(path, e);
        }
    }

    @Test
    void whoIsInterruptedWhileTheyAreReadDoesNotTakeThemFromThoseThatFollow() throws Exception {
        var places = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(InterruptedDictionaryTest::url)
                .toArray(URL[]::new);
        try (var loader = new URLClassLoader(places, ClassLoader.getPlatformClassLoader())) {
            var terms = loader.loadClass(Analysis.class.getName()).getMethod("terms", String.class);
            Thread.currentThread().interrupt();
            var first = (List<?>) terms.invoke(null, "연차 휴가는 이월합니다");
            assertThat(Thread.interrupted()).isTrue();
            assertThat(first).isNotEmpty();
            assertThat((List<?>) terms.invoke(null, "연차 휴가는 이월합니다")).hasSameSizeAs(first);
        }
    }
}
