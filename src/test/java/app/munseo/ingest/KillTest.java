package app.munseo.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// A process that is killed while it ingests, again and again, and continues each time.
class KillTest {
    private static final int KILLS = Integer.getInteger("munseo.kills", 6);
    private static final int FILES = 300;
    private static final String NEXT = "fake:next";
    private static final String[] QUERIES = {"휴가 규정", "warranty years", "문서 17", "바뀐"};

    @TempDir
    private Path work;

    /// The process: ingests a folder into a library, with a model that takes its time. Where it is given the name of
    /// another model, it changes to that one.
    static final class Victim {
        private Victim() {}

        public static void main(String[] paths) {
            try (var library = new OpenLibrary(Path.of(paths[0]), slow(new FakeEmbedder()))) {
                if (paths.length > 2) {
                    library.embedders.choose(slow(new FakeEmbedder(paths[2])));
                }
                library.files.before = file -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(4));
                System.out.println("begun");
                library.ingest(Path.of(paths[1]));
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
        for (int round = 0; round < KILLS; round++) {
            edit(docs, round);
            killWithin(start(home, docs), 50 + random.nextInt(1500));
        }
        List<String> undisturbed;
        try (var library = new OpenLibrary(work.resolve("undisturbed"))) {
            library.ingest(docs);
            undisturbed = library.rankings(QUERIES);
        }
        try (var library = new OpenLibrary(home)) {
            library.ingest(docs);
            assertThat(undisturbed).isNotEmpty().isEqualTo(library.rankings(QUERIES));
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
        for (int round = 0; round < KILLS; round++) {
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
