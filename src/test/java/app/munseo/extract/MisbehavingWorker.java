package app.munseo.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A worker process that does what its requests say: answer, hang, die, talk nonsense.
final class MisbehavingWorker {
    static final String PID = "pid";
    static final String HANG = "hang";
    static final String DIE = "die";
    static final String NONSENSE = "nonsense";
    static final String OVERFLOW = "overflow";

    private MisbehavingWorker() {}

    static List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                MisbehavingWorker.class.getName());
    }

    public static void main(String[] args) {
        WorkerLoop.serve((request, reply) -> {
            switch (Frames.readText(request)) {
                case PID -> reply.frame(out -> out.writeLong(ProcessHandle.current().pid()));
                case HANG -> hang();
                case DIE -> Runtime.getRuntime().halt(3);
                case OVERFLOW -> throw new StackOverflowError();
                case NONSENSE -> reply.frame(out -> {
                    throw new IOException("no such thing");
                });
                default -> throw new IllegalArgumentException();
            }
        });
    }

    // A file that never ends does not listen to anything.
    @SuppressWarnings("InfiniteLoop")
    private static void hang() {
        while (true) {
            Thread.onSpinWait();
        }
    }
}
