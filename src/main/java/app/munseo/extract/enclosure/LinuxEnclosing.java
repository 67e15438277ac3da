package app.munseo.extract.enclosure;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/// Starts a process with Landlock's and seccomp's bounds.
///
/// The thread that bounds itself may itself start a thread: the JDK's, which waits for the end of processes and is kept
/// for a minute. That one is bounded too, hence nothing of ours may run on it (`Process.onExit` would).
final class LinuxEnclosing {
    /// Where programs and libraries lie that a JVM is made of.
    private static final List<String> CODE = List.of(
            "/lib", "/lib32", "/lib64", "/usr/lib", "/usr/lib32", "/usr/lib64", "/nix/store", "/gnu/store", "/snap", "/app");

    /// What is the system's and no person's.
    private static final List<String> SYSTEM =
            List.of("/usr", "/etc", "/opt", "/proc", "/sys", "/var/cache/fontconfig", "/dev/random", "/dev/urandom");
    private static final List<String> FONTS =
            List.of(".fonts", ".fonts.conf", ".local/share/fonts", ".config/fontconfig", ".cache/fontconfig");
    private static final Path NOTHING = Path.of("/dev/null");

    private final LinuxCalls calls;

    LinuxEnclosing(LinuxCalls calls) {
        this.calls = calls;
    }

    boolean hasLandlock() {
        return Landlock.version(calls) > 0;
    }

    /// What bounds a process of this strength, as a person may look it up.
    String means(Strength strength) {
        return strength == Strength.SOCKETS ? "seccomp" : "Landlock %d, seccomp".formatted(Landlock.version(calls));
    }

    Process start(ProcessBuilder builder, Strength strength, Path scratch, List<Path> readable) throws IOException {
        var started = new CompletableFuture<Process>();
        Thread.ofPlatform().daemon().name("enclosing").start(() -> {
            try {
                restrict(strength, scratch, readable);
                started.complete(builder.start());
            } catch (IOException | RuntimeException e) {
                started.completeExceptionally(e);
            }
        });
        try {
            return started.join();
        } catch (CompletionException e) {
            throw new IOException("cannot enclose a process", e.getCause());
        }
    }

    private void restrict(Strength strength, Path scratch, List<Path> readable) throws IOException {
        calls.renounce();
        if (strength.compareTo(Strength.SOCKETS) < 0) {
            try (var rules = Landlock.begin(calls, strength == Strength.FILES)) {
                rules.own(scratch);
                rules.allow(NOTHING, Landlock.READ | Landlock.WRITE_FILE);
                for (var path : code()) {
                    rules.allow(path, Landlock.READ | Landlock.EXECUTE);
                }
                for (var path : Stream.of(system(), readable.stream()).flatMap(all -> all).toList()) {
                    rules.allow(path, Landlock.READ);
                }
                rules.restrict();
            }
        }
        Seccomp.restrict(calls);
    }

    private static List<Path> code() {
        return Stream.concat(Stream.of(System.getProperty("java.home")), CODE.stream()).map(Path::of).toList();
    }

    private static Stream<Path> system() {
        var home = Path.of(System.getProperty("user.home"));
        var classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator));
        return Stream.concat(
                Stream.concat(SYSTEM.stream(), classes.filter(entry -> !entry.isEmpty())).map(Path::of),
                FONTS.stream().map(home::resolve));
    }
}
