package app.munseo.retrieve;

import app.munseo.catalog.Catalog;
import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import app.munseo.document.DocumentState;
import app.munseo.document.DocumentText;
import app.munseo.document.Layout;
import app.munseo.document.Page;
import app.munseo.document.Problem;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.document.Turn;
import app.munseo.index.LibraryIndex;
import app.munseo.testing.Chunks;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class QuestionReaderTest {
    private static final Path WORK = Path.of("/home/kim/문서/work");
    private static final Path RULES = WORK.resolve("인사 규정/연차.pdf");
    private static final Path CONTRACT = WORK.resolve("계약서 2024/Lease.MD");
    private static final Path NOTE = WORK.resolve("2024/03/note.txt");

    @TempDir
    private Path folder;

    private Catalog catalog;
    private LibraryIndex index;
    private QuestionReader reader;

    @BeforeEach
    void open() {
        catalog = Catalog.open(folder.resolve("library.db"));
        index = LibraryIndex.open(folder.resolve("index"));
        reader = new QuestionReader(catalog, index.lexical(), ZoneOffset.UTC);
        catalog.addFolders("work", List.of(WORK));
        put(RULES, "2024-03-05T10:00:00Z", "연차 휴가는 15일이다.", "병가는 60일이다.");
        put(CONTRACT, "2023-12-31T23:59:59Z", "The lease ends in 2026.");
        put(NOTE, "2024-01-01T00:00:00Z", "annual leave, and what 연차 휴가 costs");
        index.refresh();
    }

    @AfterEach
    void close() {
        index.close();
        catalog.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "며칠 type:pdf                   | 연차.pdf",
        "며칠 종류:markdown,txt           | Lease.MD note.txt",
        "며칠 folder:work                | 연차.pdf Lease.MD note.txt",
        "며칠 folder:WORK/2024           | note.txt",
        "며칠 folder:2024                | note.txt",
        "며칠 folder:계약서               | Lease.MD",
        "며칠 folder:\"인사 규정\"         | 연차.pdf",
        "며칠 폴더:/2024/03/              | note.txt",
        "며칠 after:2024                 | 연차.pdf note.txt",
        "며칠 before:2024-01             | Lease.MD",
        "며칠 이후:2024-01-02 종류:pdf     | 연차.pdf",
        "며칠 after:2023 before:2024-03  | Lease.MD note.txt",
    })
    void conditionsNarrowTheDocuments(String typed, String names) {
        var expected = List.of(names.split(" ")).stream()
                .flatMap(name -> List.of(RULES, CONTRACT, NOTE).stream().filter(path -> path.endsWith(name)))
                .map(DocumentId::of)
                .toArray(DocumentId[]::new);

        var read = reader.read(typed, Scope.everything());
        assertThat(read.text()).isEqualTo("며칠");
        assertThat(read.scope()).isEqualTo(new Scope.Documents(Set.of(expected)));
    }

    @ParameterizedTest
    @CsvSource({"folder:kim", "folder:문서", "folder:연차.pdf", "type:docx", "after:2025", "type:pdf before:2024"})
    void whatNoDocumentFulfilsIsSaid(String condition) {
        assertThatThrownBy(() -> reader.read("며칠 " + condition, Scope.everything()))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.kind()).isEqualTo(Problem.Kind.FILTER_MATCHES_NOTHING);
                    assertThat(problem.detail()).startsWith(condition.split("[ :]")[0] + ":");
                });
    }

    @Test
    void conditionsNeverWidenTheScope() {
        var note = new Scope.Documents(Set.of(DocumentId.of(NOTE)));

        assertThat(reader.read("며칠 folder:work", note).scope()).isEqualTo(note);
        assertThatThrownBy(() -> reader.read("며칠 type:pdf", note)).isInstanceOf(Problem.class);
    }

    @Test
    void phrasesAndExclusionsAreHeldByTheChunks() {
        var read = reader.read("“연차 휴가” 며칠 type:pdf -병가", Scope.everything());

        assertThat(read.text()).isEqualTo("“연차 휴가” 며칠");
        assertThat(read.scope())
                .isEqualTo(new Scope.Holding(
                        new Scope.Documents(Set.of(DocumentId.of(RULES))), List.of("연차 휴가"), List.of("병가")));
        assertThat(read.relaxed()).isEmpty();
    }

    @Test
    void aPhraseThatStandsNowhereIsGivenUpAndTold() {
        var read = reader.read("\"안식년 휴가\"와 \"연차 휴가\" 며칠", Scope.everything());

        assertThat(read.relaxed()).containsExactly("안식년 휴가");
        assertThat(read.filters().phrases()).containsExactly("안식년 휴가", "연차 휴가");
        assertThat(read.scope())
                .isEqualTo(new Scope.Holding(Scope.everything(), List.of("연차 휴가"), List.of()));
    }

    @Test
    void phrasesThatStandInNoChunkTogetherAreGivenUp() {
        var read = reader.read("\"연차 휴가\"와 \"병가\"", Scope.everything());

        assertThat(read.relaxed()).containsExactly("연차 휴가", "병가");
        assertThat(read.scope()).isEqualTo(Scope.everything());
    }

    @Test
    void conditionsAloneAreNoQuestion() {
        assertThatThrownBy(() -> reader.read("type:pdf -병가", Scope.everything()))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.QUESTION_EMPTY));
    }

    @Test
    void aPlainQuestionIsLeftAlone() {
        var read = reader.read("연차는  며칠?\n", Scope.everything());

        assertThat(read).isEqualTo(new Understood("연차는  며칠?\n", Scope.everything(), QueryFilters.NONE, List.of(), List.of()));
        var history = List.of(new Turn("앞", "뒤"));
        assertThat(read.question(history)).isEqualTo(new Question("연차는  며칠?\n", Scope.everything(), history));
    }

    @Test
    void noTextFails() {
        var pieces = List.of(
                "\"", "“", "”", "「", "type:", "종류:pdf", "folder:", "폴더:\"", "after:2024-", "이후:", "before:9999-99", "-", "-\"",
                "이전:2024-02-30", "AND", "*:*", "~", "^2", "{", "[x TO", "\\", "/", "연차", "휴가를", "a", " ", " ", "\n", "\uD800",
                "\u0301", "ㅋ", "😀", "1억", "0x", ":", "(", ")", "RFC-", "9110", "\0", "ﬁ", "의");
        var random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            var typed = IntStream.rangeClosed(0, random.nextInt(12))
                    .mapToObj(_ -> pieces.get(random.nextInt(pieces.size())))
                    .collect(Collectors.joining());
            assertThat(outcome(typed)).as(typed).isNotEqualTo(Problem.Kind.INTERNAL);
        }
    }

    /// What reading and searching comes to: no problem, or one that says what is wrong with the conditions.
    private Problem.@Nullable Kind outcome(String typed) {
        try {
            var read = reader.read(typed, Scope.everything());
            assertThat(index.lexical().search(read.text(), read.scope(), 10)).hasSizeLessThanOrEqualTo(10);
            return null;
        } catch (Problem e) {
            assertThat(e.kind()).isIn(Problem.Kind.FILTER_MATCHES_NOTHING, Problem.Kind.QUESTION_EMPTY);
            return e.kind();
        }
    }

    @Test
    void namesInDecomposedHangulAreTheSame() {
        var name = Normalizer.normalize("며칠 folder:\"인사 규정\"", Normalizer.Form.NFD);

        assertThat(reader.read(name, Scope.everything()).scope())
                .isEqualTo(new Scope.Documents(Set.of(DocumentId.of(RULES))));
    }

    private void put(Path path, String modified, String... texts) {
        var id = DocumentId.of(path);
        var chunks = Chunks.of(id, texts);
        var text = new DocumentText("", Layout.PROSE, List.of(new Page(1, String.join("\n", texts))), List.of());
        var document = new Document(
                id, path, "", 1, Instant.parse(modified), "", DocumentState.SEARCHABLE, 1, chunks.size(), null);
        catalog.put(document, text, chunks, "work");
        index.put(chunks, id, "");
    }
}
