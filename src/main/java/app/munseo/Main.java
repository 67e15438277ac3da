package app.munseo;

import app.munseo.app.AppFolders;
import app.munseo.app.Messages;
import app.munseo.cli.Cli;
import app.munseo.desktop.shell.Desktop;
import app.munseo.document.Problem;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// No arguments: the window. Otherwise: the command line, which opens the window too where it is told so, and where it
/// gets paths alone: that is how a desktop hands over what was dropped on the program's icon.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        var out = utf8(new FileOutputStream(FileDescriptor.out));
        var err = utf8(errorStream());
        int code = arguments.length == 0
                ? window(err)
                : Cli.run(
                        dropped(arguments) ? opening(arguments) : arguments, System.in, out, err, System.getenv(),
                        (folders, choices, paths) -> Desktop.open(folders, System.getenv(), choices, paths));
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static boolean dropped(String[] arguments) {
        return Stream.of(arguments).allMatch(argument -> new File(argument).isAbsolute());
    }

    private static String[] opening(String[] paths) {
        return Stream.concat(Stream.of("open"), Stream.of(paths)).toArray(String[]::new);
    }

    /// The window as quickly as can be: there is no command line to understand.
    private static int window(PrintStream err) {
        try {
            var environment = System.getenv();
            Desktop.open(AppFolders.choose("", environment), environment, UnaryOperator.identity(), List.of());
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
