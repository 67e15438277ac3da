package app.munseo.app;

import app.munseo.document.Collection;
import app.munseo.document.Document;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.retrieve.SearchMode;
import app.munseo.testing.CommandLine;
import app.munseo.testing.Copied;
import app.munseo.testing.WrittenLibrary;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// A library whose files were damaged while nobody had them open: told at the next start, and mended from what is whole.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DamageTest {
    private static final int PAGE = 4096;
    private static final List<String> QUESTIONS = List.of("연차 휴가", "warranty period", "KX-204");

    @TempDir
    private Path work;

    private Path home = Path.of("");
    private Path made = Path.of("");
    private Path files = Path.of("");

    @BeforeAll
    void index(@TempDir Path once) throws IOException {
        made = once.resolve("home");
        files = new WrittenLibrary(3).write(once.resolve("files"), 12);
        try (var app = open(made)) {
            app.index(List.of(files), Collection.DEFAULT_NAME, _ -> {});
            app.threads().begin("인사", "");
        }
    }

    @BeforeEach
    void copy() {
        home = work.resolve("home");
        Copied.folder(made, home);
    }

    private App open() {
        return open(home);
    }

    private static App open(Path home) {
        return App.open(AppFolders.of(home), Map.of(), UnaryOperator.identity());
    }

    private static List<String> state(App app) {
        var state = new ArrayList<String>();
        for (var question : QUESTIONS) {
            for (var hit : app.search(Question.of(question, Scope.everything()), SearchMode.HYBRID, 30)) {
                state.add(hit.chunk().id() + " " + hit.score());
            }
        }
        app.documents().forEach(document -> state.add(document.path() + " " + document.sha256()));
        return state;
    }

    private static List<String> codes(App app) {
        return app.notices().stream().map(Notice::code).filter(code -> code.endsWith("MENDED")).toList();
    }

    /// The note that the stores were whole is of another day.
    private void later() throws IOException {
        Files.writeString(home.resolve("checked"), "2020-01-01T00:00:00Z");
    }

    private List<String> undamaged() {
        try (var app = open()) {
            assertThat(codes(app)).isEmpty();
            return state(app);
        }
    }

    private void garble(Path file, long at, int bytes) throws IOException {
        try (var data = new RandomAccessFile(file.toFile(), "rw")) {
            data.seek(at);
            data.write("x".repeat(bytes).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void alter(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database());
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private Path database() {
        return home.resolve("library.db");
    }

    @Test
    void brokenPagesOfTheCatalogCostTheirDocumentsOnlyWhichAreReadAgain() throws IOException {
        var before = undamaged();
        long pages = Files.size(database()) / PAGE;
        int mended = 0;
        for (long page = 3; page < pages; page += Math.max(1, pages / 8)) {
            var copy = work.resolve("copy");
            Files.copy(database(), copy);
            garble(database(), page * PAGE, PAGE);
            later();
            try (var app = open()) {
                var codes = codes(app);
                mended += codes.size();
                assertThat(codes).as("page " + page).isSubsetOf("MUNSEO-CATALOG-MENDED");
                app.index(List.of(files), Collection.DEFAULT_NAME, _ -> {});
                assertThat(state(app)).as("page " + page).isEqualTo(before);
            }
            Files.move(copy, database(), StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(mended).isGreaterThanOrEqualTo(6);
    }

    @Test
    void aTextThatIsNotTheOneStoredIsNoticedThoughTheDatabaseIsSound() throws Exception {
        var before = undamaged();
        alter("""
                UPDATE chunks SET text = 'w' || substr(text, 2)
                WHERE document = (SELECT min(id) FROM documents) AND ordinal = 0""");
        later();
        try (var app = open()) {
            assertThat(codes(app)).containsExactly("MUNSEO-CATALOG-MENDED");
            assertThat(app.documents().size()).isEqualTo(11);
            assertThat(app.threads().list()).hasSize(1);
            app.index(List.of(files), Collection.DEFAULT_NAME, _ -> {});
            assertThat(state(app)).isEqualTo(before);
        }
        try (var kept = Files.list(home)) {
            assertThat(kept.map(path -> path.getFileName().toString())).anyMatch(name -> name.startsWith("library.db.damaged-"));
        }
    }

    @Test
    void aPageThatIsNotTheOneStoredIsNoticedThoughItsChunksAreWhole() throws Exception {
        var before = undamaged();
        alter("""
                UPDATE pages SET text = 'w' || substr(text, 2)
                WHERE document = (SELECT min(id) FROM documents) AND number = 1""");
        later();
        try (var app = open()) {
            assertThat(codes(app)).containsExactly("MUNSEO-CATALOG-MENDED");
            assertThat(app.documents().size()).isEqualTo(11);
            app.index(List.of(files), Collection.DEFAULT_NAME, _ -> {});
            assertThat(state(app)).isEqualTo(before);
        }
    }

    @Test
    void pagesFromBeforeThereWereSumsGetTheirsAtTheNextLookAndAreComparedFromThenOn() throws Exception {
        alter("UPDATE pages SET sum = ''");
        later();
        open().close();

        alter("UPDATE pages SET text = 'w' || substr(text, 2) WHERE document = (SELECT min(id) FROM documents)");
        later();
        try (var app = open()) {
            assertThat(codes(app)).containsExactly("MUNSEO-CATALOG-MENDED");
        }
    }

    @Test
    void aCatalogThatIsNoDatabaseAnyMoreIsKeptAsideAndBegunAnew() throws IOException {
        var before = undamaged();
        garble(database(), 0, PAGE);
        later();
        try (var app = open()) {
            assertThat(codes(app)).containsExactly("MUNSEO-CATALOG-MENDED");
            assertThat(app.documents()).isEmpty();
            app.index(List.of(files), Collection.DEFAULT_NAME, _ -> {});
            assertThat(state(app)).isEqualTo(before);
        }
    }

    @Test
    void anIndexWithAChangedByteIsMadeAgainWithoutReadingAFile() throws IOException {
        var before = undamaged();
        for (var file : indexFiles()) {
            garble(file, Files.size(file) / 2, 1);
            later();
            try (var app = open()) {
                assertThat(codes(app)).as(file.toString()).containsExactly("MUNSEO-INDEX-MENDED");
                assertThat(app.documents()).extracting(Document::chunks).doesNotContain(0);
                assertThat(state(app)).isEqualTo(before);
            }
        }
    }

    private List<Path> indexFiles() throws IOException {
        try (var all = Files.list(home.resolve("index"))) {
            return all.filter(file -> !file.endsWith("write.lock")).sorted().limit(3).toList();
        }
    }

    @Test
    void soundStoresAreLookedAtOncePerDayAndAfterARunThatDidNotEnd() throws IOException {
        var note = home.resolve("checked");
        var first = Files.readString(note);
        try (var app = open()) {
            assertThat(note).doesNotExist();
            assertThat(app.documents()).isNotEmpty();
        }
        assertThat(note).hasContent(first);
        later();
        open().close();
        assertThat(Files.readString(note)).isNotEqualTo("2020-01-01T00:00:00Z");
    }

    @Test
    void aSecondMunseoOnTheSameFolderIsRefusedPolitely() {
        try (var app = open()) {
            var second = new CommandLine(home, Map.of()).run("search", "휴가", "--lang", "ko");
            assertThat(second.code()).isEqualTo(1);
            assertThat(second.err()).startsWith("MUNSEO-LIBRARY-IN-USE: ").hasLineCount(1);
            assertThat(state(app)).isNotEmpty();
        }
    }
}
