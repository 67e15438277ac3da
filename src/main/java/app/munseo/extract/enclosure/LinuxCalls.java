package app.munseo.extract.enclosure;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;

/// Calls of the Linux kernel that Java has no words for, all through `syscall(2)`.
final class LinuxCalls {
    private static final int ARGUMENTS = 5;
    private static final int AT_FDCWD = -100;
    private static final int O_PATH = 0x20_0000;
    private static final int O_CLOEXEC = 0x8_0000;
    private static final int PR_SET_NO_NEW_PRIVS = 38;

    private final Machine machine;
    private final MethodHandle syscall;
    private final StructLayout state = Linker.Option.captureStateLayout();
    private final VarHandle errno = state.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    LinuxCalls(Machine machine) {
        this.machine = machine;
        this.syscall = syscall();
    }

    // A call of native code, which Java has to be allowed (--enable-native-access): there is no other way to the kernel.
    @SuppressWarnings("restricted")
    private static MethodHandle syscall() {
        var linker = Linker.nativeLinker();
        var longs = new MemoryLayout[1 + ARGUMENTS];
        Arrays.fill(longs, ValueLayout.JAVA_LONG);
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow("syscall"),
                FunctionDescriptor.of(ValueLayout.JAVA_LONG, longs),
                Linker.Option.firstVariadicArg(1),
                Linker.Option.captureCallState("errno"));
    }

    Machine machine() {
        return machine;
    }

    /// @return what the call returns, at least 0
    /// @throws IOException with the number of the error
    long call(String name, long number, long... arguments) throws IOException {
        var all = Arrays.copyOf(arguments, ARGUMENTS);
        try (var arena = Arena.ofConfined()) {
            var failure = arena.allocate(state);
            long result = (long) syscall.invokeExact(failure, number, all[0], all[1], all[2], all[3], all[4]);
            if (result < 0) {
                throw new IOException("%s: error %d".formatted(name, (int) errno.get(failure, 0L)));
            }
            return result;
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    long prctl(long option, long... arguments) throws IOException {
        var all = new long[ARGUMENTS];
        all[0] = option;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return call("prctl", machine.prctl(), all);
    }

    /// Neither this thread nor what it starts can get more rights by starting a program: the kernel asks for this
    /// before it lets anybody bind himself.
    void renounce() throws IOException {
        prctl(PR_SET_NO_NEW_PRIVS, 1);
    }

    /// A number for a file or folder, good for naming it only.
    long open(Path path) throws IOException {
        try (var arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(
                    path.toString(), Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8")));
            return call("openat", machine.openat(), AT_FDCWD, name.address(), O_PATH | O_CLOEXEC, 0);
        }
    }

    void close(long file) throws IOException {
        call("close", machine.close(), file);
    }
}
