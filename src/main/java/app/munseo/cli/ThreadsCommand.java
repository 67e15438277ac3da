package app.munseo.cli;

import app.munseo.app.App;
import app.munseo.document.ThreadInfo;
import app.munseo.export.Export;
import app.munseo.export.Format;
import app.munseo.export.ThreadTree;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `munseo threads`: the conversations that were kept. Without more words it lists them.
@Command(name = "threads")
final class ThreadsCommand implements Callable<Integer> {
    private final Cli cli;

    @Option(names = "--json", descriptionKey = "cli.json")
    private boolean json;

    ThreadsCommand(Cli cli) {
        this.cli = cli;
    }

    /// What a command came to, for machines and for people.
    private record Outcome(Json json, String text) {}

    private int run(boolean asJson, Function<App, Outcome> work) {
        try (var app = cli.open()) {
            var outcome = work.apply(app);
            cli.out().println(asJson ? outcome.json() : outcome.text());
        }
        return 0;
    }

    @Override
    public Integer call() {
        return list(false, json);
    }

    @Command(name = "list")
    int list(
            @Option(names = "--deleted", descriptionKey = "cli.thread.deleted") boolean deleted,
            @Option(names = "--json", descriptionKey = "cli.json") boolean asJson) {
        return run(asJson, app -> {
            var all = deleted ? app.threads().deleted() : app.threads().list();
            var text = all.stream().map(ThreadsCommand::line).collect(Collectors.joining("\n"));
            return new Outcome(new Json().put("threads", ThreadTree.of(all)), orNothing(app, text));
        });
    }

    @Command(name = "show")
    int show(
            @Parameters(paramLabel = "ID", descriptionKey = "cli.thread.id") long id,
            @Option(names = "--turn", paramLabel = "TURN", descriptionKey = "cli.thread.through") long turn,
            @Option(names = "--json", descriptionKey = "cli.json") boolean asJson) {
        return run(asJson, app -> {
            var thread = turn == 0 ? app.threads().open(id) : app.threads().show(id, turn);
            return new Outcome(json(ThreadTree.of(thread)), Export.of(thread, Format.MD, app.messages()::text));
        });
    }

    @Command(name = "search")
    int search(
            @Parameters(paramLabel = "TEXT", descriptionKey = "cli.query") String text,
            @Option(names = "--json", descriptionKey = "cli.json") boolean asJson) {
        return run(asJson, app -> {
            var matches = app.threads().search(text);
            var rows = matches.stream()
                    .map(match -> json(ThreadTree.of(match.info()))
                            .put("turn", match.turn())
                            .put("excerpt", match.excerpt())
                            .keys())
                    .toList();
            var lines = matches.stream()
                    .map(match -> line(match.info()) + "\n      " + match.excerpt())
                    .collect(Collectors.joining("\n"));
            return new Outcome(new Json().put("threads", rows), orNothing(app, lines));
        });
    }

    @Command(name = "rename")
    int rename(
            @Parameters(paramLabel = "ID", descriptionKey = "cli.thread.id") long id,
            @Parameters(paramLabel = "TITLE", descriptionKey = "cli.thread.title") String title,
            @Option(names = "--json", descriptionKey = "cli.json") boolean asJson) {
        return run(asJson, app -> told("thread", app.threads().rename(id, title)));
    }

    @Command(name = "delete")
    int delete(
            @Parameters(paramLabel = "ID", descriptionKey = "cli.thread.id") long id,
            @Option(names = "--for-good", descriptionKey = "cli.thread.forgood") boolean forGood,
            @Option(names = "--json", descriptionKey = "cli.json") boolean asJson) {
        return run(asJson, app -> {
            if (forGood) {
                app.threads().erase(id);
                return new Outcome(new Json().put("erased", id), String.valueOf(id));
            }
            return told("deleted", app.threads().delete(id));
        });
    }

    @Command(name = "restore")
    int restore(
            @Parameters(paramLabel = "ID", descriptionKey = "cli.thread.id") long id,
            @Option(names = "--json", descriptionKey = "cli.json") boolean asJson) {
        return run(asJson, app -> told("thread", app.threads().restore(id)));
    }

    @Command(name = "pin")
    int pin(
            @Parameters(paramLabel = "TURN", descriptionKey = "cli.thread.turn") long turn,
            @Parameters(paramLabel = "NUMBER", descriptionKey = "cli.thread.number") int number,
            @Option(names = "--json", descriptionKey = "cli.json") boolean asJson) {
        return run(asJson, app -> {
            long pin = app.threads().pin(turn, number);
            return new Outcome(new Json().put("pin", pin), String.valueOf(pin));
        });
    }

    @Command(name = "unpin")
    int unpin(
            @Parameters(paramLabel = "ID", descriptionKey = "cli.thread.id") long id,
            @Parameters(paramLabel = "PIN", descriptionKey = "cli.thread.pin") long pin,
            @Option(names = "--json", descriptionKey = "cli.json") boolean asJson) {
        return run(asJson, app -> {
            app.threads().unpin(id, pin);
            return told("thread", app.threads().open(id).info());
        });
    }

    @Command(name = "export")
    int export(
            @Parameters(paramLabel = "ID", descriptionKey = "cli.thread.id") long id,
            @Option(names = "--turn", paramLabel = "TURN", descriptionKey = "cli.thread.only") long turn,
            @Option(names = "--format", defaultValue = "md", paramLabel = "md|html|json", descriptionKey = "cli.format")
                    Format format,
            @Option(names = "--out", defaultValue = "", paramLabel = "FILE", descriptionKey = "cli.out") String out,
            @Option(names = "--json", descriptionKey = "cli.json") boolean asJson) {
        try (var app = cli.open()) {
            var thread = app.threads().open(id);
            var text = Export.of(
                    turn == 0 ? thread : thread.only(turn), asJson ? Format.JSON : format, app.messages()::text);
            if (out.isEmpty()) {
                cli.out().print(text);
                cli.out().flush();
            } else {
                Export.write(Path.of(out), text);
            }
        }
        return 0;
    }

    private static Outcome told(String key, ThreadInfo info) {
        return new Outcome(new Json().put(key, ThreadTree.of(info)), line(info));
    }

    private static String line(ThreadInfo info) {
        return "%4d  %s".formatted(info.id(), info.title());
    }

    private static String orNothing(App app, String text) {
        return text.isEmpty() ? app.messages().text("cli.nothing") : text;
    }

    private static Json json(Map<String, Object> tree) {
        var json = new Json();
        tree.forEach(json::put);
        return json;
    }
}
