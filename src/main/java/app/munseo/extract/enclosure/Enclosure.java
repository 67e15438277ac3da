package app.munseo.extract.enclosure;

import app.munseo.extract.enclosure.Cell.Folder;
import app.munseo.extract.enclosure.Cell.Folder;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Starts processes that read what strangers wrote, with as few rights as the operating system can take from them.
///
/// | system | means |
/// |---|---|
/// | Linux | Landlock for files (5.13 and later) and seccomp for sockets, on x86-64 and ARM |
/// | macOS | `sandbox-exec`, for sockets and changes |
/// | Windows | none |
///
/// Safe for use by several threads.
public final class Enclosure {
    private static final System.Logger LOG = System.getLogger(Enclosure.class.getName());

    /// What a JVM wants to know of where it runs. Nothing else is handed on: the environment may hold keys.
    private static final Set<String> KEPT = Set.of(
            "LANG", "LC_ALL", "LC_CTYPE", "TZ", "HOME", "LD_LIBRARY_PATH", "SystemRoot", "windir", "TEMP", "TMP");

    private final Path scratch;
    private final Supplier<List<Path>> folders;
    private final boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
    private @Nullable LinuxEnclosing linux;
    private @Nullable Strength strength;

    /// @param scratch an existing folder, the only one the processes may write to
    /// @param folders where files to be read are known to lie; asked whenever a process is started
    public Enclosure(Path scratch, Supplier<List<Path>> folders) {
        this.scratch = Cell.real(scratch);
        this.folders = folders;
    }

    /// For files of which it is not known before where they lie.
    public static Enclosure of(Path scratch) {
        return new Enclosure(scratch, List::of);
    }

    public Path scratch() {
        return scratch;
    }

    /// What is enforced here, as far as it is known: it may turn out to be less when a process is started.
    public synchronized Strength strength() {
        if (strength == null) {
            strength = possible();
        }
        return strength;
    }

    /// By what, for whoever wants to look it up; empty where it is nothing.
    public synchronized String means() {
        var enforced = strength();
        if (enforced == Strength.NONE) {
            return "";
        }
        return linux == null ? "sandbox-exec" : linux.means(enforced);
    }

    private Strength possible() {
        if (mac) {
            return Files.isExecutable(Sandbox.PROGRAM) ? Strength.CHANGES : Strength.NONE;
        }
        if (System.getProperty("os.name").equals("Linux")) {
            linux = Machine.here().map(LinuxCalls::new).map(LinuxEnclosing::new).orElse(null);
        }
        if (linux == null) {
            return Strength.NONE;
        }
        return linux.hasLandlock() ? Strength.FILES : Strength.SOCKETS;
    }

    /// Enforces less from now on, because a process did not come to life as it was.
    ///
    /// @param tried what was enforced of it
    /// @return false where nothing was enforced
    public synchronized boolean relax(Strength tried) {
        if (tried == Strength.NONE) {
            return false;
        }
        if (strength == tried) {
            strength = tried.less();
            LOG.log(Level.WARNING, "processes that read files do not start with {0}, now {1}", tried, strength);
        }
        return true;
    }

    /// Starts a process that can read `file`, and files in the known folders.
    ///
    /// @param enforced see [#strength()]
    /// @throws IOException where it cannot be started so
    public Cell start(List<String> command, Path file, Strength enforced) throws IOException {
        var readable = enforced == Strength.FILES ? readable(file) : List.<Folder>of();
        var whole = mac && enforced != Strength.NONE ? Sandbox.around(command, enforced, scratch) : command;
        var builder = new ProcessBuilder(new ArrayList<>(whole))
                .directory(scratch.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(KEPT);
        return new Cell(start(builder, enforced, readable), readable);
    }

    private Process start(ProcessBuilder builder, Strength enforced, List<Folder> readable) throws IOException {
        var enclosing = enclosing();
        return enclosing == null || enforced == Strength.NONE
                ? builder.start()
                : enclosing.start(builder, enforced, scratch, readable.stream().map(Folder::path).toList());
    }

    private synchronized @Nullable LinuxEnclosing enclosing() {
        return linux;
    }

    private List<Folder> readable(Path file) {
        var readable = folders.get().stream().map(Folder::of).flatMap(Optional::stream).collect(Collectors.toList());
        var real = Cell.real(file);
        if (readable.stream().noneMatch(folder -> folder.holds(real))) {
            Optional.ofNullable(real.getParent()).flatMap(Folder::of).ifPresent(readable::add);
        }
        return readable;
    }
}
