package app.munseo.desktop.shell;

import app.munseo.catalog.Catalog;
import app.munseo.document.Document;
import app.munseo.testing.Launched;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

import static org.assertj.core.api.Assertions.assertThat;

/// `munseo open` as a process, and a second one that hands its paths to the first.
class HandOverTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path work;

    private List<String> open(String... arguments) {
        var command = new ArrayList<>(Launched.command(arguments));
        command.addAll(1, List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        return command;
    }

    /// Waits until the library of a process holds such documents.
    static void until(Path home, Predicate<List<Document>> wanted) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS, () -> {
            if (!Files.exists(home.resolve("library.db"))) {
                return false;
            }
            try (var catalog = Catalog.open(home.resolve("library.db"))) {
                return wanted.test(catalog.documents());
            }
        });
    }

    static Predicate<List<Document>> holding(Path... files) {
        return documents -> List.of(files)
                .equals(documents.stream().map(Document::path).sorted().toList());
    }

    @Test
    void aSecondStartHandsItsPathsToTheWindowAndEndsAlsoWhereTheyWereDroppedOnItsIcon() throws Exception {
        var home = work.resolve("데이터");
        var first = Files.writeString(Files.createDirectories(work.resolve("글")).resolve("가.md"), "# 첫 글\n");
        var second = Files.writeString(work.resolve("글/나 둘.md"), "# 둘째 글\n");
        var third = Files.writeString(work.resolve("글/다.md"), "# 셋째 글\n");
        var window = Launched.start(open("open", first.toString(), "--home", home.toString()));
        try {
            until(home, holding(first));
            var handed = Launched.run(open("--home", home.toString(), "--offline", "open", second.toString()), Map.of());
            assertThat(handed.code()).as(handed.err()).isZero();
            until(home, holding(first, second));
            var dropped = Launched.run(open(third.toString()), Map.of("MUNSEO_HOME", home.toString()));
            assertThat(dropped.code()).as(dropped.err()).isZero();
            until(home, holding(first, second, third));
            assertThat(window.isAlive()).isTrue();
        } finally {
            window.destroyForcibly().waitFor();
        }
    }
}
