package app.munseo.catalog;

import app.munseo.document.DocumentId;
import app.munseo.document.DocumentState;
import app.munseo.document.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MigrationsTest {
    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("library.db");
    }

    private void run(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static Problem.Kind kindOf(Throwable thrown) {
        return ((Problem) thrown).kind();
    }

    @Test
    void aLibraryOfTheFirstVersionOpensWithAllItHolds() throws Exception {
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/schema/library-1.sql"))) {
            run(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        try (var catalog = Catalog.open(file)) {
            var document = catalog.documents("인사").getFirst();
            assertThat(document.state()).isEqualTo(DocumentState.READY);
            assertThat(catalog.chunks(document.id()).getFirst().text()).isEqualTo("연차 휴가는 15일이다.");
            var hash = EmbeddedText.of(catalog.chunks(document.id()).getFirst()).hash();
            assertThat(catalog.embeddings().find("test:two-dimensions", Set.of(hash)).get(hash)).containsExactly(1f, -0.5f);
            assertThat(catalog.embeddings().model()).isEqualTo("test:two-dimensions");
            assertThat(catalog.revision()).isEqualTo(2);
            assertThat(catalog.text(new DocumentId("0123456789abcdef")).orElseThrow().headings()).hasSize(1);
        }
    }

    @Test
    void beforeAMigrationTheLibraryIsCopied() throws Exception {
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/schema/library-1.sql"))) {
            run(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        Catalog.open(file).close();
        int version = Migrations.shipped().scripts().size();
        var copy = folder.resolve("library.db.before-" + version);
        assertThat(copy).exists();
        try (var session = Database.connect(copy)) {
            assertThat(Migrations.version(session)).isEqualTo(1);
            assertThat(session.list("SELECT text FROM chunks", row -> row.getString(1))).contains("연차 휴가는 15일이다.");
        }
        Files.delete(copy);
        Catalog.open(file).close();
        assertThat(copy).doesNotExist();
    }

    @Test
    void aLaterVersionIsRefused() throws Exception {
        run("PRAGMA user_version = 99");
        assertThatThrownBy(() -> Catalog.open(file))
                .satisfies(e -> assertThat(kindOf(e)).isEqualTo(Problem.Kind.LIBRARY_TOO_NEW));
    }

    @Test
    void whatIsNoDatabaseIsDamaged() throws IOException {
        Files.writeString(file, "이것은 데이터베이스가 아닙니다. ".repeat(100));
        assertThatThrownBy(() -> Catalog.open(file))
                .satisfies(e -> assertThat(kindOf(e)).isEqualTo(Problem.Kind.LIBRARY_DAMAGED));
        assertThat(Files.readString(file)).startsWith("이것은");
    }

    @Test
    void aDatabaseWithAGarbledPageIsDamaged() throws IOException {
        try (var catalog = Catalog.open(file)) {
            catalog.addFolders("a", List.of(Path.of("/x")));
        }
        var bytes = Files.readAllBytes(file);
        for (int i = 4096; i < bytes.length; i++) {
            bytes[i] = (byte) 0xee;
        }
        Files.write(file, bytes);
        assertThatThrownBy(() -> {
                    try (var catalog = Catalog.open(file)) {
                        catalog.collections();
                    }
                })
                .satisfies(e -> assertThat(kindOf(e)).isEqualTo(Problem.Kind.LIBRARY_DAMAGED));
    }

    @Test
    void eachStepIsTakenWholeOrNotAtAll() throws Exception {
        var good = "CREATE TABLE a (x)";
        var broken = new Migrations(List.of(good, "CREATE TABLE b (x); CREATE TABLE a (x)"));
        assertThatThrownBy(() -> Database.open(file, broken)).isInstanceOf(Problem.class);

        var mended = new Migrations(List.of(good, "CREATE TABLE b (x); INSERT INTO b VALUES (7)"));
        try (var database = Database.open(file, mended)) {
            assertThat(database.<Integer>read(s -> s.first("SELECT x FROM b", row -> row.getInt(1)).orElse(0)))
                    .isEqualTo(7);
        }
    }
}
