package app.munseo.extract.enclosure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// A process that has been taken over tries to get out.
class EnclosureTest {
    @TempDir
    private Path folder;

    private Path scratch = Path.of("");
    private Path given = Path.of("");
    private Path outside = Path.of("");

    @BeforeEach
    void makeFolders() throws IOException {
        scratch = Files.createDirectory(folder.resolve("scratch"));
        given = Files.writeString(Files.createDirectory(folder.resolve("받은 문서")).resolve("계약.pdf"), "계약");
        outside = Files.writeString(Files.createDirectory(folder.resolve("비밀")).resolve("열쇠.txt"), "열쇠");
    }

    /// From deed to outcome.
    private Map<String, String> intrude(Strength strength) throws IOException {
        var enclosure = Enclosure.of(scratch);
        assumeTrue(
                enclosure.strength().compareTo(strength) <= 0,
                "this system enforces no more than " + enclosure.strength() + " of " + strength);
        var address = UnixDomainSocketAddress.of(folder.resolve("s"));
        try (var tcp = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var unix = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(address)) {
            assertThat(unix.isOpen()).isTrue();
            var command = Intruder.command(tcp.getLocalPort(), address.getPath(), scratch, given, outside);
            var process = enclosure.start(command, given, strength).process();
            var outcomes = new TreeMap<String, String>();
            try (var lines = process.inputReader()) {
                lines.lines().map(line -> line.split(" ")).forEach(words -> outcomes.put(words[0], words[1]));
            }
            return outcomes;
        }
    }

    @Test
    void withoutBoundsEverythingIsDone() throws IOException {
        var outcomes = intrude(Strength.NONE);

        assertThat(outcomes).hasSize(13);
        outcomes.remove("see-environment");
        outcomes.remove("read-outside"); // it has been deleted by then
        assertThat(outcomes.values()).containsOnly("done");
    }

    @Test
    void noSocketOfAnyKindCanBeOpened() throws IOException {
        var outcomes = intrude(Strength.SOCKETS);

        assertThat(outcomes)
                .containsEntry("tcp", "refused")
                .containsEntry("udp", "refused")
                .containsEntry("unix", "refused")
                .containsEntry("write-outside", "done");
    }

    @Test
    void nothingIsChangedOutsideTheScratchFolder() throws IOException {
        var outcomes = intrude(Strength.CHANGES);

        assertThat(outcomes)
                .containsEntry("tcp", "refused")
                .containsEntry("write-scratch", "done")
                .containsEntry("write-given", "refused")
                .containsEntry("write-outside", "refused")
                .containsEntry("delete-outside", "refused")
                .containsEntry("link-outside", "refused")
                .containsEntry("read-outside", "done");
    }

    @Test
    void onlyTheSystemAndTheGivenFoldersAreRead() throws IOException {
        var outcomes = intrude(Strength.FILES);

        assertThat(outcomes)
                .containsEntry("tcp", "refused")
                .containsEntry("udp", "refused")
                .containsEntry("unix", "refused")
                .containsEntry("write-scratch", "done")
                .containsEntry("write-given", "refused")
                .containsEntry("write-outside", "refused")
                .containsEntry("delete-outside", "refused")
                .containsEntry("read-given", "done")
                .containsEntry("read-outside", "refused")
                .containsEntry("list-outside", "refused")
                .containsEntry("run", "refused");
        assertThat(outside).hasContent("열쇠");
    }

    @Test
    void theEnvironmentIsNotHandedOn() throws IOException {
        assertThat(intrude(Strength.NONE)).containsEntry("see-environment", "refused");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theBoundsAreTheProcessesAndNotOurs() throws IOException {
        intrude(Enclosure.of(scratch).strength());

        try (var tcp = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThat(tcp.isBound()).isTrue();
        }
        assertThat(Files.writeString(outside, "neu")).hasContent("neu");
    }

    private static List<String> idle() {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version");
    }

    @Test
    void aProcessReachesTheKnownFoldersAndTheFirstFile() throws IOException {
        var known = Files.createDirectory(folder.resolve("known"));
        var enclosure = new Enclosure(scratch, () -> List.of(known, folder.resolve("gone")));
        assumeTrue(enclosure.strength() == Strength.FILES, "reading is not bounded here");

        var cell = enclosure.start(idle(), given, Strength.FILES);

        assertThat(cell.reaches(known.resolve("deep/in.pdf"))).isTrue();
        assertThat(cell.reaches(given)).isTrue();
        assertThat(cell.reaches(outside)).isFalse();
    }

    @Test
    void aFolderPutInAnothersPlaceIsAnother() throws IOException {
        var enclosure = Enclosure.of(scratch);
        assumeTrue(enclosure.strength() == Strength.FILES, "reading is not bounded here");
        var cell = enclosure.start(idle(), given, Strength.FILES);

        Files.move(given.getParent(), folder.resolve("away"));
        Files.createDirectory(given.getParent());
        Files.writeString(given, "다른 계약");

        assertThat(cell.reaches(given)).isFalse();
    }

    @Test
    void lessIsEnforcedWhereAProcessDoesNotComeToLife() {
        var enclosure = Enclosure.of(scratch);
        var first = enclosure.strength();
        assumeTrue(first != Strength.NONE, "nothing is enforced here");

        assertThat(enclosure.relax(first)).isTrue();

        assertThat(enclosure.strength()).isEqualTo(first.less());
        assertThat(enclosure.relax(Strength.NONE)).isFalse();
    }
}
