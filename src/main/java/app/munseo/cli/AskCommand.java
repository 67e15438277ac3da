package app.munseo.cli;

import app.munseo.answer.AnswerEvent;
import app.munseo.answer.Attempt;
import app.munseo.answer.Citation;
import app.munseo.answer.Reason;
import app.munseo.answer.Route;
import app.munseo.answer.Step;
import app.munseo.answer.Unbacked;
import app.munseo.app.App;
import app.munseo.app.Asked;
import app.munseo.app.Asking;
import app.munseo.app.Messages;
import app.munseo.app.ThreadAsked;
import app.munseo.conversation.OpenThread;
import app.munseo.document.Collection;
import app.munseo.document.Problem;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.export.Export;
import app.munseo.export.Format;
import app.munseo.net.EgressLedger;
import app.munseo.retrieve.Understood;
import app.munseo.settings.Settings;
import com.fasterxml.jackson.databind.node.NullNode;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `munseo ask QUESTION`: a cited answer, written as it arrives.
@Command(name = "ask")
final class AskCommand implements Callable<Integer> {
    private final Cli cli;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "QUESTION", descriptionKey = "cli.question")
    private @Nullable String first;

    @Option(names = "--in", arity = "1..*", paramLabel = "PATH", descriptionKey = "cli.in")
    private List<String> in = List.of();

    @Option(names = "--collection", paramLabel = "NAME", descriptionKey = "cli.collection")
    private String collection = "";

    @Option(names = "--again", descriptionKey = "cli.again")
    private boolean again;

    @Option(names = "--model", paramLabel = "PROVIDER:MODEL", descriptionKey = "cli.model")
    private String model = "";

    @Option(names = "--profile", paramLabel = "NAME", descriptionKey = "cli.profile")
    private String profile = "";

    @Option(names = "--preview", descriptionKey = "cli.preview")
    private boolean preview;

    @Option(names = "--thread", paramLabel = "ID|new", descriptionKey = "cli.thread")
    private String thread = "";

    @Option(names = "--edit", paramLabel = "TURN", descriptionKey = "cli.thread.edit")
    private long edited;

    @Option(names = "--export", paramLabel = "FILE", descriptionKey = "cli.export")
    private @Nullable Path export;

    @Option(names = "--json", descriptionKey = "cli.json")
    private boolean json;

    AskCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        var question = question();
        var format = format();
        try (var app = cli.open(this::profiled)) {
            app.spending().problem().ifPresent(problem -> cli.err().println(app.messages().problem(problem)));
            if (preview) {
                return preview(app, app.understand(question, scope(app)).question(List.of()));
            }
            Consumer<AnswerEvent> listener = json ? _ -> {} : event -> write(app, event);
            if (thread.isEmpty() && edited == 0) {
                var understood = app.understand(question, scope(app));
                var asking = understood.question(List.of());
                var asked = again ? app.askAgain(asking, model, listener) : app.ask(asking, model, listener);
                tell(app, understood, asked, new Json());
                export(app, format, () -> app.threads().alone(question, asked));
            } else {
                var kept = inThread(app, question, listener);
                tell(app, kept);
                export(app, format, () -> app.threads().open(kept.thread()).only(kept.turn()));
                app.threads().nameByModel(kept.thread());
            }
        }
        return 0;
    }

    private @Nullable Format format() {
        return export == null
                ? null
                : Format.of(export).orElseThrow(() -> new ParameterException(
                        Objects.requireNonNull(spec).commandLine(), "--export " + export));
    }

    private void export(App app, @Nullable Format format, Supplier<OpenThread> answer) {
        if (export != null && format != null) {
            Export.write(export, Export.of(answer.get(), format, app.messages()::text));
        }
    }

    private void tell(App app, Understood understood, Asked asked, Json more) {
        if (json) {
            var object = asJson(app, asked).put("filters", Conditions.json(understood));
            more.keys().forEach(object::put);
            cli.out().println(object);
        } else {
            Conditions.tellGivenUp(understood, cli);
            print(app, asked);
        }
    }

    private void tell(App app, ThreadAsked kept) {
        tell(app, kept.understood(), kept.asked(), new Json()
                .put("thread", kept.thread())
                .put("turn", kept.turn())
                .put("standalone", kept.standalone()));
        if (!json) {
            if (!kept.standalone().equals(kept.understood().text())) {
                cli.out().println(app.messages().text("export.understood", kept.standalone()));
            }
            cli.out().println(app.messages().text(
                    "cli.thread.kept", String.valueOf(kept.thread()), String.valueOf(kept.turn())));
        }
    }

    private ThreadAsked inThread(App app, String question, Consumer<AnswerEvent> listener) {
        var threads = app.threads();
        long id = thread.equals("new") && edited == 0 ? 0 : number(thread);
        if (collection.isEmpty() && id != 0) {
            collection = threads.open(id).info().collection();
        }
        var asking = new Asking(question, scope(app), model, again);
        if (edited != 0) {
            return threads.edit(id, edited, asking, listener);
        }
        return threads.ask(id == 0 ? threads.begin(question, collection) : id, asking, listener);
    }

    private long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "--thread " + id, e);
        }
    }

    private Settings profiled(Settings settings) {
        return profile.isEmpty() ? settings : settings.withPrompts(settings.prompts().withProfile(profile));
    }

    private int preview(App app, Question question) {
        var preview = app.prompting().preview(question, model);
        if (json) {
            cli.out().println(preview.map(PreviewRows::json).orElseGet(PreviewRows::nothing));
        } else {
            cli.out().println(preview.map(shown -> PreviewRows.text(shown, app.messages()))
                    .orElseGet(() -> app.messages().text("cli.preview.nothing")));
        }
        return 0;
    }

    /// The question, before `--in` or behind its paths: `ask --in FOLDER "…"` reads as it is meant.
    private String question() {
        if (first != null) {
            return first;
        }
        if (in.size() < 2) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), cli.messages().text("cli.asked"));
        }
        return in.getLast();
    }

    private Scope scope(App app) {
        var paths = in.stream().limit(first == null ? in.size() - 1L : in.size()).map(Path::of).toList();
        if (paths.isEmpty()) {
            return app.scope(collection);
        }
        var into = collection.isEmpty() ? Collection.DEFAULT_NAME : collection;
        var report = app.index(paths, into, new Progress(app.messages(), cli.err()));
        if (report.files() == 0 && !report.failed().isEmpty()) {
            throw new Problem(report.failed().getFirst().kind(), paths.getFirst().toString());
        }
        return app.scope(paths);
    }

    private void write(App app, AnswerEvent event) {
        switch (event) {
            case AnswerEvent.Token(var text) -> {
                cli.out().print(text);
                cli.out().flush();
            }
            case AnswerEvent.Restarted(var reason) -> cli.out().printf("%n[%s]%n", reason.code());
            case AnswerEvent.Waiting(var asked, var seconds) ->
                cli.err().println(app.messages().text("cli.waiting", asked, seconds));
            case AnswerEvent.Routed(var route) ->
                cli.err().println(app.messages().text(
                        "cli.route." + route.word(), route.model(), String.join(", ", route.reasons())));
            case AnswerEvent.StepStarted _,
                    AnswerEvent.StepFinished _,
                    AnswerEvent.Summarised _,
                    AnswerEvent.Rewritten _,
                    AnswerEvent.Expanded _,
                    AnswerEvent.Found _,
                    AnswerEvent.Estimated _,
                    AnswerEvent.Warned _,
                    AnswerEvent.Selected _ -> {}
        }
    }

    private void print(App app, Asked asked) {
        cli.out().println();
        for (var citation : asked.answer().citations()) {
            cli.out().println(app.messages().text(
                    "cli.citation",
                    citation.number(),
                    path(app, citation),
                    citation.location().page(),
                    app.messages().text("support." + citation.support().name())));
            for (var reason : citation.reasons()) {
                cli.out().println("    " + app.messages().reason(reason));
            }
        }
        for (var unbacked : asked.answer().unbacked()) {
            cli.out().println(app.messages().text(
                    "unbacked." + unbacked.kind().name(),
                    asked.answer().text().substring(unbacked.start(), unbacked.end())));
        }
        var absence = asked.answer().absence();
        if (absence != null) {
            new AbsenceOutput(app).print(absence, cli.out());
        }
        cli.out().println(app.messages().text("cli.answered", asked.answer().answeredBy()));
        var kept = asked.answer().kept();
        if (kept != null) {
            cli.out().println(app.messages().text("cli.kept", Date.from(kept)));
        }
        app.messages().cost(asked.cost()).ifPresent(cli.out()::println);
        asked.notices().forEach(notice ->
                cli.err().println("%s: %s".formatted(notice.code(), app.messages().spending(notice))));
        tellTried(app.messages(), asked.answer().steps());
        for (var step : asked.answer().steps()) {
            var degraded = step.degraded();
            if (degraded != null) {
                var words = app.messages();
                cli.err().println(words.text("cli.degraded", degraded.code(), words.text("window.step." + step.name()), step.by()));
            }
        }
    }

    /// Who was asked in vain: the person reads why another one wrote this.
    private void tellTried(Messages messages, List<Step> steps) {
        steps.stream().flatMap(step -> step.tried().stream()).distinct().forEach(attempt -> {
            var reason = messages.problem(attempt.reason(), attempt.model());
            cli.err().println(messages.text("cli.tried", attempt.model(), reason));
        });
    }

    private static Json asJson(App app, Asked asked) {
        var answer = asked.answer();
        var usage = answer.usage();
        var kept = answer.kept();
        var json = (kept == null ? new Json() : new Json().put("cached_at", kept.toString()))
                .put("answer", answer.text())
                .put("found", answer.found())
                .put("citations", answer.citations().stream().map(one -> row(app, one)).toList())
                .put("unbacked", answer.unbacked().stream().map(one -> row(answer.text(), one)).toList())
                .put("answered_by", answer.answeredBy())
                .put("steps", answer.steps().stream().map(step -> row(step)).toList())
                .put(
                        "usage",
                        new Json()
                                .put("input_tokens", usage.input())
                                .put("cached_tokens", usage.cached())
                                .put("output_tokens", usage.output())
                                .keys())
                .put("cost_usd", number(asked.cost().usd()))
                .put("cost_krw", number(asked.cost().krw()))
                .put("estimate_usd", number(asked.cost().estimateUsd()))
                .put("saved_usd", asked.cost().savedUsd())
                .put("notices", asked.notices().stream()
                        .map(notice -> UsageRows.json(notice, app.messages()))
                        .toList())
                .put("egress", asked.egress().stream().map(entry -> row(entry)).toList());
        var absence = answer.absence();
        if (absence != null) {
            json.put("absence", new AbsenceOutput(app).json(absence));
        }
        var route = answer.route();
        return route == null ? json : json.put("route", row(route));
    }

    private static Map<String, Object> row(Route route) {
        return new Json()
                .put("class", route.word())
                .put("reasons", route.reasons())
                .put("model", route.model())
                .keys();
    }

    private static Map<String, Object> row(Attempt attempt) {
        return new Json().put("model", attempt.model()).put("reason", attempt.reason().word()).keys();
    }

    /// Null where it is not known.
    private static Object number(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : NullNode.getInstance();
    }

    private static Path path(App app, Citation citation) {
        return app.document(citation.document()).orElseThrow().path();
    }

    private static Map<String, Object> row(Step step) {
        var row = new Json().put("name", step.name()).put("millis", step.millis()).put("by", step.by());
        if (!step.tried().isEmpty()) {
            row.put("tried", step.tried().stream().map(attempt -> row(attempt)).toList());
        }
        var degraded = step.degraded();
        return (degraded == null ? row : row.put("degraded", degraded.word())).keys();
    }

    private static Map<String, Object> row(EgressLedger.Entry entry) {
        return new Json()
                .put("host", entry.host())
                .put("bytes", entry.bytesOut())
                .put("purpose", entry.purpose().word())
                .put("port", entry.port())
                .put("bytes_in", entry.bytesIn())
                .put("loopback", entry.loopback())
                .put("refused", entry.refused())
                .keys();
    }

    private static Map<String, Object> row(String text, Unbacked unbacked) {
        return new Json()
                .put("kind", unbacked.kind().word())
                .put("start", unbacked.start())
                .put("end", unbacked.end())
                .put("text", text.substring(unbacked.start(), unbacked.end()))
                .keys();
    }

    private static Map<String, Object> row(Reason reason) {
        return new Json().put("code", reason.code().word()).put("words", reason.words()).keys();
    }

    private static Map<String, Object> row(App app, Citation citation) {
        return new Json()
                .put("number", citation.number())
                .put("document", path(app, citation).toString())
                .put("page", citation.location().page())
                .put("start", citation.location().start())
                .put("end", citation.location().end())
                .put("quote", citation.quote())
                .put("support", citation.support().word())
                .put("reasons", citation.reasons().stream().map(reason -> row(reason)).toList())
                .put("attached", citation.attached())
                .keys();
    }
}
