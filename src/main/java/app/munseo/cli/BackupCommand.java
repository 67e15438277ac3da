package app.munseo.cli;

import app.munseo.app.Backup;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `munseo backup FILE`: the library as one file, also while another Munseo works with it.
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {
    private final Cli cli;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.backup.file")
    private Path file = Path.of("");

    @Option(names = "--json", descriptionKey = "cli.json")
    private boolean json;

    BackupCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        long bytes = Backup.write(cli.folders(), file);
        var path = file.toAbsolutePath().toString();
        cli.out().println(
                json
                        ? new Json().put("file", path).put("bytes", bytes)
                        : cli.messages().text("cli.backup", path, bytes));
        return 0;
    }
}
