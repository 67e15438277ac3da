package app.munseo.desktop.shell;

import app.munseo.answer.Answer;
import app.munseo.answer.AnswerPlan;
import app.munseo.app.App;
import app.munseo.app.Ledger;
import app.munseo.app.Occurrences;
import app.munseo.app.Opening;
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
        LibraryPort library,
        AskPort ask,
        ThreadsPort threads,
        Find find,
        ReaderPort reader,
        WhyPort why,
        PreferencesPort preferences,
        PrivacyPort privacy,
        ReviewDesk reviews,
        Supplier<SpendingTotals> today,
        Remembering memory,
        List<Path> samples,
        Teller teller) {
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

    /// What the application gives, once it is open: until then, whoever needs it waits.
    static Ports of(Opening opening) {
        Supplier<App> app = opening::app;
        var reviews = new ReviewDesk();
        return new Ports(
                library(app),
                new AskPort(
                        new KeptThreads(app, reviews),
                        (question, document) -> app.get().judgements().opened(question, document),
                        (rating, documents) -> app.get().judgements().rate(rating, documents),
                        suggests(app)),
                new KeptThreads(app, reviews),
                (words, where) -> app.get().finder()
                        .previews(
                                app.get().understand(where.before(words), KeptThreads.scope(app.get(), where))
                                        .question(List.of()),
                                FILES_WHILE_TYPING),
                reader(app),
                why(app),
                new SettingsOf(opening).port(),
                new PrivacyPort(
                        () -> app.get().prompting().outlook(),
                        leaving -> app.get().ledger().requests(new Wanted(null, "", "", leaving), Ledger.LATEST),
                        file -> app.get().ledger().export(file),
                        () -> app.get().ledger().clear(),
                        () -> app.get().doctor().bounds(),
                        () -> app.get().doctor().prove()),
                reviews,
                () -> app.get().spending().day(),
                new Remembering(opening::memory, opening::keep),
                opening.samples(),
                SystemNotices.of(System.getenv())::tell);
    }

    private static AskPort.Suggests suggests(Supplier<App> app) {
        return new AskPort.Suggests() {
            @Override
            public List<String> first() {
                return on() ? app.get().questions().first(FIRST_QUESTIONS) : List.of();
            }

            @Override
            public List<String> next(List<String> said, Answer answer) {
                return on() ? app.get().questions().next(said, answer, FURTHER_QUESTIONS) : List.of();
            }

            private boolean on() {
                return app.get().settings().suggesting().on();
            }
        };
    }

    private static LibraryPort library(Supplier<App> app) {
        return new LibraryPort(
                () -> new Holdings(
                        app.get().collections().stream()
                                .map(collection -> new Shelf(collection, app.get().documents(collection.name())))
                                .toList(),
                        app.get().tags().all()),
                (paths, collection, listener) -> app.get().index(paths, collection, listener),
                listener -> {
                    app.get().resume(listener);
                    app.get().warmUp();
                },
                (collection, folder) -> app.get().removeFolder(collection, folder),
                name -> app.get().removeCollection(name),
                (documents, tag, on) -> {
                    if (on) {
                        app.get().tags().add(documents, tag);
                    } else {
                        app.get().tags().remove(documents, tag);
                    }
                },
                collection -> {
                    app.get().filePatterns().set(collection.name(), collection.files());
                    app.get().localOnly().set(collection.name(), collection.localOnly());
                },
                (folders, changed) -> app.get().follow(folders, changed),
                System::nanoTime);
    }

    private static ReaderPort reader(Supplier<App> app) {
        return new ReaderPort(
                id -> app.get().document(id).orElseThrow(() -> gone(id)),
                id -> app.get().text(id).orElseThrow(() -> gone(id)),
                new PdfPaper(app),
                Occurrences::of,
                SystemViewer::open);
    }

    private static WhyPort why(Supplier<App> app) {
        return new WhyPort(
                trail -> app.get().explaining()
                        .waterfall(
                                app.get().understand(trail.question(), KeptThreads.scope(app.get(), trail.where()))
                                        .question(trail.history()),
                                trail.queries(),
                                trail.answer()),
                (question, path) -> app.get().finder()
                        .why(
                                app.get().understand(question, Scope.everything()).question(List.of()),
                                SearchMode.HYBRID,
                                AnswerPlan.DEFAULT_HITS,
                                path));
    }

    /// A cited document that has left the library since.
    private static Problem gone(DocumentId id) {
        return new Problem(Problem.Kind.FILE_MISSING, id.value());
    }
}
