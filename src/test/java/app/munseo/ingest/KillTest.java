package app.munseo.ingest;

import app.munseo.catalog.WatchedCatalog;
import app.munseo.index.WatchedIndex;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// A process that is killed while it ingests, again and again, and continues each time.
class KillTest {
    private static final int FILES = 300;
    private static final int SIGKILL = 137;
    private static final String NEXT = "fake:next";
    private static final String[] QUERIES = {"휴가 규정", "warranty years", "문서 17", "바뀐"};

    @TempDir
    private Path work;

    /// How often the process is killed, in each of the tests.
    int kills() {
        return 6;
    }

    /// The process: ingests a folder into a library, with a model that takes its time. Where it is given the name of
    /// another model, it changes to that one; where it is given a number, it kills itself at that commit.
    static final class Victim {
        private Victim() {}

        public static void main(String[] paths) {
            boolean kills = paths.length > 2 && paths[2].matches("\\d+");
            try (var library = kills
                    ? doomed(Path.of(paths[0]), new AtomicInteger(Integer.parseInt(paths[2])))
                    : new OpenLibrary(Path.of(paths[0]), slow(new FakeEmbedder()))) {
                if (paths.length > 2 && !kills) {
                    library.embedders.choose(slow(new FakeEmbedder(paths[2])));
                }
                if (!kills) {
                    library.files.before = file -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(4));
                }
                System.out.println("begun");
                library.ingest(Path.of(paths[1]));
            }
        }

        /// A library whose process dies at one of its commits: those of the catalog and the files of the index.
        private static OpenLibrary doomed(Path home, AtomicInteger left) {
            Runnable point = () -> {
                if (left.getAndDecrement() == 0) {
                    die();
                }
            };
            return new OpenLibrary(
                    WatchedCatalog.open(home.resolve("library.db"), point),
                    WatchedIndex.open(home.resolve("index"), _ -> point.run()),
                    new FakeEmbedder(),
                    List.of(new PlainFiles()));
        }

        private static void die() {
            try {
                new ProcessBuilder("kill", "-9", String.valueOf(ProcessHandle.current().pid())).start().waitFor();
                LockSupport.park();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static FakeEmbedder slow(FakeEmbedder embedder) {
            embedder.before = () -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            return embedder;
        }
    }

    @Test
    void killedAtRandomMomentsItEndsWithTheSameRankings() throws Exception {
        var docs = Files.createDirectories(work.toRealPath().resolve("docs"));
        var home = work.resolve("home");
        var random = new Random(7);
        for (int round = 0; round < kills(); round++) {
            edit(docs, round);
            killWithin(start(home, docs), 50 + random.nextInt(900));
        }
        assertEndsAsIfUndisturbed(home, docs);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void killedAtItsCommitsItEndsWithTheSameRankings() throws Exception {
        var docs = Files.createDirectories(work.toRealPath().resolve("docs"));
        var home = work.resolve("home");
        var random = new Random(9);
        int killed = 0;
        for (int round = 0; round < kills(); round++) {
            edit(docs, round);
            var process = start(home, docs, String.valueOf(random.nextInt(120)));
            process.getInputStream().transferTo(OutputStream.nullOutputStream());
            killed += process.waitFor() == SIGKILL ? 1 : 0;
        }
        assertThat(killed).isGreaterThan(kills() / 2);
        assertEndsAsIfUndisturbed(home, docs);
        System.out.println("killed at a commit: " + killed);
    }

    private void assertEndsAsIfUndisturbed(Path home, Path docs) {
        List<String> undisturbed;
        try (var library = new OpenLibrary(work.resolve("undisturbed"))) {
            library.ingest(docs);
            undisturbed = library.rankings(QUERIES);
        }
        try (var library = new OpenLibrary(home)) {
            library.ingest(docs);
            assertThat(undisturbed).isNotEmpty().isEqualTo(library.rankings(QUERIES));
            var chunks = library.chunks("문서");
            assertThat(chunks.getFirst()).doesNotHaveDuplicates();
            assertThat(chunks).containsOnly(chunks.getFirst());
        }
    }

    @Test
    void killedWhileItChangesItsModelItServesAndEndsAsIfMadeByTheNewOne() throws Exception {
        var docs = Files.createDirectories(work.toRealPath().resolve("docs"));
        var home = work.resolve("home");
        edit(docs, 0);
        try (var library = new OpenLibrary(home)) {
            library.ingest(docs);
        }
        var random = new Random(8);
        for (int round = 0; round < kills(); round++) {
            edit(docs, round);
            killWithin(start(home, docs, NEXT), 50 + random.nextInt(900));
            try (var library = new OpenLibrary(home)) {
                library.ingestion.reconcile();
                assertThat(library.vectors().size()).as(library.ingestion.model()).isGreaterThanOrEqualTo(FILES / 2);
            }
        }
        List<String> undisturbed;
        try (var library = new OpenLibrary(work.resolve("undisturbed"), new FakeEmbedder(NEXT))) {
            library.ingest(docs);
            undisturbed = library.rankings(QUERIES);
        }
        try (var library = new OpenLibrary(home)) {
            library.embedders.choose(new FakeEmbedder(NEXT));
            library.ingest(docs);
            assertThat(library.ingestion.model()).isEqualTo(NEXT);
            assertThat(undisturbed).isNotEmpty().isEqualTo(library.rankings(QUERIES));
        }
    }

    /// All files at first; then some are edited, one comes and one goes, so that each round has something to do.
    private static void edit(Path docs, int round) throws IOException {
        for (int i = 0; i < FILES; i++) {
            if (round == 0 || i % 5 == round % 5) {
                var text = "휴가 규정 문서 %d, warranty of %d years. 바뀐 횟수 %d.".formatted(i, i % 7, round);
                Files.writeString(docs.resolve("d%03d.md".formatted(i)), text);
            }
        }
        Files.writeString(docs.resolve("new%d.md".formatted(round)), "새 문서 " + round);
        Files.deleteIfExists(docs.resolve("new%d.md".formatted(round - 2)));
    }

    private static Process start(Path home, Path docs, String... model) throws IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var command = new ArrayList<>(List.of(
                java,
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                home.toString(),
                docs.toString()));
        command.addAll(List.of(model));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void killWithin(Process process, int millis) throws Exception {
        try (var out = process.inputReader()) {
            assertThat(out.readLine()).isEqualTo("begun");
            if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
                assertThat(process.exitValue()).isZero();
            }
            process.destroyForcibly().waitFor();
        }
    }
}
