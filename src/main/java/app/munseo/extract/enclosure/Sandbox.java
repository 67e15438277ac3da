package app.munseo.extract.enclosure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The bounds of macOS, which a program of the system puts around another.
final class Sandbox {
    static final Path PROGRAM = Path.of("/usr/bin/sandbox-exec");

    private static final String NO_SOCKETS = "(version 1) (allow default) (deny network*)";
    private static final String NO_CHANGES =
            NO_SOCKETS + " (deny file-write*) (allow file-write* (subpath \"%s\") (literal \"/dev/null\"))";

    private Sandbox() {}

    static List<String> around(List<String> command, Strength enforced, Path scratch) {
        var quoted = scratch.toString().replace("\\", "\\\\").replace("\"", "\\\"");
        var whole = new ArrayList<>(List.of(
                PROGRAM.toString(), "-p", enforced == Strength.SOCKETS ? NO_SOCKETS : NO_CHANGES.formatted(quoted)));
        whole.addAll(command);
        return whole;
    }
}
