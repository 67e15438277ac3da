package app.munseo.extract.enclosure;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;

/// Which files a thread and all it starts may touch: `landlock(7)`. What is not allowed is refused, and so are TCP
/// connections, abstract Unix sockets and signals to others, where the kernel knows how.
final class Landlock implements AutoCloseable {
    static final long EXECUTE = 1;
    static final long WRITE_FILE = 1 << 1;
    static final long READ_FILE = 1 << 2;
    static final long READ_DIR = 1 << 3;
    static final long READ = READ_FILE | READ_DIR;

    /// All that can be done to files and folders, as each version of the kernel's interface has it.
    private static final long ALL = (1L << 13) - 1;
    private static final long REFER = 1L << 13;
    private static final long TRUNCATE = 1L << 14;
    private static final long IOCTL_DEV = 1L << 15;
    private static final long ON_FILES = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | IOCTL_DEV;

    private static final long TCP = 3;
    private static final long SCOPES = 3;

    private static final int CREATE_RULESET = 444;
    private static final int ADD_RULE = 445;
    private static final int RESTRICT_SELF = 446;
    private static final int VERSION = 1;
    private static final int PATH_BENEATH = 1;
    private static final int RULE_BYTES = 12;

    private final LinuxCalls calls;
    private final long handled;
    private final long ruleset;

    private Landlock(LinuxCalls calls, long handled, long ruleset) {
        this.calls = calls;
        this.handled = handled;
        this.ruleset = ruleset;
    }

    /// The version of the kernel's interface; 0 where there is none.
    static int version(LinuxCalls calls) {
        try {
            return (int) calls.call("landlock_create_ruleset", CREATE_RULESET, 0, 0, VERSION);
        } catch (IOException _) {
            return 0;
        }
    }

    /// A set of rules that allows nothing yet.
    ///
    /// @param reading whether it is also about reading
    static Landlock begin(LinuxCalls calls, boolean reading) throws IOException {
        int version = version(calls);
        long handled = ALL
                | (version >= 2 ? REFER : 0)
                | (version >= 3 ? TRUNCATE : 0)
                | (version >= 5 ? IOCTL_DEV : 0);
        long files = reading ? handled : handled & ~READ;
        try (var arena = Arena.ofConfined()) {
            MemorySegment attributes = arena.allocate(3 * Long.BYTES, Long.BYTES);
            attributes.setAtIndex(ValueLayout.JAVA_LONG, 0, files);
            attributes.setAtIndex(ValueLayout.JAVA_LONG, 1, version >= 4 ? TCP : 0);
            attributes.setAtIndex(ValueLayout.JAVA_LONG, 2, version >= 6 ? SCOPES : 0);
            long size = version >= 6 ? 3 * Long.BYTES : version >= 4 ? 2 * Long.BYTES : Long.BYTES;
            return new Landlock(
                    calls, files, calls.call("landlock_create_ruleset", CREATE_RULESET, attributes.address(), size));
        }
    }

    /// Allows all that can be done below `folder`.
    void own(Path folder) throws IOException {
        allow(folder, handled & ~EXECUTE);
    }

    /// Allows `rights` at `path` and below it; what is not there needs none.
    void allow(Path path, long rights) throws IOException {
        long granted = rights & handled & (Files.isDirectory(path) ? handled : ON_FILES);
        if (granted == 0 || !Files.exists(path)) {
            return;
        }
        long file = calls.open(path);
        try (var arena = Arena.ofConfined()) {
            MemorySegment rule = arena.allocate(RULE_BYTES, Long.BYTES);
            rule.set(ValueLayout.JAVA_LONG, 0, granted);
            rule.set(ValueLayout.JAVA_INT, Long.BYTES, (int) file);
            calls.call("landlock_add_rule", ADD_RULE, ruleset, PATH_BENEATH, rule.address());
        } finally {
            calls.close(file);
        }
    }

    /// From now on this thread may do only what has been allowed.
    void restrict() throws IOException {
        calls.call("landlock_restrict_self", RESTRICT_SELF, ruleset);
    }

    @Override
    public void close() throws IOException {
        calls.close(ruleset);
    }
}
