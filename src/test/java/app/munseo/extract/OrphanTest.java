package app.munseo.extract;

import app.munseo.extract.enclosure.Enclosure;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Workers do not outlive the application, however it ends.
class OrphanTest {
    /// An application that says which worker it has, and keeps the worker busy for ever.
    static final class App {
        private static final Path FILE = Path.of("a.pdf");

        private App() {}

        public static void main(String[] args) throws Exception {
            var pool = new WorkerPool(
                    Enclosure.of(Path.of(args[0])), MisbehavingWorker.command(), 1,
                    new TimeLimit("seconds", () -> Duration.ofMinutes(5)));
            byte[] pid = pool.call(Frames.bytes(out -> Frames.writeText(out, MisbehavingWorker.PID)), FILE)
                    .getFirst();
            var out = new DataOutputStream(System.out);
            Frames.write(out, pid);
            out.flush();
            pool.call(Frames.bytes(request -> Frames.writeText(request, MisbehavingWorker.HANG)), FILE);
        }
    }

    @TempDir
    private Path scratch;

    @Test
    void aBusyWorkerEndsWhenItsApplicationIsKilled() throws Exception {
        var command = new ArrayList<>(MisbehavingWorker.command());
        command.set(command.size() - 1, App.class.getName());
        command.add(scratch.toString());
        var app = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var worker = ProcessHandle.of(pid(app)).orElseThrow();

        app.destroyForcibly();

        WorkerPoolTest.awaitEnd(worker);
    }

    private static long pid(Process app) throws IOException {
        var in = new DataInputStream(app.getInputStream());
        return new DataInputStream(new ByteArrayInputStream(Frames.read(in))).readLong();
    }

    @Test
    void theTextWorkerHasNoJbig2Decoder() {
        var command = WorkerCommand.text(Path.of("cache"));

        assertThat(command).noneMatch(argument -> argument.contains("jbig2-imageio"));
        assertThat(command).contains("-Xmx256m", "-XX:-UsePerfData");
        assertThat(WorkerCommand.images(Path.of("cache"))).anyMatch(argument -> argument.contains("jbig2-imageio"));
    }
}
