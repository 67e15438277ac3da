package app.munseo;

import app.munseo.app.App;
import app.munseo.app.AppFolders;
import app.munseo.document.Collection;
import app.munseo.document.Hit;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.retrieve.SearchMode;
import app.munseo.testing.Launched;
import app.munseo.testing.WrittenLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Nothing is lost when the process dies: killed at random moments of indexing, Munseo starts again, brings index and
/// catalog together, finishes, and ranks exactly as if nothing had happened.
class KillTest {
    private static final int HOMES = 4;
    private static final int KILLS_EACH = 5;
    private static final List<String> QUESTIONS = List.of(
            "연차 휴가는 며칠입니까", "보증 기간과 수리 비용", "warranty period of the pump", "records retention schedule", "KX-204");

    @TempDir
    Path folder;

    @Test
    void twentyKillsLeaveNoTrace() throws Exception {
        var files = new WrittenLibrary(7).write(folder.resolve("files"), 60);
        var undisturbed = finish(folder.resolve("undisturbed"), files);
        try (var side = Executors.newFixedThreadPool(2)) {
            var homes = new ArrayList<Future<Path>>();
            for (int home = 0; home < HOMES; home++) {
                var random = new Random(11 + home);
                var data = folder.resolve("home" + home);
                homes.add(side.submit(() -> killAgainAndAgain(data, files, random)));
            }
            for (var home : homes) {
                assertThat(finish(home.get(), files)).isEqualTo(undisturbed);
            }
        }
    }

    private static Path killAgainAndAgain(Path home, Path files, Random random) throws IOException, InterruptedException {
        for (int kill = 0; kill < KILLS_EACH; kill++) {
            kill(home, files, 500 + random.nextInt(1500));
        }
        return home;
    }

    private static String line(Hit hit) {
        return "%s %d %s %s".formatted(
                hit.chunk().id().document(), hit.chunk().id().ordinal(), hit.score(), hit.chunk().location());
    }

    private static void kill(Path home, Path files, int afterMillis) throws IOException, InterruptedException {
        var process = Launched.start(Launched.command("index", files.toString(), "--home", home.toString()));
        if (!process.waitFor(afterMillis, TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private static List<List<String>> finish(Path home, Path files) {
        try (var app = App.open(AppFolders.of(home), Map.of(), UnaryOperator.identity())) {
            app.index(List.of(files), Collection.DEFAULT_NAME, _ -> {});
            var rankings = new ArrayList<List<String>>();
            for (var question : QUESTIONS) {
                for (var mode : SearchMode.values()) {
                    var hits = app.search(Question.of(question, Scope.everything()), mode, 30);
                    rankings.add(hits.stream().map(KillTest::line).toList());
                }
            }
            assertThat(rankings).allSatisfy(ranking -> assertThat(ranking).isNotEmpty());
            return rankings;
        }
    }
}
