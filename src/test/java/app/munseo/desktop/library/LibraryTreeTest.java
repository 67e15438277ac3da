package app.munseo.desktop.library;

import app.munseo.document.Collection;
import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import app.munseo.document.DocumentState;
import app.munseo.document.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LibraryTreeTest {
    private static final Path WORK = Path.of("/files");

    static Document document(String path, DocumentState state) {
        return new Document(
                DocumentId.of(Path.of(path)),
                Path.of(path),
                "t",
                1,
                Instant.EPOCH,
                "0",
                state,
                1,
                1,
                state == DocumentState.FAILED ? Problem.Kind.FILE_BROKEN : null);
    }

    private static List<Entry> tree(String filter, String... paths) {
        var documents = Stream.of(paths).map(path -> document(path, DocumentState.READY)).toList();
        var shelf = new Shelf(new Collection("default", List.of(WORK)), documents);
        return new LibraryTree(filter, Locale.KOREAN).roots(List.of(shelf));
    }

    private static List<String> names(Entry entry) {
        return entry.children().stream().map(Entry::name).toList();
    }

    @Test
    void foldersComeBeforeFilesEachInTheOrderOfTheAlphabet() {
        var added = tree("", "/files/나.md", "/files/가.md", "/files/하위/다.md", "/files/abc.txt").getFirst().children();
        assertThat(names(added.getFirst())).startsWith("하위").hasSize(4).containsSubsequence("가.md", "나.md");
    }

    @Test
    void foldersInsideAreNestedAsOnDisk() {
        var work = tree("", "/files/a/b/c.md").getFirst().children().getFirst();
        assertThat(names(work)).containsExactly("a");
        assertThat(names(work.children().getFirst())).containsExactly("b");
        assertThat(work.files()).isEqualTo(1);
        assertThat(((Entry.Folder) work).added()).isTrue();
        assertThat(((Entry.Folder) work.children().getFirst()).added()).isFalse();
    }

    @Test
    void aFileAddedByItselfStandsUnderItsCollection() {
        var root = tree("", "/elsewhere/x.md").getFirst();
        assertThat(root.children())
                .singleElement()
                .isInstanceOfSatisfying(Entry.File.class, file -> assertThat(file.added()).isTrue());
    }

    @Test
    void theFilterKeepsFilesWhoseNameHoldsIt() {
        var root = tree("규정", "/files/인사 규정.pdf", "/files/가격표.csv").getFirst();
        assertThat(root.files()).isEqualTo(1);
        assertThat(root.children().getFirst().children().getFirst().name()).isEqualTo("인사 규정.pdf");
    }

    @Test
    void unreadableFilesAreCountedAllTheWayUp() {
        var shelf = new Shelf(
                new Collection("default", List.of(WORK)),
                List.of(
                        document("/files/a/x.pdf", DocumentState.FAILED),
                        document("/files/a/y.pdf", DocumentState.READY)));
        var root = new LibraryTree("", Locale.ENGLISH).roots(List.of(shelf)).getFirst();
        assertThat(root.failed()).isEqualTo(1);
        assertThat(root.files()).isEqualTo(2);
    }
}
