package app.munseo.ingest;

import app.munseo.catalog.WatchedCatalog;
import app.munseo.document.Problem;
import app.munseo.index.WatchedIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Death and a full disk at every point at which something becomes durable: each commit of the catalog, each file the
/// index makes, writes out, names or deletes.
class CommitPointTest {
    private static final String[] QUERIES = {"휴가 규정", "warranty years", "바뀐"};
    private static final String EVERYWHERE = "휴가";
    private static final int FILES = 26;

    @TempDir
    private Path work;

    /// One point of so many is tried; all of them by [CommitPointBench].
    int every() {
        return 8;
    }

    private Path docs = Path.of("");

    @BeforeEach
    void write() throws IOException {
        docs = Files.createDirectories(work.toRealPath().resolve("docs"));
        for (int i = 0; i < FILES; i++) {
            Files.writeString(docs.resolve("d%02d.md".formatted(i)), "휴가 규정 문서 %d. The warranty.".formatted(i));
        }
        Files.writeString(docs.resolve("긴 문서.md"), "문단 하나의 휴가 이야기가 길게 이어진다. ".repeat(400));
    }

    private void change() throws IOException {
        for (int i = 0; i < FILES; i += 2) {
            Files.writeString(docs.resolve("d%02d.md".formatted(i)), "바뀐 휴가 규정 %d, warranty years".formatted(i));
        }
        Files.writeString(docs.resolve("new.md"), "새 휴가 규정: warranty of three years");
        Files.delete(docs.resolve("d05.md"));
        Files.move(docs.resolve("d07.md"), docs.resolve("이름 바꾼 문서.md"));
    }

    private record State(List<String> rankings, List<List<String>> chunks) {
        static State of(OpenLibrary library) {
            var chunks = library.chunks(EVERYWHERE);
            assertThat(chunks.get(0)).hasSizeGreaterThan(FILES).doesNotHaveDuplicates();
            assertThat(chunks.get(1)).isEqualTo(chunks.get(0));
            assertThat(chunks.get(2)).isEqualTo(chunks.get(0));
            return new State(library.rankings(QUERIES), chunks);
        }
    }

    private State undisturbed() {
        try (var library = new OpenLibrary(work.resolve("undisturbed"))) {
            library.ingest(docs);
            return State.of(library);
        }
    }

    /// What SIGKILL would leave, taken at every point of two runs.
    private final class Deaths {
        private final Path home = work.resolve("home");
        private final List<Path> copies = new ArrayList<>();
        private boolean watching;

        /// One at a time, so that no other point is passed while a copy is made.
        synchronized void point() {
            if (watching) {
                var copy = work.resolve("death" + copies.size());
                Copies.copy(home, copy);
                copies.add(copy);
            }
        }

        List<Path> run() throws IOException {
            var catalog = WatchedCatalog.open(home.resolve("library.db"), this::point);
            var index = WatchedIndex.open(home.resolve("index"), _ -> point());
            try (var library = new OpenLibrary(catalog, index, new FakeEmbedder(), List.of(new PlainFiles()))) {
                watch(true);
                library.ingest(docs);
                change();
                library.ingest(docs);
                watch(false);
            }
            return copies;
        }

        private synchronized void watch(boolean on) {
            watching = on;
        }
    }

    @Test
    void deathAtAnyCommitLosesAndDoublesNothing() throws IOException {
        var deaths = new Deaths().run();
        var expected = undisturbed();
        int tried = 0;
        for (int i = 0; i < deaths.size(); i += every()) {
            var home = deaths.get(i);
            tried++;
            try (var library = new OpenLibrary(home)) {
                library.ingest(docs);
                assertThat(State.of(library)).as(home.toString()).isEqualTo(expected);
            }
        }
        assertThat(deaths).hasSizeGreaterThanOrEqualTo(200);
        System.out.println("deaths at commit points: %d of %d, chunks lost or doubled: 0".formatted(tried, deaths.size()));
    }

    /// Lets `writes` file operations pass, then refuses all that need space until there is some again.
    private static final class Disk implements WatchedIndex.Watcher {
        private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);

        void fillAfter(long writes) {
            left.set(writes);
        }

        @Override
        public void before(String what) throws IOException {
            if (left.getAndDecrement() <= 0 && !what.startsWith("delete")) {
                throw new IOException("No space left on device");
            }
        }
    }

    @Test
    void aFullDiskAtAnyWriteOfTheIndexIsToldAndTheRunGoesOnWhenThereIsSpace() throws IOException {
        int points = 0;
        State expected = undisturbed();
        for (int writes = 0; fails(work.resolve("full" + writes), writes, expected); writes += every()) {
            points++;
        }
        assertThat(points).isGreaterThan(40 / every());
        System.out.println("full disk at writes of the index: " + points + " points, all told and continued");
    }

    /// @return whether the disk was full before all was done
    private boolean fails(Path home, int writes, State expected) throws IOException {
        Files.createDirectories(home);
        var disk = new Disk();
        var catalog = WatchedCatalog.open(home.resolve("library.db"), () -> {});
        var index = WatchedIndex.open(home.resolve("index"), disk);
        try (var library = new OpenLibrary(catalog, index, new FakeEmbedder(), List.of(new PlainFiles()))) {
            disk.fillAfter(writes);
            boolean failed = false;
            try {
                library.ingest(docs);
            } catch (Problem e) {
                assertThat(e.kind()).isEqualTo(Problem.Kind.DISK_FAILED);
                failed = true;
            }
            disk.fillAfter(Long.MAX_VALUE);
            library.ingest(docs);
            assertThat(State.of(library)).as("after " + writes).isEqualTo(expected);
            return failed;
        }
    }

    @Test
    void aFullDiskAtAnyPageOfTheCatalogIsToldAndTheRunGoesOnWhenThereIsSpace() throws IOException {
        var expected = undisturbed();
        int points = 0;
        int pages = 52;
        while (failsAt(work.resolve("pages" + pages), pages, expected)) {
            points++;
            pages++;
        }
        assertThat(points).isGreaterThanOrEqualTo(10);
        System.out.println("full disk at pages of the catalog: " + points + " points, all told and continued");
    }

    private boolean failsAt(Path home, int pages, State expected) {
        var bounded = new WatchedCatalog.Bounded(home.resolve("library.db"));
        var index = WatchedIndex.open(home.resolve("index"), _ -> {});
        try (var library = new OpenLibrary(bounded.catalog(), index, new FakeEmbedder(), List.of(new PlainFiles()))) {
            bounded.limit(pages);
            boolean failed = false;
            try {
                library.ingest(docs);
            } catch (Problem e) {
                assertThat(e.kind()).isEqualTo(Problem.Kind.DISK_FAILED);
                failed = true;
            }
            bounded.limit(1_000_000);
            library.ingest(docs);
            assertThat(State.of(library)).as(pages + " pages").isEqualTo(expected);
            return failed;
        }
    }
}
