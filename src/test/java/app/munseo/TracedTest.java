package app.munseo;

import app.munseo.samples.SampleLibrary;
import app.munseo.testing.Act;
import app.munseo.testing.FakeOllama;
import app.munseo.testing.Launched;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// Offline-only as the operating system sees it: Munseo as a process, all its threads and worker processes traced, and in
/// a network namespace where there is nothing but loopback.
class TracedTest {
    /// Every address a call of the kernel names, of whatever family.
    private static final Pattern ADDRESS = Pattern.compile("(?:inet_addr\\(\"|inet_pton\\(AF_INET6, \")([^\"]+)\"");
    private static final Pattern LOOPBACK = Pattern.compile("127\\..*|::1|::ffff:127\\..*");
    private static final String QUESTION = "사용하지 못한 연차 휴가는 며칠까지 이월할 수 있나요?";

    @TempDir
    private Path home;

    private final FakeOllama ollama = FakeOllama.start();

    @AfterEach
    void close() {
        ollama.close();
    }

    private static boolean works(String... command) throws InterruptedException {
        try {
            return Launched.run(List.of(command), Map.of()).code() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    private List<String> ask() {
        return Launched.command(
                "ask", QUESTION, "--in", SampleLibrary.FOLDER.toString(), "--home", home.resolve("home").toString(),
                "--offline", "--json");
    }

    private Map<String, String> environment() {
        return Map.of(
                "OPENAI_API_KEY", "sk-not-used",
                "OPENAI_BASE_URL", "https://api.openai.com/v1",
                "OLLAMA_HOST", ollama.uri() + ",http://ollama.example:11434,http://[2001:db8::1]:11434");
    }

    @Test
    void noSystemCallNamesAnAddressBeyondLoopback() throws IOException, InterruptedException {
        assumeTrue(works("strace", "-f", "--seccomp-bpf", "-o", home.resolve("probe").toString(), "true"), "there is no strace here");
        ollama.when(request -> !request.schema().isMissingNode(), _ -> Act.say("{\"keep\": [1, 2], \"queries\": []}"));
        ollama.otherwise(_ -> Act.say("최대 5일을 이월할 수 있습니다 [1]."));
        var trace = home.resolve("trace");
        var command = new ArrayList<>(List.of(
                "strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=connect,sendto,sendmsg,sendmmsg,bind", "-o", trace.toString()));
        command.addAll(ask());

        var result = Launched.run(command, environment());

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).contains("\"answered_by\":\"ollama:");
        var addresses = addresses(trace);
        assertThat(addresses).as("the local model was asked").anyMatch(address -> address.endsWith("127.0.0.1"));
        assertThat(addresses).allMatch(address -> LOOPBACK.matcher(address).matches() || isAny(address));
    }

    /// What a socket that listens for nobody is bound to.
    private static boolean isAny(String address) {
        return address.equals("::") || address.equals("0.0.0.0");
    }

    private static List<String> addresses(Path trace) throws IOException {
        return ADDRESS.matcher(Files.readString(trace))
                .results()
                .map((MatchResult one) -> one.group(1))
                .distinct()
                .toList();
    }

    @Test
    void indexesAndAnswersWhereThereIsNothingButLoopback() throws IOException, InterruptedException {
        var up = "ip link set lo up && test \"$(ip -o link | wc -l)\" -eq 1 && exec \"$@\"";
        assumeTrue(
                works("unshare", "--net", "--map-root-user", "sh", "-c", up, "sh", "true"),
                "this system does not let a test leave the network (unshare --net, ip)");
        var command = new ArrayList<>(List.of("unshare", "--net", "--map-root-user", "sh", "-c", up, "sh"));
        command.addAll(ask());

        var result = Launched.run(command, environment());

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).contains("최대 5일").contains("\"answered_by\":\"extractive\"");
    }
}
