package app.munseo.desktop.library;

import app.munseo.document.Collection;
import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import app.munseo.document.DocumentState;
import app.munseo.document.Problem;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        return new LibraryTree(Listing.ALL.withText(filter), Map.of(), new Alphabet(Locale.KOREAN)).roots(List.of(shelf));
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
        var root = new LibraryTree(Listing.ALL, Map.of(), new Alphabet(Locale.ENGLISH)).roots(List.of(shelf)).getFirst();
        assertThat(root.failed()).isEqualTo(1);
        assertThat(root.files()).isEqualTo(2);
    }

    private static Document sized(String path, long size, int day, int pages, DocumentState state) {
        var place = Path.of(path);
        return new Document(
                DocumentId.of(place), place, "t", size, Instant.EPOCH.plus(Duration.ofDays(day)), "0", state, pages, 1,
                state == DocumentState.FAILED ? Problem.Kind.FILE_BROKEN : null);
    }

    private static final List<Document> THREE = List.of(
            sized("/files/가.md", 10, 3, 1, DocumentState.READY),
            sized("/files/하위/나.md", 30, 1, 2, DocumentState.FAILED),
            sized("/elsewhere/다.md", 20, 2, 9, DocumentState.SEARCHABLE));

    private static List<String> listed(Listing listing, Map<DocumentId, List<String>> tags) {
        var shelf = new Shelf(new Collection("default", List.of(WORK)), THREE);
        return names(new LibraryTree(listing, tags, new Alphabet(Locale.KOREAN)).roots(List.of(shelf)).getFirst());
    }

    @ParameterizedTest
    @CsvSource({
        "DATE, 가.md 다.md 나.md", "SIZE, 나.md 다.md 가.md", "PAGES, 다.md 나.md 가.md", "STATE, 나.md 가.md 다.md",
    })
    void whatIsNotListedByNameIsListedWithoutFolders(Listing.Order order, String names) {
        var expected = List.of(names.split(" "));
        assertThat(listed(Listing.ALL.by(order), Map.of())).isEqualTo(expected);
        assertThat(listed(Listing.ALL.by(order).reversed(true), Map.of())).isEqualTo(expected.reversed());
    }

    @Test
    void foldersStayBeforeFilesInReverse() {
        var back = Listing.ALL.reversed(true);
        assertThat(listed(back, Map.of())).containsExactly("files", "다.md");
    }

    @ParameterizedTest
    @CsvSource({"ALL, 3", "READY, 1", "WAITING, 1", "FAILED, 1"})
    void filesAreChosenByTheirState(Listing.Only only, int files) {
        assertThat(listed(Listing.ALL.by(Listing.Order.SIZE).with(only), Map.of())).hasSize(files);
    }

    @Test
    void filesAreChosenByTheirTagsAsTheyAreTyped() {
        var tags = Map.of(
                THREE.get(0).id(), List.of("계약", "Urgent"), THREE.get(2).id(), List.of("계약서"));
        var flat = Listing.ALL.by(Listing.Order.DATE);
        assertThat(listed(flat.withText("#계약"), tags)).containsExactly("가.md", "다.md");
        assertThat(listed(flat.withText(Normalizer.normalize("#계약 #urg 가", Normalizer.Form.NFD)), tags))
                .containsExactly("가.md");
        assertThat(listed(flat.tagged("계약", true), tags)).containsExactly("가.md");
        assertThat(listed(flat.tagged("계약", true).tagged("계약", false), tags)).hasSize(3);
    }
}
