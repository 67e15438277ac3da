package app.munseo.desktop.library;

import app.munseo.document.Collection;
import app.munseo.document.DocumentState;
import app.munseo.document.Problem;
import app.munseo.ingest.Failure;
import app.munseo.ingest.IngestEvent;
import app.munseo.ingest.IngestReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static app.munseo.desktop.library.LibraryTreeTest.document;
import static org.assertj.core.api.Assertions.assertThat;

class LibraryStateTest {
    private static final Holdings NOTHING = new Holdings(List.of(), Map.of());

    private final LibraryState running = LibraryState.INITIAL
            .loaded(NOTHING)
            .adding(List.of(Path.of("/files")), "업무")
            .indexing(IndexState.IDLE.started(0))
            .after(new IngestEvent.Scanned(4), "업무");

    private static Tally tally(LibraryState state) {
        var tally = new Tally();
        tally.count(state);
        return tally;
    }

    @Test
    void filesAreCountedAnewWhereThereAreOthers() {
        var folder = Path.of("/글");
        var failed = LibraryTreeTest.document("/글/깨진.pdf", DocumentState.FAILED);
        var ready = LibraryTreeTest.document("/글/가.md", DocumentState.READY);
        var shelf = new Shelf(new Collection("업무", List.of(folder)), List.of(ready, failed));
        var tally = tally(LibraryState.INITIAL);
        assertThat(tally.searchable() + tally.failed()).isZero();
        tally.count(LibraryState.INITIAL.loaded(new Holdings(List.of(shelf), Map.of())));
        assertThat(List.of(tally.searchable(), tally.failed())).containsExactly(1, 1);
    }

    @Test
    void readingShowsTheFileAndHowManyCameBefore() {
        var state = running.after(new IngestEvent.Reading(Path.of("/files/인사 규정.pdf"), 1, 4), "업무").indexing();
        assertThat(state.phase()).isEqualTo(IndexState.Phase.READING);
        assertThat(state.file()).isEqualTo("인사 규정.pdf");
        assertThat(state.progress()).isEqualTo(0.25);
        assertThat(state.busy()).isTrue();
    }

    @Test
    void anIndexedFileStandsInItsCollectionAtOnceAndOnlyOnce() {
        var searchable = running.after(new IngestEvent.Indexed(document("/files/a.md", DocumentState.SEARCHABLE)), "업무");
        assertThat(searchable.collections()).containsExactly("업무");
        assertThat(searchable.shelves().getFirst().collection().folders()).containsExactly(Path.of("/files"));
        assertThat(tally(searchable).searchable()).isEqualTo(1);
        var ready = searchable.after(new IngestEvent.Indexed(document("/files/a.md", DocumentState.READY)), "업무");
        assertThat(ready.shelves().getFirst().documents())
                .singleElement()
                .satisfies(document -> assertThat(document.state()).isEqualTo(DocumentState.READY));
    }

    @Test
    void failuresAreCountedWhileItRuns() {
        var failure = new Failure(Path.of("/x.pdf"), Problem.Kind.FILE_BROKEN, "/x.pdf");
        assertThat(running.after(new IngestEvent.Failed(failure), "업무").indexing().failed()).isEqualTo(1);
    }

    @Test
    void embeddingCountsChunks() {
        var state = running.after(new IngestEvent.Embedding(30, 40), "업무").indexing();
        assertThat(state.phase()).isEqualTo(IndexState.Phase.EMBEDDING);
        assertThat(state.progress()).isEqualTo(0.75);
    }

    @Test
    void aStoppedRunIsCancelledAndABrokenOneFailed() {
        var state = running.indexing();
        assertThat(state.stopped(new Problem(Problem.Kind.CANCELLED, "")).phase())
                .isEqualTo(IndexState.Phase.CANCELLED);
        assertThat(state.stopped(new Problem(Problem.Kind.DISK_FAILED, "")).phase())
                .isEqualTo(IndexState.Phase.FAILED);
        var report = new IngestReport(4, 3, 1, 0, List.of(), 9, Duration.ZERO, null);
        assertThat(state.finished(report).busy()).isFalse();
    }

    @Test
    void aFileInTwoCollectionsCountsOnce() {
        var file = document("/files/a.md", DocumentState.READY);
        var state = LibraryState.INITIAL.loaded(new Holdings(
                List.of(
                        new Shelf(new Collection("a", List.of()), List.of(file)),
                        new Shelf(new Collection("b", List.of()), List.of(file))),
                Map.of()));
        assertThat(tally(state).searchable()).isEqualTo(1);
        assertThat(state.empty()).isFalse();
        assertThat(LibraryState.INITIAL.empty()).isFalse();
        assertThat(LibraryState.INITIAL.loaded(NOTHING).empty()).isTrue();
    }

    @Test
    void whatIsReadAgainAndIsTheSameStaysTheSameObject() {
        var shelf = new Shelf(new Collection("업무", List.of()), List.of(document("/글/가.md", DocumentState.READY)));
        var known = LibraryState.INITIAL.loaded(new Holdings(List.of(shelf), Map.of()));
        var again = new Shelf(new Collection("업무", List.of()), List.of(document("/글/가.md", DocumentState.READY)));
        assertThat(known.loaded(new Holdings(List.of(again), Map.of()).over(known)).shelves()).isSameAs(known.shelves());
        var other = new Shelf(new Collection("업무", List.of()), List.of(document("/글/나.md", DocumentState.READY)));
        assertThat(new Holdings(List.of(other), Map.of()).over(known).shelves()).containsExactly(other);
    }
}
