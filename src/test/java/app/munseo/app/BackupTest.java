package app.munseo.app;

import app.munseo.document.Collection;
import app.munseo.document.Problem;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.retrieve.SearchMode;
import app.munseo.testing.CommandLine;
import app.munseo.testing.Copied;
import app.munseo.testing.Launched;
import app.munseo.testing.WrittenLibrary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupTest {
    private static final String SECRET = "sk-geheim-0815-not-to-be-told";

    @TempDir
    private Path work;

    private Path made = Path.of("");
    private Path files = Path.of("");
    private List<String> state = List.of();
    private Path backup = Path.of("");

    @BeforeAll
    void begin(@TempDir Path once) throws IOException {
        made = once;
        files = new WrittenLibrary(9).write(made.resolve("files"), 12);
        work = made;
        state = make(made.resolve("home"));
    }

    @BeforeEach
    void name() {
        backup = work.resolve("백업.munseo");
    }

    private App open(Path home) {
        return App.open(
                AppFolders.of(home),
                Map.of("XDG_CONFIG_HOME", work.resolve("config").toString()),
                UnaryOperator.identity());
    }

    private static List<String> state(App app) {
        return app.search(Question.of("연차 휴가 warranty", Scope.everything()), SearchMode.HYBRID, 50).stream()
                .map(hit -> hit.chunk() + " " + hit.score())
                .toList();
    }

    /// A copy of the library that was made once, with its key.
    private List<String> library(Path home) {
        Copied.folder(made.resolve("home"), home);
        Copied.folder(made.resolve("config"), work.resolve("config"));
        return state;
    }

    private List<String> make(Path home) {
        try (var app = open(home)) {
            app.index(List.of(files), Collection.DEFAULT_NAME, _ -> {});
            app.apply(app.settings().withOffline(true));
            app.keys().set("openai", SECRET);
            app.threads().begin("휴가 질문", "");
            return state(app);
        }
    }

    @Test
    void aBackupMadeWhileTheLibraryIsOpenBringsAllBackElsewhere() throws IOException {
        var home = work.resolve("home");
        var before = library(home);
        try (var app = open(home)) {
            assertThat(Backup.write(AppFolders.of(home), backup)).isEqualTo(Files.size(backup));
            assertThat(state(app)).isEqualTo(before);
        }
        var other = work.resolve("other");
        Backup.restore(AppFolders.of(other), backup);
        try (var app = open(other)) {
            assertThat(state(app)).isEqualTo(before);
            assertThat(app.settings().offline()).isTrue();
            assertThat(app.threads().list()).hasSize(1);
            assertThat(app.documents()).hasSize(12);
        }
    }

    @Test
    void noKeyIsInABackup() throws IOException {
        library(work.resolve("home"));
        Backup.write(AppFolders.of(work.resolve("home")), backup);
        try (var zip = new ZipFile(backup.toFile())) {
            assertThat(zip.stream().map(Object::toString)).containsExactlyInAnyOrder("library.db", "settings.json", "manifest.json");
            for (var entry : zip.stream().toList()) {
                var bytes = zip.getInputStream(entry).readAllBytes();
                assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
            }
        }
    }

    @Test
    void theLibraryThatIsReplacedIsKeptAside() throws IOException {
        var home = work.resolve("home");
        library(home);
        Backup.write(AppFolders.of(home), backup);
        try (var app = open(home)) {
            app.removeCollection(Collection.DEFAULT_NAME);
            assertThat(app.documents()).isEmpty();
        }
        var aside = Backup.restore(AppFolders.of(home), backup);
        try (var app = open(home)) {
            assertThat(app.documents()).hasSize(12);
            assertThat(app.keys().list()).extracting(StoredKeys.Stored::provider).containsExactly("openai");
        }
        try (var app = open(aside)) {
            assertThat(app.documents()).isEmpty();
        }
    }

    @Test
    void anOpenLibraryIsNotReplaced() {
        var home = work.resolve("home");
        library(home);
        Backup.write(AppFolders.of(home), backup);
        try (var app = open(home)) {
            var refused = new CommandLine(home, Map.of()).run("restore", backup.toString(), "--lang", "ko");
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.err()).startsWith("MUNSEO-LIBRARY-IN-USE: ");
            assertThat(state(app)).isNotEmpty();
        }
    }

    @Test
    void whatIsNoBackupOrNotWholeChangesNothing() throws IOException {
        var home = work.resolve("home");
        var before = library(home);
        Backup.write(AppFolders.of(home), backup);
        var bytes = Files.readAllBytes(backup);
        var halves = List.of(
                "이것은 백업이 아닙니다".getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(bytes, bytes.length / 2),
                altered(bytes));
        for (var content : halves) {
            Files.write(backup, content);
            assertThatThrownBy(() -> Backup.restore(AppFolders.of(home), backup))
                    .isInstanceOfSatisfying(
                            Problem.class, e -> assertThat(e.kind()).isEqualTo(Problem.Kind.BACKUP_INVALID));
            try (var app = open(home)) {
                assertThat(state(app)).isEqualTo(before);
            }
        }
    }

    @Test
    void aBackupDoesNotHoldWhatPlaceholdersAreMadeWithAndARestoredLibraryMakesItsOwn() throws IOException {
        var home = work.resolve("home");
        var before = library(home);
        Backup.write(AppFolders.of(home), backup);
        try (var zip = new java.util.zip.ZipFile(backup.toFile())) {
            assertThat(zip.stream().map(java.util.zip.ZipEntry::getName)).contains("library.db").doesNotContain("mask.key");
        }
        var other = work.resolve("other");
        Backup.restore(AppFolders.of(other), backup);
        try (var app = open(other)) {
            assertThat(state(app)).isEqualTo(before);
        }
        assertThat(Files.readAllBytes(other.resolve("mask.key"))).isNotEqualTo(Files.readAllBytes(home.resolve("mask.key")));
    }

    private static byte[] altered(byte[] bytes) {
        var altered = bytes.clone();
        for (int i = altered.length / 3; i < altered.length / 3 + 50; i++) {
            altered[i] ^= 0x55;
        }
        return altered;
    }

    @Test
    void aRestoreThatIsCutShortIsCompletedByTheNextStart() throws IOException {
        var home = work.resolve("home");
        var before = library(home);
        Backup.write(AppFolders.of(home), backup);
        try (var app = open(home)) {
            app.removeCollection(Collection.DEFAULT_NAME);
        }
        var restoring = new Restoring(AppFolders.of(home));
        restoring.unpack(backup);
        // the crash comes when one file has been moved in
        var draft = home.resolve("restoring");
        Files.move(draft.resolve("settings.json"), home.resolve("settings.json"), StandardCopyOption.REPLACE_EXISTING);
        try (var app = open(home)) {
            assertThat(state(app)).isEqualTo(before);
        }
        assertThat(draft).doesNotExist();
    }

    @Test
    void backupsTakenByAnotherProcessWhileFilesAreIndexedAreWholeAndGoOn() throws Exception {
        var home = work.resolve("home");
        var many = new WrittenLibrary(4).write(work.resolve("files"), 50);
        var indexing = Launched.start(Launched.command("index", many.toString(), "--home", home.toString()));
        int taken = 0;
        var line = new CommandLine(home, Map.of());
        while (!indexing.waitFor(300, TimeUnit.MILLISECONDS)) {
            if (Files.exists(home.resolve("library.db")) && line.run("backup", backup.toString()).code() == 0) {
                var kept = work.resolve("kept" + taken++ + ".zip");
                Files.move(backup, kept);
            }
        }
        assertThat(indexing.exitValue()).isZero();
        assertThat(taken).isPositive();
        List<String> complete;
        try (var app = open(home)) {
            complete = state(app);
        }
        for (int i = 0; i < taken; i += Math.max(1, taken / 2)) {
            var other = work.resolve("other" + i);
            Backup.restore(AppFolders.of(other), work.resolve("kept" + i + ".zip"));
            try (var app = open(other)) {
                app.index(List.of(many), Collection.DEFAULT_NAME, _ -> {});
                assertThat(state(app)).isEqualTo(complete);
            }
        }
        System.out.println("backups while indexing: " + taken);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerMayReadTheDataFolderWhateverItWasBefore() throws IOException {
        var home = Files.createDirectories(work.resolve("home"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        make(home);
        Backup.write(AppFolders.of(home), backup);
        Files.setPosixFilePermissions(home.resolve("library.db"), PosixFilePermissions.fromString("rw-rw-rw-"));
        open(home).close();
        try (var all = Files.walk(home, 2)) {
            for (var path : all.toList()) {
                var wanted = Files.isDirectory(path) ? "rwx------" : "rw-------";
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).as(path.toString()).isEqualTo(wanted);
            }
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup))).isEqualTo("rw-------");
    }
}
