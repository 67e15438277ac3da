package app.munseo.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Watches real folders; [#next()] waits for the system to notice.
class FolderWatchTest {
    private static final int PATIENCE = 20;

    @TempDir
    Path temporary;

    private final BlockingQueue<Path> told = new LinkedBlockingQueue<>();
    private Path folder;
    private Path own;
    private FolderWatch watch;

    @BeforeEach
    void begin() throws IOException {
        folder = temporary.toRealPath().resolve("규정");
        Files.createDirectories(folder.resolve("하위"));
        own = Files.createDirectories(folder.resolve("munseo"));
        watch = new FolderWatch(path -> path.toString().endsWith(".md"), own, Duration.ofMillis(300));
    }

    @AfterEach
    void end() {
        watch.close();
    }

    private Path next() throws InterruptedException {
        return told.poll(PATIENCE, TimeUnit.SECONDS);
    }

    @Test
    void newChangedAndDeletedFilesAreNoticedAtAnyDepth() throws Exception {
        watch.follow(Set.of(folder), told::add);
        var file = Files.writeString(folder.resolve("하위/연차.md"), "15일");
        assertThat(next()).isEqualTo(folder);
        Files.writeString(file, "16일");
        assertThat(next()).isEqualTo(folder);
        Files.delete(file);
        assertThat(next()).isEqualTo(folder);
    }

    @Test
    void aFileInANewFolderIsNoticed() throws Exception {
        watch.follow(Set.of(folder), told::add);
        Files.createDirectories(folder.resolve("새 폴더"));
        assertThat(next()).isEqualTo(folder);
        Files.writeString(folder.resolve("새 폴더/병가.md"), "30일");
        assertThat(next()).isEqualTo(folder);
    }

    @Test
    void manyChangesAtOnceAreToldOnce() throws Exception {
        watch.follow(Set.of(folder), told::add);
        for (int i = 0; i < 40; i++) {
            Files.writeString(folder.resolve(i + ".md"), "글");
        }
        assertThat(next()).isEqualTo(folder);
        assertThat(told).isEmpty();
    }

    /// What does not count comes first; had it been told, it would stand in the queue before what does.
    @Test
    void filesNobodyReadsAndTheProgramsOwnAreLeftAlone() throws Exception {
        var other = Files.createDirectories(temporary.toRealPath().resolve("다른 폴더"));
        watch.follow(Set.of(folder, other), told::add);
        Files.writeString(folder.resolve("그림.png"), "x");
        Files.writeString(own.resolve("기록.md"), "x");
        Files.writeString(other.resolve("진짜.md"), "x");
        assertThat(next()).isEqualTo(other);
        assertThat(told.poll(1, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void onlyTheLatestFoldersAreFollowed() throws Exception {
        var other = Files.createDirectories(temporary.toRealPath().resolve("둘째"));
        watch.follow(Set.of(folder), told::add);
        watch.follow(Set.of(other, temporary.resolve("없는 폴더")), told::add);
        Files.writeString(folder.resolve("a.md"), "x");
        Files.writeString(other.resolve("b.md"), "x");
        assertThat(next()).isEqualTo(other);
        assertThat(told.poll(1, TimeUnit.SECONDS)).isNull();
    }
}
