package app.munseo.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `munseo open PATH…`: the window, with files and folders to add.
@Command(name = "open")
final class OpenCommand implements Callable<Integer> {
    private final Cli cli;

    @Parameters(paramLabel = "PATH", descriptionKey = "cli.paths")
    private List<Path> paths = List.of();

    OpenCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        return cli.window(paths.stream().map(Path::toAbsolutePath).toList());
    }
}
