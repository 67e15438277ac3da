package app.munseo.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Munseo as a process of its own, as a person starts it.
public final class Launched {
    private Launched() {}

    /// What a finished process said.
    public record Result(int code, String out, String err) {}

    /// The command that starts Munseo with the class path of the tests.
    public static List<String> command(String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseCompactObjectHeaders",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "app.munseo.Main"));
        command.addAll(List.of(arguments));
        return command;
    }

    /// Starts `command`; its output goes nowhere.
    public static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// Runs `command` to its end with `environment` added to this process's own.
    public static Result run(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        var out = Files.createTempFile("munseo", ".out");
        var err = Files.createTempFile("munseo", ".err");
        try {
            var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().putAll(environment);
            int code = builder.start().waitFor();
            return new Result(
                    code,
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
