package app.munseo.desktop.shell;

import app.munseo.answer.Answer;
import app.munseo.answer.AnswerPlan;
import app.munseo.app.App;
import app.munseo.app.Ledger;
import app.munseo.app.Occurrences;
import app.munseo.app.Preview;
import app.munseo.app.SpendingTotals;
import app.munseo.catalog.EgressLog.Wanted;
import app.munseo.desktop.ask.AskPort;
import app.munseo.desktop.find.Where;
import app.munseo.desktop.library.Holdings;
import app.munseo.desktop.library.LibraryPort;
import app.munseo.desktop.library.Shelf;
import app.munseo.desktop.preferences.PreferencesPort;
import app.munseo.desktop.privacy.PrivacyPort;
import app.munseo.desktop.privacy.ReviewDesk;
import app.munseo.desktop.reader.ReaderPort;
import app.munseo.desktop.threads.ThreadsPort;
import app.munseo.desktop.why.WhyPort;
import app.munseo.document.DocumentId;
import app.munseo.document.Problem;
import app.munseo.document.Scope;
import app.munseo.retrieve.SearchMode;
import app.munseo.settings.WindowMemory;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What each pane needs of the application.
///
/// @param today what was spent today; may block
/// @param samples the folder of the sample library; empty where there is none
/// @param teller gets a title and a sentence; may block
record Ports(
        LibraryPort library, AskPort ask, ThreadsPort threads, Find find, ReaderPort reader, WhyPort why, PreferencesPort preferences, PrivacyPort privacy, ReviewDesk reviews, Supplier<SpendingTotals> today, Remembering memory, List<Path> samples, Teller teller) {
    private static final int FILES_WHILE_TYPING = 5;
    private static final int FIRST_QUESTIONS = 4;
    private static final int FURTHER_QUESTIONS = 3;

    /// The files found for words somewhere.
    interface Find extends BiFunction<String, Where, List<Preview>> {}

    /// Tells the person something while they do not look at the window.
    interface Teller extends BiConsumer<String, String> {}

    /// @param load how the window was left
    /// @param keep keeps how it is; both are quick enough for the UI thread, a file of a few lines
    record Remembering(Supplier<WindowMemory> load, Consumer<WindowMemory> keep) {}

    Ports {
        samples = List.copyOf(samples);
    }

    static Ports of(App app) {
        var reviews = new ReviewDesk();
        return new Ports(
                library(app),
                new AskPort(new KeptThreads(app, reviews), app.judgements()::opened, app.judgements()::rate, suggests(app)),
                new KeptThreads(app, reviews),
                (words, where) -> app.finder()
                        .previews(
                                app.understand(where.before(words), KeptThreads.scope(app, where))
                                        .question(List.of()),
                                FILES_WHILE_TYPING),
                reader(app),
                why(app),
                new SettingsOf(app).port(),
                new PrivacyPort(
                        () -> app.prompting().outlook(),
                        leaving -> app.ledger().requests(new Wanted(null, "", "", leaving), Ledger.LATEST),
                        app.ledger()::export,
                        app.ledger()::clear,
                        app.doctor()::bounds,
                        app.doctor()::prove),
                reviews,
                () -> app.spending().day(),
                new Remembering(app.windowFile()::load, app.windowFile()::save),
                app.samples().stream().toList(),
                SystemNotices.of(System.getenv())::tell);
    }

    private static AskPort.Suggests suggests(App app) {
        return new AskPort.Suggests() {
            @Override
            public List<String> first() {
                return on() ? app.questions().first(FIRST_QUESTIONS) : List.of();
            }

            @Override
            public List<String> next(List<String> said, Answer answer) {
                return on() ? app.questions().next(said, answer, FURTHER_QUESTIONS) : List.of();
            }

            private boolean on() {
                return app.settings().suggesting().on();
            }
        };
    }

    private static LibraryPort library(App app) {
        return new LibraryPort(
                () -> new Holdings(
                        app.collections().stream()
                                .map(collection -> new Shelf(collection, app.documents(collection.name())))
                                .toList(),
                        app.tags().all()),
                app::index,
                listener -> {
                    app.resume(listener);
                    app.warmUp();
                },
                app::removeFolder,
                app::removeCollection,
                (documents, tag, on) -> {
                    if (on) {
                        app.tags().add(documents, tag);
                    } else {
                        app.tags().remove(documents, tag);
                    }
                },
                collection -> {
                    app.filePatterns().set(collection.name(), collection.files());
                    app.localOnly().set(collection.name(), collection.localOnly());
                },
                app::follow,
                System::nanoTime);
    }

    private static ReaderPort reader(App app) {
        return new ReaderPort(
                id -> app.document(id).orElseThrow(() -> gone(id)),
                id -> app.text(id).orElseThrow(() -> gone(id)),
                new PdfPaper(app),
                Occurrences::of,
                SystemViewer::open);
    }

    private static WhyPort why(App app) {
        return new WhyPort(
                trail -> app.explaining()
                        .waterfall(
                                app.understand(trail.question(), KeptThreads.scope(app, trail.where()))
                                        .question(trail.history()),
                                trail.queries(),
                                trail.answer()),
                (question, path) -> app.finder()
                        .why(
                                app.understand(question, Scope.everything()).question(List.of()),
                                SearchMode.HYBRID,
                                AnswerPlan.DEFAULT_HITS,
                                path));
    }

    /// A cited document that has left the library since.
    private static Problem gone(DocumentId id) {
        return new Problem(Problem.Kind.FILE_MISSING, id.value());
    }
}
