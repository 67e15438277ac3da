package app.munseo.extract.enclosure;

import java.util.List;
import java.util.Optional;

/// How Linux numbers its calls on one kind of processor (`asm/unistd.h`).
///
/// @param audit the architecture as seccomp names it (`linux/audit.h`)
/// @param refused calls that no reader of files needs: they open sockets, or reach into other processes, the kernel's
///     keyring, or past the filter
record Machine(int audit, int openat, int close, int prctl, List<Integer> refused) {
    private static final int IO_URING_SETUP = 425;
    private static final int PIDFD_GETFD = 438;

    private static final Machine X86_64 = new Machine(
            0xC000_003E, 257, 3, 157, List.of(41, 101, 248, 249, 250, 310, 311, IO_URING_SETUP, PIDFD_GETFD));
    private static final Machine AARCH64 = new Machine(
            0xC000_00B7, 56, 57, 167, List.of(198, 117, 217, 218, 219, 270, 271, IO_URING_SETUP, PIDFD_GETFD));

    Machine {
        refused = List.copyOf(refused);
    }

    /// The machine this runs on, where it is one whose numbers are known.
    static Optional<Machine> here() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> Optional.of(X86_64);
            case "aarch64" -> Optional.of(AARCH64);
            default -> Optional.empty();
        };
    }
}
