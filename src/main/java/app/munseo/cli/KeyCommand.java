package app.munseo.cli;

import app.munseo.app.Messages;
import app.munseo.app.StoredKeys;
import app.munseo.document.Problem;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `munseo key list | set PROVIDER | remove PROVIDER`: the keys that are kept. A key is read from standard input, and
/// never shown.
@Command(name = "key")
final class KeyCommand implements Callable<Integer> {
    private final Cli cli;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "list|set|remove", descriptionKey = "cli.key.action")
    private String action = "list";

    @Parameters(index = "1", arity = "0..1", paramLabel = "PROVIDER", descriptionKey = "cli.key.provider")
    private String provider = "";

    @Option(names = "--json", descriptionKey = "cli.json")
    private boolean json;

    KeyCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        var keys = StoredKeys.of(cli.folders(), cli.environment());
        var line = switch (action + (provider.isEmpty() ? "" : " PROVIDER")) {
            case "list" -> lines(keys);
            case "set PROVIDER" -> set(keys);
            case "remove PROVIDER" -> remove(keys);
            default -> throw new ParameterException(Objects.requireNonNull(spec).commandLine(), action);
        };
        cli.out().println(json ? json(keys) : line);
        return 0;
    }

    private String set(StoredKeys keys) {
        var stored = keys.set(provider, key());
        var kept = text("cli.key.kept", stored.provider(), text("cli.key.place." + stored.place()));
        return stored.isInFile() ? kept + "\n" + text("cli.key.file") : kept;
    }

    private String remove(StoredKeys keys) {
        return text(keys.remove(provider) ? "cli.key.removed" : "cli.key.none", provider);
    }

    private String lines(StoredKeys keys) {
        var all = keys.list();
        if (all.isEmpty()) {
            return text("cli.key.empty", text("cli.key.place." + keys.place()));
        }
        return all.stream()
                .map(one -> text("cli.key", one.provider(), text("cli.key.place." + one.place())))
                .collect(Collectors.joining("\n"));
    }

    private static Json json(StoredKeys keys) {
        List<?> all = keys.list().stream()
                .map(one -> new Json().put("provider", one.provider()).put("place", one.place()).keys())
                .toList();
        return new Json().put("keys", all).put("place", keys.place());
    }

    private String text(String key, Object... values) {
        Messages messages = cli.messages();
        return messages.text(key, values);
    }

    /// A person at a terminal types it unseen.
    private String key() {
        var console = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        if (cli.in().equals(System.in) && console.isPresent()) {
            return new String(Objects.requireNonNullElse(console.get().readPassword("%s: ", provider), new char[0]));
        }
        try {
            var line = new BufferedReader(new InputStreamReader(cli.in(), StandardCharsets.UTF_8)).readLine();
            return Objects.requireNonNullElse(line, "");
        } catch (IOException e) {
            throw new Problem(Problem.Kind.FILE_UNREADABLE, "standard input", e);
        }
    }
}
