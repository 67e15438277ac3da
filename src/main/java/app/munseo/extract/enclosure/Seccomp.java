package app.munseo.extract.enclosure;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/// A filter that has some calls of the kernel fail with `EPERM`, for a thread and all it starts: `seccomp(2)`.
final class Seccomp {
    /// One instruction of the kernel's filter machine (`linux/filter.h`): code, how far to jump where the comparison
    /// holds and where not, and a number.
    private record Instruction(int code, int holds, int fails, int number) {}

    private static final int LOAD = 0x20;
    private static final int EQUAL = 0x15;
    private static final int AT_LEAST = 0x35;
    private static final int RETURN = 0x06;
    private static final int ALLOW = 0x7FFF_0000;
    private static final int REFUSE = 0x0005_0000 | 1;

    /// Where `seccomp_data` has the call's number and the architecture.
    private static final int NUMBER = 0;
    private static final int ARCHITECTURE = 4;

    /// Calls numbered from here are x86-64's second, shorter set: a way around a list of numbers.
    private static final int SHORT_POINTERS = 0x4000_0000;

    private static final int BYTES = 8;
    private static final int PR_SET_SECCOMP = 22;
    private static final int MODE_FILTER = 2;

    private Seccomp() {}

    /// Takes the calls from this thread.
    ///
    /// @throws IOException where the kernel has no such filters
    static void restrict(LinuxCalls calls) throws IOException {
        var program = program(calls.machine());
        try (var arena = Arena.ofConfined()) {
            MemorySegment code = arena.allocate((long) program.size() * BYTES, BYTES);
            for (int i = 0; i < program.size(); i++) {
                write(code.asSlice((long) i * BYTES, BYTES), program.get(i));
            }
            MemorySegment header = arena.allocate(2L * BYTES, BYTES);
            header.set(ValueLayout.JAVA_SHORT, 0, (short) program.size());
            header.set(ValueLayout.JAVA_LONG, BYTES, code.address());
            calls.prctl(PR_SET_SECCOMP, MODE_FILTER, header.address());
        }
    }

    private static List<Instruction> program(Machine machine) {
        var refused = machine.refused();
        int last = refused.size() + 1;
        var program = new ArrayList<>(List.of(
                new Instruction(LOAD, 0, 0, ARCHITECTURE),
                new Instruction(EQUAL, 0, last + 2, machine.audit()),
                new Instruction(LOAD, 0, 0, NUMBER),
                new Instruction(AT_LEAST, last, 0, SHORT_POINTERS)));
        for (int i = 0; i < refused.size(); i++) {
            program.add(new Instruction(EQUAL, refused.size() - i, 0, refused.get(i)));
        }
        program.add(new Instruction(RETURN, 0, 0, ALLOW));
        program.add(new Instruction(RETURN, 0, 0, REFUSE));
        return program;
    }

    private static void write(MemorySegment place, Instruction instruction) {
        place.set(ValueLayout.JAVA_SHORT, 0, (short) instruction.code());
        place.set(ValueLayout.JAVA_BYTE, 2, (byte) instruction.holds());
        place.set(ValueLayout.JAVA_BYTE, 3, (byte) instruction.fails());
        place.set(ValueLayout.JAVA_INT, 4, instruction.number());
    }
}
