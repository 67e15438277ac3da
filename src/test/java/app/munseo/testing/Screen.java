package app.munseo.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// A screen of its own with a window manager, which drops of files need: Xvfb and openbox.
public final class Screen implements AutoCloseable {
    private final Process server;
    private final Process manager;
    private final String display;

    private Screen(Process server, Process manager, String display) {
        this.server = server;
        this.manager = manager;
        this.display = display;
    }

    /// Whether such a screen can be had here.
    public static boolean isThere() {
        return has("Xvfb") && has("openbox") && has("xdotool");
    }

    private static boolean has(String program) {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /// Opens a screen of this size; the server chooses a number nobody uses.
    public static Screen open(int width, int height) throws IOException {
        var server = new ProcessBuilder(
                        "Xvfb", "-displayfd", "1", "-screen", "0", "%dx%dx24".formatted(width, height), "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var number = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII))
                .readLine();
        var display = ":" + number;
        var manager = new ProcessBuilder("openbox");
        manager.environment().put("DISPLAY", display);
        return new Screen(
                server,
                manager.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start(),
                display);
    }

    /// Starts a program on this screen; its output goes nowhere.
    public Process start(List<String> command) throws IOException {
        return start(command, Map.of());
    }

    /// The same with `environment` added to this process's own.
    public Process start(List<String> command, Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        builder.environment().put("DISPLAY", display);
        builder.environment().put("GDK_BACKEND", "x11");
        return builder.start();
    }

    @Override
    public void close() {
        manager.destroy();
        server.destroy();
    }
}
