package app.munseo;

import app.munseo.samples.SampleLibrary;
import app.munseo.testing.Launched;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// The whole of `munseo ask` where there is no network at all: from files to a cited answer. Whatever needs another
/// machine, in Munseo or in a library it uses, fails here.
class OfflineTest {
    private static final List<String> WITHOUT_NETWORK = List.of("unshare", "--net", "--map-root-user");

    @TempDir
    Path home;

    @Test
    void asksAndAnswersInANamespaceWithoutNetwork() throws IOException, InterruptedException {
        assumeTrue(canLeaveTheNetwork(), "this system does not let a test leave the network (unshare --net)");
        var command = new ArrayList<>(WITHOUT_NETWORK);
        command.addAll(Launched.command(
                "ask",
                "사용하지 못한 연차 휴가는 며칠까지 이월할 수 있나요?",
                "--in",
                SampleLibrary.FOLDER.toString(),
                "--home",
                home.toString(),
                "--offline",
                "--json"));
        var result = Launched.run(command, Map.of("OPENAI_API_KEY", "sk-not-used", "OPENAI_BASE_URL", "https://api.openai.com/v1"));
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).contains("최대 5일").contains("\"answered_by\":\"extractive\"").contains("인사 규정.pdf");
        assertThat(result.out()).doesNotContain("openai.com");
    }

    private static boolean canLeaveTheNetwork() throws InterruptedException {
        var probe = new ArrayList<>(WITHOUT_NETWORK);
        probe.add("true");
        try {
            return Launched.run(probe, Map.of()).code() == 0;
        } catch (IOException e) {
            return false; // not a Linux with unshare
        }
    }
}
