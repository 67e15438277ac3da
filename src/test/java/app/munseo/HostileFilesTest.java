package app.munseo;

import app.munseo.app.App;
import app.munseo.app.AppFolders;
import app.munseo.document.Document;
import app.munseo.testing.CommandLine;
import app.munseo.testing.HostileFiles;
import app.munseo.testing.Launched;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// A folder full of hostile files is gone through in one run, which ends, tells in one line each what it could not read
/// and why, and finds the honest file among them.
@DisabledOnOs(OS.WINDOWS)
@Timeout(240)
class HostileFilesTest {
    private static final int A_TWENTIETH = 20;
    private static final String ONE_LINE = "MUNSEO-FILE-[A-Z-]+: [^\\p{Cc}\\u202a-\\u202e]+";

    @TempDir
    private Path work;

    @Test
    void everyOneIsReadOrToldInOneLineAndTheHonestFileIsFound() throws Exception {
        survive(work.toRealPath(), A_TWENTIETH);
    }

    /// Indexes the hostile files and looks at what has become of each.
    static void survive(Path work, int part) throws Exception {
        var munseo = new CommandLine(work.resolve("home"), Map.of());
        var folder = work.resolve("files");
        var fates = HostileFiles.in(folder, part);
        Files.writeString(folder.resolve("정직한 파일.md"), "# 정직한 파일\n\n보증 기간은 스물네 달이다.");

        // in full, what is larger than two gigabytes is read to its end
        var limits = new String[] {"--set", "limits.seconds=10", "--set", "limits.pdfMegabytes=" + (part == 1 ? 4096 : 1024)};

        var korean = whileOneChanges(
                folder.resolve("changing.txt"), () -> munseo.run(index(folder, "ko", limits)));
        assertThat(korean.code()).as(korean.err()).isZero();
        var report = munseo.json(index(folder, "en", limits));

        var told = kinds(report);
        var kept = kept(work.resolve("home"));
        fates.forEach((path, fate) -> assertThat(
                        told.getOrDefault(path, kept.contains(path) ? HostileFiles.READ : HostileFiles.PASSED_OVER))
                .as(path)
                .isIn(fate));
        assertThat(told.keySet()).as("nothing else failed").isSubsetOf(fates.keySet());
        // what changes may have been met while it was empty
        assertThat(korean.err().lines().filter(line -> line.startsWith("MUNSEO-") && !line.contains("changing.txt")))
                .hasSize(told.size())
                .allSatisfy(line -> assertThat(line).matches(ONE_LINE).containsPattern("[가-힣]"));
        assertThat(report.path("failed").findValuesAsText("message"))
                .allSatisfy(message -> assertThat(message).matches("[^\\p{Cc}\\u202a-\\u202e]+").isNotBlank());
        assertThat(munseo.json("search", "보증 기간 스물네 달").path("hits").get(0).path("text").asText()).contains("스물네 달");
        assertThat(kept).as("what changes while it is read").contains(folder.resolve("changing.txt").toString());
        System.out.println("hostile files: %d survived, %d of them told as unreadable".formatted(fates.size(), told.size()));
    }

    private static String[] index(Path folder, String language, String... more) {
        return Stream.concat(Stream.of("index", folder.toString(), "--lang", language), Stream.of(more)).toArray(String[]::new);
    }

    private interface Running {
        CommandLine.Result run();
    }

    private static CommandLine.Result whileOneChanges(Path file, Running running) throws Exception {
        Files.writeString(file, "처음");
        var stop = new AtomicBoolean();
        var writer = Thread.ofPlatform().start(() -> change(file, stop));
        try {
            return running.run();
        } finally {
            stop.set(true);
            writer.join();
        }
    }

    private static void change(Path file, AtomicBoolean stop) {
        try {
            for (int i = 0; !stop.get(); i++) {
                Files.writeString(file, "바뀐 내용 %d ".formatted(i).repeat(1 + i % 50));
            }
            Files.writeString(file, "마지막 내용");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> kinds(JsonNode report) {
        return StreamSupport.stream(report.path("failed").spliterator(), false)
                .collect(Collectors.toMap(one -> one.path("file").asText(), one -> one.path("kind").asText()));
    }

    private static Set<String> kept(Path home) {
        try (var app = App.open(AppFolders.of(home), Map.of(), UnaryOperator.identity())) {
            return app.documents().stream()
                    .filter(document -> document.failure() == null)
                    .map(Document::path)
                    .map(Path::toString)
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void whatIsNoFileIsToldAlsoWhereItIsNamed() throws Exception {
        var munseo = new CommandLine(work.resolve("home"), Map.of());
        var pipe = HostileFiles.fifo(work.resolve("pipe.txt"));

        for (var named : List.of(pipe, Path.of("/dev/zero"))) {
            var result = munseo.run("index", named.toString());
            assertThat(result.code()).isEqualTo(1);
            assertThat(result.err()).startsWith("MUNSEO-FILE-UNSUPPORTED: ").contains(named.toString()).hasLineCount(1);
        }
    }

    /// In a process of its own, which whoever runs the tests may forbid things.
    @Test
    void foldersAndFilesThatMayNotBeReadAreToldAndTheRestIsIndexed() throws Exception {
        var folder = Files.createDirectory(work.toRealPath().resolve("files"));
        var closed = Files.createDirectory(folder.resolve("닫힌 폴더"));
        Files.writeString(closed.resolve("a.md"), "닫힌 글");
        var locked = Files.writeString(folder.resolve("locked.pdf"), "%PDF-1.7");
        Files.writeString(folder.resolve("open.md"), "열린 글");
        var nobody = PosixFilePermissions.fromString("---------");
        Files.setPosixFilePermissions(locked, nobody);
        Files.setPosixFilePermissions(closed, nobody);
        try {
            var result = Launched.run(
                    bounded(Launched.command("index", folder.toString(), "--home", work.resolve("home").toString(), "--json")),
                    Map.of());
            assertThat(result.code()).as(result.err()).isZero();
            var report = new JsonMapper().readTree(result.out());
            assertThat(report.path("indexed").asInt()).isEqualTo(1);
            assertThat(kinds(report))
                    .containsOnly(Map.entry(closed.toString(), "file-unreadable"), Map.entry(locked.toString(), "file-unreadable"));
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /// `command` without the administrator's right to read everything.
    private static List<String> bounded(List<String> command) throws IOException, InterruptedException {
        if (!System.getProperty("user.name").equals("root")) {
            return command;
        }
        var bounded = new ArrayList<>(List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search"));
        assumeTrue(Launched.run(List.of("sh", "-c", "command -v setpriv"), Map.of()).code() == 0, "no setpriv here");
        bounded.addAll(command);
        return bounded;
    }
}
