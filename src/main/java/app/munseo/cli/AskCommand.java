package app.munseo.cli;

import app.munseo.answer.AnswerEvent;
import app.munseo.answer.Review;
import app.munseo.app.App;
import app.munseo.app.AskOptions;
import app.munseo.app.Asked;
import app.munseo.app.Asking;
import app.munseo.app.PromptPreview;
import app.munseo.app.ThreadAsked;
import app.munseo.conversation.OpenThread;
import app.munseo.document.Collection;
import app.munseo.document.Problem;
import app.munseo.document.Scope;
import app.munseo.export.Export;
import app.munseo.export.Format;
import app.munseo.retrieve.Understood;
import app.munseo.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    @Option(names = "--review", descriptionKey = "cli.review")
    private boolean review;

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
                return tell(app, preview(app, question));
            }
            Consumer<AnswerEvent> listener = json ? _ -> {} : new AskedText(app, cli)::write;
            if (thread.isEmpty() && edited == 0) {
                var understood = app.understand(question, scope(app));
                var asking = understood.question(List.of());
                var asked = app.ask(asking, options(app), listener);
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

    private AskOptions options(App app) {
        return new AskOptions(model, again, review ? new ReviewPrompt(cli, app, json) : Review.NONE);
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
            var object = new AskedJson(app).of(asked).put("filters", Conditions.json(understood));
            more.keys().forEach(object::put);
            cli.out().println(object);
        } else {
            Conditions.tellGivenUp(understood, cli);
            new AskedText(app, cli).print(asked);
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
        var asking = asking(app, question, id);
        if (edited != 0) {
            return threads.edit(id, edited, asking, listener);
        }
        return threads.ask(id == 0 ? threads.begin(question, collection) : id, asking, listener);
    }

    /// @param id of the thread it is asked in, whose collection it keeps to where no other is named; 0 for a new one
    private Asking asking(App app, String question, long id) {
        if (collection.isEmpty() && id != 0) {
            collection = app.threads().open(id).info().collection();
        }
        return new Asking(question, scope(app), options(app));
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

    private Optional<PromptPreview> preview(App app, String question) {
        if (thread.isEmpty() || thread.equals("new")) {
            return app.prompting().preview(app.understand(question, scope(app)).question(List.of()), model);
        }
        long id = number(thread);
        return app.threads().preview(id, asking(app, question, id));
    }

    private int tell(App app, Optional<PromptPreview> preview) {
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
}
