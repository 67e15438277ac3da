package app.munseo.cli;

import app.munseo.app.App;
import app.munseo.app.AppFolders;
import app.munseo.app.Messages;
import app.munseo.document.Problem;
import app.munseo.eval.EvalReport;
import app.munseo.retrieve.SearchMode;
import app.munseo.settings.Assignment;
import app.munseo.settings.Settings;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/// The command line: the options every command has, and what happens when one fails. Text for people and JSON go to
/// standard output, progress and errors to standard error.
@Command(
        name = "munseo",
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Cli.Version.class)
public final class Cli implements Callable<Integer> {
    static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    @Option(names = "--home", scope = ScopeType.INHERIT, paramLabel = "DIR", descriptionKey = "cli.home")
    private String home = "";

    @Option(names = "--offline", scope = ScopeType.INHERIT, descriptionKey = "cli.offline")
    private boolean offline;

    @Option(names = "--lang", scope = ScopeType.INHERIT, paramLabel = "ko|en", descriptionKey = "cli.lang")
    private String language = "";

    @Option(names = "--set", scope = ScopeType.INHERIT, paramLabel = "KEY=VALUE", descriptionKey = "cli.set")
    private List<Assignment> set = List.of();

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;
    private final Window window;

    private Cli(
            InputStream in, PrintStream out, PrintStream err, Map<String, String> environment, Window window) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.environment = environment;
        this.window = window;
    }

    /// Runs one command line where there is no window to open.
    public static int run(
            String[] arguments, InputStream in, PrintStream out, PrintStream err, Map<String, String> environment) {
        return run(arguments, in, out, err, environment, (_, _, _) -> {
            throw new Problem(Problem.Kind.NO_SCREEN, "no window");
        });
    }

    /// Runs one command line and returns its exit code: 0 done, 1 it could not be done, 2 wrong usage.
    ///
    /// @param window what `open`, and no command at all, opens
    public static int run(
            String[] arguments,
            InputStream in,
            PrintStream out,
            PrintStream err,
            Map<String, String> environment,
            Window window) {
        var cli = new Cli(in, new ShownStream(out), new ShownStream(err), environment, window);
        return new CommandLine(cli)
                .addSubcommand(new OpenCommand(cli))
                .addSubcommand(new IndexCommand(cli))
                .addSubcommand(new SearchCommand(cli))
                .addSubcommand(new AskCommand(cli))
                .addSubcommand(new EvalCommand(cli))
                .addSubcommand(new JudgeCommand(cli))
                .addSubcommand(new GlossaryCommand(cli))
                .addSubcommand(new ExtractCommand(cli))
                .addSubcommand(new CollectionsCommand(cli))
                .addSubcommand(new TagCommand(cli))
                .addSubcommand(new ThreadsCommand(cli))
                .addSubcommand(new StatusCommand(cli))
                .addSubcommand(new SpendingCommand(cli))
                .addSubcommand(new CacheCommand(cli))
                .addSubcommand(new EgressCommand(cli))
                .addSubcommand(new DoctorCommand(cli))
                .addSubcommand(new LicencesCommand(cli))
                .addSubcommand(new ModelsCommand(cli))
                .addSubcommand(new BackupCommand(cli))
                .addSubcommand(new RestoreCommand(cli))
                .addSubcommand(new KeyCommand(cli))
                .setResourceBundle(new Messages(language(arguments)).bundle())
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .registerConverter(Assignment.class, Assignment::parse)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((failure, _) -> cli.wrongUsage(failure))
                .setExecutionExceptionHandler((failure, _, _) -> cli.failed(failure))
                .execute(arguments);
    }

    /// The language asked for, before the command line is understood: its help speaks it too.
    private static String language(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--lang=")) {
                return arguments[i].substring("--lang=".length());
            }
            if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                return arguments[i + 1];
            }
        }
        return "";
    }

    /// No command: the window.
    @Override
    public Integer call() {
        return window(List.of());
    }

    /// Opens the window on the library this run works on.
    int window(List<Path> paths) {
        window.open(folders(), this::chosen, paths);
        return 0;
    }

    /// Opens the library this run works on.
    App open() {
        return open(UnaryOperator.identity());
    }

    /// The same with what a command's own options change of the settings.
    App open(UnaryOperator<Settings> options) {
        return App.open(folders(), environment, stored -> options.apply(chosen(stored)));
    }

    EvalReport evaluate(Path dataset, SearchMode mode, int depth, List<Assignment> changes) {
        var progress = new Progress(messages(), err);
        UnaryOperator<Settings> choices = stored -> assigned(chosen(stored), changes);
        return App.evaluate(folders(), environment, choices, dataset, mode, depth, progress);
    }

    EvalReport evaluateOwn(SearchMode mode, int depth, List<Assignment> changes) {
        try (var app = App.open(folders(), environment, stored -> assigned(chosen(stored), changes))) {
            return app.evaluate(mode, depth);
        }
    }

    AppFolders folders() {
        return AppFolders.choose(home, environment);
    }

    private Settings chosen(Settings stored) {
        var appearance = language.isEmpty() ? stored.appearance() : stored.appearance().inLanguage(language);
        return assigned(stored.withOffline(offline || stored.offline()).withAppearance(appearance), set);
    }

    private static Settings assigned(Settings settings, List<Assignment> assignments) {
        var changed = settings;
        for (var assignment : assignments) {
            try {
                changed = assignment.in(changed);
            } catch (IllegalArgumentException e) {
                throw new Problem(Problem.Kind.SETTINGS_INVALID, "--set " + e.getMessage(), e);
            }
        }
        return changed;
    }

    Map<String, String> environment() {
        return environment;
    }

    InputStream in() {
        return in;
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    Messages messages() {
        return new Messages(language);
    }

    private int failed(Exception failure) {
        err.println(messages().problem(App.logged(failure)));
        return FAILED;
    }

    private int wrongUsage(ParameterException failure) {
        err.println(messages().text("cli.usage", String.valueOf(failure.getMessage()).lines().findFirst().orElse("")));
        return WRONG_USAGE;
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"munseo " + App.version()};
        }
    }
}
