package app.munseo.ingest;

import app.munseo.document.FileFilter;
import app.munseo.document.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

class FileWalkTest {
    @TempDir
    private Path docs;

    @BeforeEach
    void resolve() throws IOException {
        docs = docs.toRealPath();
    }

    private void write(String... names) throws IOException {
        for (var name : names) {
            var file = docs.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
    }

    private Walk walk(FileFilter filter, Path... roots) {
        return FileWalk.of(List.of(roots), filter, file -> file.toString().endsWith(".md"));
    }

    private List<String> names(Walk walk) {
        return walk.files().stream()
                .map(file -> docs.relativize(file).toString())
                .toList();
    }

    @Test
    void findsFilesOfKnownFormatsInAStableOrder() throws IOException {
        write("나.md", "가/둘.md", "가/하나.md", "z.jpg", "a.md");

        assertThat(names(walk(FileFilter.ALL, docs))).containsExactly("a.md", "가/둘.md", "가/하나.md", "나.md");
    }

    @Test
    void skipsHiddenAndTemporaryFilesAndFolders() throws IOException {
        write(".hidden.md", "~$open.md", ".git/a.md", "node_modules/x/readme.md", "good.md", "__MACOSX/a.md");

        assertThat(names(walk(FileFilter.ALL, docs))).containsExactly("good.md");
    }

    @Test
    void takesWhatIsNamedItselfWhateverItsName() throws IOException {
        write(".notes/.a.md", "photo.jpg");

        assertThat(names(walk(FileFilter.ALL, docs.resolve(".notes/.a.md"), docs.resolve("photo.jpg"))))
                .containsExactly(".notes/.a.md", "photo.jpg");
        write(".notes/b.md");
        assertThat(names(walk(FileFilter.ALL, docs.resolve(".notes")))).containsExactly(".notes/b.md");
    }

    @Test
    void filtersByNameAndByPath() throws IOException {
        write("보고/2024/a.md", "보고/2025/b.md", "archive/c.md", "x/archive/d.md", "e.md");

        assertThat(names(walk(new FileFilter(List.of(), List.of("archive")), docs)))
                .containsExactly("e.md", "보고/2024/a.md", "보고/2025/b.md");
        assertThat(names(walk(new FileFilter(List.of("보고/**"), List.of("보고/2024/*")), docs)))
                .containsExactly("보고/2025/b.md");
        assertThatThrownBy(() -> walk(new FileFilter(List.of("[a"), List.of()), docs))
                .isInstanceOfSatisfying(
                        Problem.class, e -> assertThat(e.kind()).isEqualTo(Problem.Kind.SETTINGS_INVALID));
    }

    @Test
    void linksGiveEachFileOnce() throws IOException {
        write("a/one.md", "b/two.md");
        Files.createSymbolicLink(docs.resolve("a/up"), docs);
        Files.createSymbolicLink(docs.resolve("a/b-again"), docs.resolve("b"));
        Files.createSymbolicLink(docs.resolve("b/a-again"), docs.resolve("a"));
        Files.createSymbolicLink(docs.resolve("a/again.md"), docs.resolve("b/two.md"));
        Files.createSymbolicLink(docs.resolve("broken.md"), docs.resolve("nowhere.md"));

        assertThat(names(walk(FileFilter.ALL, docs))).containsExactly("a/one.md", "b/two.md");
    }

    @Test
    void linksOutOfTheFolderAreFollowed(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("far.md"), "먼 곳");
        Files.createSymbolicLink(docs.resolve("link"), elsewhere);

        assertThat(names(walk(FileFilter.ALL, docs))).containsExactly("link/far.md");
    }

    @Test
    void anUnreadableFolderIsReportedAndTheRestIsFound() throws IOException {
        write("closed/a.md", "open/b.md");
        var closed = docs.resolve("closed");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(closed), "this user may read everything");
            var walk = walk(FileFilter.ALL, docs);
            assertThat(names(walk)).containsExactly("open/b.md");
            assertThat(walk.failures()).extracting(Failure::kind).containsExactly(Problem.Kind.FILE_UNREADABLE);
            assertThat(walk.isUnsure(closed.resolve("a.md"))).isTrue();
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
