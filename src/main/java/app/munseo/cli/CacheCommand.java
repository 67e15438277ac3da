package app.munseo.cli;

import app.munseo.app.App;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `munseo cache [clear]`: what is kept to serve again, and a way to forget it.
@Command(name = "cache")
final class CacheCommand implements Callable<Integer> {
    private static final String CLEAR = "clear";
    private static final long MEGABYTE = 1 << 20;

    private final Cli cli;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = CLEAR, descriptionKey = "cli.cache.clear")
    private String action = "";

    @Option(names = "--json", descriptionKey = "cli.json")
    private boolean json;

    CacheCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        if (!action.isEmpty() && !action.equals(CLEAR)) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), action);
        }
        try (var app = cli.open()) {
            if (action.equals(CLEAR)) {
                app.cache().clear();
            }
            cli.out().println(json ? row(app) : line(app));
        }
        return 0;
    }

    static Json row(App app) {
        var size = app.cache().size();
        return new Json()
                .put("entries", size.entries())
                .put("bytes", size.bytes())
                .put("limit_bytes", limit(app) * MEGABYTE);
    }

    static String line(App app) {
        var size = app.cache().size();
        return app.messages().text("cli.cache", size.entries(), size.bytes(), limit(app));
    }

    /// Megabytes.
    private static long limit(App app) {
        var caching = app.settings().caching();
        return caching.enabled() ? caching.megabytes() : 0;
    }
}
