package app.munseo.ingest;

import app.munseo.catalog.Tags;
import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import app.munseo.document.DocumentState;
import app.munseo.document.FileFilter;
import app.munseo.document.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class IngestionTest {
    @TempDir
    private Path home;

    @TempDir
    private Path docs;

    private OpenLibrary library;

    @BeforeEach
    void open() throws IOException {
        docs = docs.toRealPath();
        library = new OpenLibrary(home);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private void reopen() {
        library.close();
        library = new OpenLibrary(home);
    }

    private Path write(String name, String text) throws IOException {
        var file = docs.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Document document(Path file) {
        return library.catalog.document(DocumentId.of(file)).orElseThrow();
    }

    private void writeThree() throws IOException {
        write("인사/휴가 규정.md", "연차 휴가는 한 해에 15일이다.");
        write("manual.txt", "The warranty covers two years.");
        write("가격.csv", "품목,가격\n의자,50000\n책상,120000\n");
    }

    @Test
    void filesBecomeSearchableByWordsAndByVectors() throws IOException {
        writeThree();
        var report = library.ingest(docs);

        assertThat(report.files()).isEqualTo(3);
        assertThat(report.indexed()).isEqualTo(3);
        assertThat(report.chunks()).isEqualTo(3);
        assertThat(report.failed()).isEmpty();
        assertThat(report.withoutVectors()).isNull();
        assertThat(library.found("연차휴가는 며칠인가?")).containsExactly("휴가 규정.md");
        assertThat(library.found("warranty")).containsExactly("manual.txt");
        assertThat(library.found("책상")).containsExactly("가격.csv");
        assertThat(library.catalog.documents()).extracting(Document::state).containsOnly(DocumentState.READY);
        assertThat(library.vectors().size()).isEqualTo(3);
        assertThat(library.catalog.ids("문서")).hasSize(3);
        assertThat(library.index.committedRevision()).isEqualTo(library.catalog.revision());
    }

    @Test
    void textIsFoundBeforeAnyVectorIsMade() throws IOException {
        writeThree();
        library.embedder.before = () -> assertThat(library.found("warranty")).containsExactly("manual.txt");

        assertThat(library.ingest(docs).withoutVectors()).isNull();

        assertThat(library.embedder.asked).hasSize(3);
        assertThat(library.events.getFirst()).isEqualTo(new IngestEvent.Scanned(3));
        assertThat(library.events.getLast()).isEqualTo(new IngestEvent.Embedding(3, 3));
        assertThat(library.events.stream().filter(event -> event instanceof IngestEvent.Indexed)).hasSize(6);
    }

    @Test
    void unchangedFilesAreNeitherReadNorEmbeddedAgain() throws IOException {
        writeThree();
        library.ingest(docs);
        reopen();
        var report = library.ingest(docs);

        assertThat(report.unchanged()).isEqualTo(3);
        assertThat(report.indexed()).isZero();
        assertThat(library.files.read).isEmpty();
        assertThat(library.embedder.asked).isEmpty();
    }

    @Test
    void aTouchedFileIsHashedButNotReadAgain() throws IOException {
        var file = write("a.md", "연차 휴가");
        library.ingest(docs);
        long revision = library.catalog.revision();
        var later = Instant.parse("2030-01-01T00:00:00Z");
        Files.setLastModifiedTime(file, FileTime.from(later));

        assertThat(library.ingest(docs).unchanged()).isEqualTo(1);
        assertThat(library.files.read).hasSize(1);
        assertThat(document(file).modified()).isEqualTo(later);
        assertThat(library.catalog.revision()).isEqualTo(revision);
    }

    @Test
    void anEditedFileReplacesItsOldText() throws IOException {
        var file = write("a.md", "옛날 규정");
        library.ingest(docs);
        write("a.md", "새로운 정책 문서");
        var report = library.ingest(docs);

        assertThat(report.indexed()).isEqualTo(1);
        assertThat(library.found("규정")).isEmpty();
        assertThat(library.found("정책")).containsExactly("a.md");
        assertThat(library.vectors().size()).isEqualTo(1);
        assertThat(document(file).state()).isEqualTo(DocumentState.READY);
    }

    @Test
    void deletedFilesLeaveTheLibrary() throws IOException {
        writeThree();
        library.ingest(docs);
        Files.delete(docs.resolve("manual.txt"));
        var report = library.ingest(docs);

        assertThat(report.removed()).isEqualTo(1);
        assertThat(library.events).contains(new IngestEvent.Removed(docs.resolve("manual.txt")));
        assertThat(library.found("warranty")).isEmpty();
        assertThat(library.catalog.documents()).hasSize(2);
        assertThat(library.vectors().size()).isEqualTo(2);
    }

    @Test
    void aFileDeletedAloneLeavesWhenItIsNamedItself() throws IOException {
        var file = write("a.md", "연차 휴가");
        library.ingest(file);
        Files.delete(file);
        var report = library.ingest(file);

        assertThat(report.removed()).isEqualTo(1);
        assertThat(report.failed()).isEmpty();
        assertThat(library.catalog.documents()).isEmpty();
    }

    @Test
    void aRenamedFileKeepsItsVectors() throws IOException {
        var file = write("옛 이름.md", "연차 휴가는 15일이다.");
        library.ingest(docs);
        Files.move(file, docs.resolve("새 이름.md"));
        var report = library.ingest(docs);

        assertThat(report.indexed()).isEqualTo(1);
        assertThat(report.removed()).isEqualTo(1);
        assertThat(library.embedder.asked).hasSize(1);
        assertThat(library.vectors().size()).isEqualTo(1);
        assertThat(library.found("휴가")).containsExactly("새 이름.md");
        assertThat(document(docs.resolve("새 이름.md")).state()).isEqualTo(DocumentState.READY);
    }

    @Test
    void aFileKeepsItsTagsWhenItsFolderIsRenamed() throws IOException {
        var file = write("계약/갑.md", "연차 휴가는 15일이다.");
        var copy = write("사본.md", "연차 휴가는 15일이다.");
        library.ingest(docs);
        library.catalog.tags().add(List.of(DocumentId.of(file)), "검토");
        library.catalog.tags().add(List.of(DocumentId.of(copy)), "나중에");
        Files.move(docs.resolve("계약"), docs.resolve("지난 계약"));
        library.ingest(docs);

        assertThat(library.catalog.tags().all())
                .containsEntry(DocumentId.of(docs.resolve("지난 계약/갑.md")), List.of("검토"))
                .containsEntry(DocumentId.of(copy), List.of("나중에"));
    }

    @Test
    void theSameTextInTwoFilesIsEmbeddedOnce() throws IOException {
        write("a.md", "연차 휴가는 15일이다.");
        write("b.md", "연차 휴가는 15일이다.");
        library.ingest(docs);

        assertThat(library.embedder.asked).hasSize(1);
        assertThat(library.vectors().size()).isEqualTo(2);
    }

    @Test
    void badFilesDoNotStopTheOthers() throws IOException {
        writeThree();
        write("b1.md", "!BROKEN");
        write("b2.md", "!BUG");
        write("b3.md", "!DEEP");
        write("b4.md", "!BIG");
        write("b5.md", "  \n ");
        var report = library.ingest(docs);

        assertThat(report.indexed()).isEqualTo(3);
        assertThat(report.failed())
                .extracting(failure -> failure.file().getFileName().toString(), Failure::kind)
                .containsExactlyInAnyOrder(
                        tuple("b1.md", Problem.Kind.FILE_BROKEN),
                        tuple("b2.md", Problem.Kind.INTERNAL),
                        tuple("b3.md", Problem.Kind.FILE_BROKEN),
                        tuple("b4.md", Problem.Kind.FILE_TOO_LARGE),
                        tuple("b5.md", Problem.Kind.FILE_NO_TEXT));
        assertThat(library.catalog.stats().failed()).isEqualTo(5);
        assertThat(library.found("warranty")).isNotEmpty();
    }

    @Test
    void aBadFileIsListedAgainWithoutBeingReadUnlessAnotherTryMayHelp() throws IOException {
        write("broken.md", "!BROKEN");
        write("slow.md", "!TIMEOUT");
        var first = library.ingest(docs);
        library.files.read.clear();
        var second = library.ingest(docs);

        assertThat(second.failed()).containsExactlyInAnyOrderElementsOf(first.failed());
        assertThat(library.files.read).containsExactly("slow.md");

        write("broken.md", "이제 읽을 수 있다");
        assertThat(library.ingest(docs).failed()).hasSize(1);
        assertThat(library.found("읽을")).containsExactly("broken.md");
    }

    @Test
    void aFileThatTurnsBadLeavesTheIndex() throws IOException {
        write("a.md", "연차 휴가");
        library.ingest(docs);
        write("a.md", "!BROKEN");
        library.ingest(docs);

        assertThat(library.found("휴가")).isEmpty();
        assertThat(library.vectors().size()).isZero();
    }

    @Test
    void aFileThatHasGrownTooLargeIsNotReadAndLeavesTheIndex() throws IOException {
        write("a.md", "연차 휴가");
        library.ingest(docs);
        library.files.read.clear();
        write("a.md", "연차 휴가, 그리고 더 많은 글");
        library.files.tooLarge = file -> true;

        assertThat(library.ingest(docs).failed()).extracting(Failure::kind).containsExactly(Problem.Kind.FILE_TOO_LARGE);

        assertThat(library.files.read).isEmpty();
        assertThat(library.found("휴가")).isEmpty();
        library.files.tooLarge = file -> false;
        assertThat(library.ingest(docs).indexed()).isEqualTo(1);
    }

    @Test
    void anUnknownFormatIsIgnoredInAFolderAndReportedWhenNamed() throws IOException {
        var image = write("photo.jpg", "jpg");
        assertThat(library.ingest(docs).failed()).isEmpty();

        var report = library.ingest(image);
        assertThat(report.failed()).extracting(Failure::kind).containsExactly(Problem.Kind.FILE_UNSUPPORTED);
    }

    @Test
    void aMissingPathIsReportedAndAddsNothing() {
        var report = library.ingest(docs.resolve("없는 폴더"));

        assertThat(report.failed()).extracting(Failure::kind).containsExactly(Problem.Kind.FILE_MISSING);
        assertThat(library.catalog.collections().getFirst().folders()).isEmpty();
    }

    @Test
    void aKnownFolderThatIsMissingKeepsItsDocuments() throws IOException {
        write("usb/a.md", "연차 휴가");
        library.ingest(docs.resolve("usb"));
        Files.move(docs.resolve("usb"), docs.resolve("away"));
        var report = library.ingest(docs.resolve("usb"));

        assertThat(report.failed()).extracting(Failure::kind).containsExactly(Problem.Kind.FILE_MISSING);
        assertThat(library.found("휴가")).containsExactly("a.md");
    }

    @Test
    void overlappingPathsGiveEachFileOnce() throws IOException {
        writeThree();
        var report = library.ingest(docs, docs.resolve("인사"), docs.resolve("manual.txt"));

        assertThat(report.files()).isEqualTo(3);
        assertThat(library.catalog.documents()).hasSize(3);
        assertThat(library.found("휴가")).hasSize(1);
    }

    @Test
    void collectionsShareADocumentUntilTheLastOneLetsGo() throws IOException {
        writeThree();
        library.ingest(docs);
        library.ingestion.ingest("인사", List.of(docs.resolve("인사")), FileFilter.ALL, event -> {});
        assertThat(library.files.read).hasSize(3);

        library.ingestion.removeCollection("문서");
        assertThat(library.found("휴가")).hasSize(1);
        assertThat(library.found("warranty")).isEmpty();

        library.ingestion.removeFolder("인사", docs.resolve("인사"));
        assertThat(library.catalog.documents()).isEmpty();
        assertThat(library.index.documents()).isEmpty();
    }

    @Test
    void filesTheFilterNoLongerTakesLeave() throws IOException {
        writeThree();
        library.ingest(docs);
        var filter = new FileFilter(List.of(), List.of("*.csv"));
        var report = library.ingestion.ingest("문서", List.of(docs), filter, event -> {});

        assertThat(report.removed()).isEqualTo(1);
        assertThat(library.found("책상")).isEmpty();
        assertThat(library.catalog.documents()).hasSize(2);
    }

    @Test
    void whatIsPutBackAfterARemovalIsNotEmbeddedAnew() throws IOException {
        writeThree();
        write("다른/메모.md", "다른 글");
        library.ingest(docs.resolve("인사"), docs.resolve("manual.txt"));
        library.embedder.asked.clear();

        library.ingestion.removeFolder("문서", docs.resolve("인사"));
        library.ingest(docs.resolve("다른")); // a run that changes something lies between
        assertThat(library.embedder.asked).hasSize(1);
        library.ingest(docs.resolve("인사"));

        assertThat(library.embedder.asked).hasSize(1);
        assertThat(library.found("휴가")).containsExactly("휴가 규정.md");
        assertThat(library.vectors().size()).isEqualTo(3);
    }

    @Test
    void vectorsOfWhatWasTakenOutGoWithTheNextProcess() throws IOException {
        writeThree();
        library.ingest(docs);
        library.ingestion.removeFolder("문서", docs);
        reopen();
        write("새 글.md", "새로운 글");
        library.ingest(docs.resolve("새 글.md"));
        library.embedder.asked.clear();
        library.ingest(docs.resolve("manual.txt"));

        assertThat(library.embedder.asked).hasSize(1);
    }

    @Test
    void tagsStayWhenAFileChangesAndWhenItComesBack() throws IOException {
        var memo = write("메모.md", "처음 글");
        library.ingest(docs);
        library.catalog.tags().add(List.of(DocumentId.of(memo)), "검토");
        write("메모.md", "아주 다른 글이 되었다");
        library.ingest(docs);
        assertThat(library.found("다른")).containsExactly("메모.md");
        assertThat(library.catalog.tags().counts()).containsExactly(new Tags.Count("검토", 1));

        library.ingestion.removeCollection("문서");
        assertThat(library.catalog.tags().counts()).isEmpty();
        library.ingest(docs);
        assertThat(library.catalog.tags().counts()).containsExactly(new Tags.Count("검토", 1));
    }

    @Test
    void whenTheEmbedderFailsTheTextStaysAndTheNextRunGoesOn() throws IOException {
        for (int i = 0; i < 200; i++) {
            write("d%03d.md".formatted(i), "문서 번호 " + i + " 휴가");
        }
        library.embedder.failAfter = 100;
        var report = library.ingest(docs);

        assertThat(report.indexed()).isEqualTo(200);
        assertThat(report.withoutVectors()).isNotNull();
        assertThat(library.events.stream().filter(event -> event instanceof IngestEvent.WithoutVectors)).hasSize(1);
        assertThat(library.found("휴가")).hasSize(100);
        int made = library.embedder.asked.size();
        assertThat(made).isBetween(1, 100);
        assertThat(library.vectors().size()).isEqualTo(made);

        reopen();
        library.ingestion.resume(library.events::add);
        assertThat(library.embedder.asked).hasSize(200 - made);
        assertThat(library.files.read).isEmpty();
        assertThat(library.vectors().size()).isEqualTo(200);
        assertThat(library.catalog.stats().awaiting()).isZero();
    }

    @Test
    void aTextTooLongForTheModelHoldsUpNoOther() throws IOException {
        writeThree();
        write("long.md", "끝없는 글");
        library.embedder.tooLong = "끝없는";
        var report = library.ingest(docs);

        assertThat(report.withoutVectors()).isNotNull();
        assertThat(library.vectors().size()).isEqualTo(3);
        assertThat(document(docs.resolve("long.md")).state()).isEqualTo(DocumentState.SEARCHABLE);
    }

    @Test
    void aCancelledRunKeepsWhatIsFinishedAndTheNextContinues() throws IOException {
        for (int i = 0; i < 100; i++) {
            write("d%03d.md".formatted(i), "휴가 문서 " + i);
        }
        var caller = Thread.currentThread();
        library.files.before = file -> {
            if (file.toString().endsWith("d050.md")) {
                caller.interrupt();
            }
        };
        assertThatThrownBy(() -> library.ingest(docs))
                .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.kind()).isEqualTo(Problem.Kind.CANCELLED));
        assertThat(Thread.interrupted()).isTrue();
        int kept = library.catalog.documents().size();
        assertThat(kept).isBetween(30, 60);
        assertThat(library.index.committedRevision()).isEqualTo(library.catalog.revision());

        reopen();
        var report = library.ingest(docs);
        assertThat(report.unchanged()).isEqualTo(kept);
        assertThat(library.files.read).hasSize(100 - kept);
        assertThat(library.vectors().size()).isEqualTo(100);
    }

    @Test
    void aRunCancelledWhileEmbeddingLosesNoVector() throws IOException {
        for (int i = 0; i < 200; i++) {
            write("d%03d.md".formatted(i), "휴가 문서 " + i);
        }
        var caller = Thread.currentThread();
        library.embedder.before = () -> {
            if (library.embedder.asked.size() >= 100) {
                caller.interrupt();
            }
        };
        assertThatThrownBy(() -> library.ingest(docs)).isInstanceOf(Problem.class);
        assertThat(Thread.interrupted()).isTrue();
        int made = library.embedder.asked.size();

        reopen();
        library.ingest(docs);
        assertThat(made + library.embedder.asked.size()).isEqualTo(200);
        assertThat(library.files.read).isEmpty();
        assertThat(library.vectors().size()).isEqualTo(200);
    }

    @Test
    void aSlowFileHoldsUpNoOther() throws IOException {
        write("a slow.md", "느린 문서");
        for (int i = 0; i < 20; i++) {
            write("d%02d.md".formatted(i), "빠른 문서 " + i);
        }
        library.files.before = file -> {
            while (file.toString().endsWith("a slow.md") && library.found("빠른").size() < 20) {
                Thread.onSpinWait();
            }
        };
        assertThat(library.ingest(docs).indexed()).isEqualTo(21);
    }

    @Test
    void aFolderIsMovedInOneRun() throws IOException {
        writeThree();
        library.ingest(docs);
        Files.move(docs.resolve("인사"), docs.resolve("인사팀"), StandardCopyOption.ATOMIC_MOVE);
        library.ingest(docs);

        assertThat(library.embedder.asked).hasSize(3);
        assertThat(library.catalog.documents())
                .extracting(Document::path)
                .contains(docs.resolve("인사팀/휴가 규정.md"))
                .hasSize(3);
    }

    @Test
    void twoThousandFilesGoThroughAFewAtATime() throws IOException {
        for (int i = 0; i < 2000; i++) {
            Files.writeString(docs.resolve("d%04d.md".formatted(i)), "문서 번호 %d의 휴가 규정".formatted(i));
        }
        var held = new AtomicInteger();
        var most = new AtomicInteger();
        library.files.before = file -> most.accumulateAndGet(held.incrementAndGet(), Math::max);
        var report = library.ingestion.ingest("문서", List.of(docs), FileFilter.ALL, event -> {
            if (event instanceof IngestEvent.Indexed(var document) && document.state() == DocumentState.SEARCHABLE) {
                held.decrementAndGet();
            }
        });

        assertThat(report.indexed()).isEqualTo(2000);
        assertThat(most.get()).isBetween(1, 4);
        assertThat(library.vectors().size()).isEqualTo(2000);
        assertThat(library.ingest(docs).unchanged()).isEqualTo(2000);
    }

    @Test
    void runsSideBySideBothFinish() throws Exception {
        for (int i = 0; i < 100; i++) {
            write("a/d%03d.md".formatted(i), "왼쪽 문서 " + i);
            write("b/d%03d.md".formatted(i), "오른쪽 문서 " + i);
        }
        try (var second = Executors.newSingleThreadExecutor()) {
            var other = second.submit(() -> library.ingestion.ingest(
                    "나", List.of(docs.resolve("b")), FileFilter.ALL, event -> {}));
            assertThat(library.ingest(docs.resolve("a")).indexed()).isEqualTo(100);
            assertThat(other.get().indexed()).isEqualTo(100);
        }
        assertThat(library.vectors().size()).isEqualTo(200);
        assertThat(library.embedder.asked).hasSize(200);
        assertThat(library.index.committedRevision()).isEqualTo(library.catalog.revision());
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere both spellings of a name are one file")
    void filesWhoseNamesDifferInSpellingAloneAreTwoDocuments() throws IOException {
        var composed = write("규정.md", "연차 휴가는 한 해에 15일이다.");
        var decomposed = write(Normalizer.normalize("규정.md", Normalizer.Form.NFD), "출장비는 하루에 오만 원이다.");
        assertThat(library.ingest(docs).indexed()).isEqualTo(2);
        assertThat(library.catalog.documents()).extracting(Document::path).containsExactlyInAnyOrder(composed, decomposed);
        assertThat(library.found("출장비")).hasSize(1);
        assertThat(library.found("연차")).hasSize(1);
        assertThat(library.ingest(docs).unchanged()).isEqualTo(2);

        Files.delete(composed);
        library.ingest(docs);
        assertThat(library.catalog.documents()).extracting(Document::path).containsExactly(decomposed);
        assertThat(library.found("출장비")).hasSize(1);
        assertThat(library.found("연차")).isEmpty();
    }
}
