package app.munseo.cli;

import app.munseo.document.Names;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Writes what a terminal may be given: no name of a file can steer it.
final class ShownStream extends PrintStream {
    ShownStream(PrintStream stream) {
        super(stream, true, StandardCharsets.UTF_8);
    }

    @Override
    public void print(String text) {
        super.print(Names.shown(text));
    }
}
