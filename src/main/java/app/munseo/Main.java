package app.munseo;

import app.munseo.app.Messages;
import app.munseo.cli.Cli;
import app.munseo.desktop.shell.Desktop;
import app.munseo.document.Problem;
import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// No arguments, or `open` with paths: the window. Otherwise: the command line.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        var out = utf8(new FileOutputStream(FileDescriptor.out));
        var err = utf8(errorStream());
        var words = List.of(arguments);
        int code = words.isEmpty() || words.getFirst().equals("open")
                ? window(words.stream().skip(1).toList(), err)
                : Cli.run(arguments, System.in, out, err, System.getenv());
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static int window(List<String> paths, PrintStream err) {
        try {
            Desktop.open(System.getenv(), paths.stream().map(path -> Path.of(path).toAbsolutePath()).toList());
            return 0;
        } catch (Problem problem) {
            err.println(new Messages("").problem(problem));
            return 1;
        }
    }

    private static PrintStream utf8(OutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    /// The launcher filters what the virtual machine itself says, and names where Munseo's own words go.
    private static OutputStream errorStream() {
        var named = System.getProperty("munseo.stderr", "");
        if (!named.isEmpty()) {
            try {
                return new FileOutputStream(named, true);
            } catch (FileNotFoundException e) {
                return new FileOutputStream(FileDescriptor.err); // a socket, for example, cannot be opened anew
            }
        }
        return new FileOutputStream(FileDescriptor.err);
    }
}
