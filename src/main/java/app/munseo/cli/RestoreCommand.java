package app.munseo.cli;

import app.munseo.app.Backup;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `munseo restore FILE`: a backup in place of the library, which is kept aside.
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {
    private final Cli cli;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.restore.file")
    private Path file = Path.of("");

    @Option(names = "--json", descriptionKey = "cli.json")
    private boolean json;

    RestoreCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        var aside = Backup.restore(cli.folders(), file).toString();
        var path = file.toAbsolutePath().toString();
        cli.out().println(
                json
                        ? new Json().put("file", path).put("aside", aside)
                        : cli.messages().text("cli.restore", path, aside));
        return 0;
    }
}
