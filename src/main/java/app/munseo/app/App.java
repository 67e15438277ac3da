package app.munseo.app;

import app.munseo.answer.AnswerEvent;
import app.munseo.catalog.Cache;
import app.munseo.catalog.FilePatterns;
import app.munseo.catalog.Judgements;
import app.munseo.catalog.LocalOnly;
import app.munseo.catalog.Tags;
import app.munseo.document.Collection;
import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import app.munseo.document.DocumentText;
import app.munseo.document.Hit;
import app.munseo.document.Problem;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.eval.AnswerShares;
import app.munseo.eval.Dataset;
import app.munseo.eval.EvalReport;
import app.munseo.extract.PageImages;
import app.munseo.ingest.IngestEvent;
import app.munseo.ingest.IngestReport;
import app.munseo.net.EgressLedger;
import app.munseo.retrieve.QuestionReader;
import app.munseo.retrieve.SearchMode;
import app.munseo.retrieve.Understood;
import app.munseo.settings.Settings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Munseo without a face: what the command line and the window stand on. One at a time on a data folder.
///
/// Its methods block on the caller's thread, honour interruption and throw [Problem]; all may be called from several
/// threads.
public final class App implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(App.class.getName());

    private final AppFolders folders;
    private final Library library;
    private final Parts parts;
    private final StoredKeys keys;
    private final Spending spending;
    private final Ledger ledger;
    private final Clock clock;
    private final SettingsInUse settings;

    private App(
            AppFolders folders,
            Library library,
            Parts parts,
            StoredKeys keys,
            Spending spending,
            Ledger ledger,
            Clock clock,
            SettingsInUse settings) {
        this.folders = folders;
        this.library = library;
        this.parts = parts;
        this.keys = keys;
        this.spending = spending;
        this.ledger = ledger;
        this.clock = clock;
        this.settings = settings;
    }

    /// Opens the library in `folders`.
    ///
    /// @param environment the process environment: keys and addresses as the ecosystem writes them
    /// @param choices changes to the stored settings that hold for this run only
    /// @throws Problem `LIBRARY_IN_USE`, `LIBRARY_DAMAGED`, `LIBRARY_TOO_NEW`, `SETTINGS_INVALID`, `DISK_FAILED`,
    ///     `LOCALE_WITHOUT_HANGUL`
    public static App open(AppFolders folders, Map<String, String> environment, UnaryOperator<Settings> choices) {
        return open(folders, environment, choices, Clock.system(ZoneId.systemDefault()));
    }

    static App open(
            AppFolders folders, Map<String, String> environment, UnaryOperator<Settings> choices, Clock clock) {
        return open(folders, take(folders), environment, choices, clock, _ -> {});
    }

    /// Opens the library in a folder that has been taken.
    ///
    /// @param read gets the settings before the stores are opened
    static App open(
            AppFolders folders,
            LibraryLock lock,
            Map<String, String> environment,
            UnaryOperator<Settings> choices,
            Clock clock,
            Consumer<? super SettingsInUse> read) {
        try {
            LogFile.use(folders.log());
            var settings = SettingsInUse.read(folders, environment, choices);
            read.accept(settings);
            return open(folders, lock, environment, settings, clock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /// Takes the folder for this process alone.
    ///
    /// @throws Problem `LIBRARY_IN_USE`, `DISK_FAILED`, `LOCALE_WITHOUT_HANGUL`
    static LibraryLock take(AppFolders folders) {
        requireHangulInNames();
        return LibraryLock.take(folders);
    }

    /// The virtual machine names files in the encoding of the locale it was started in, and only that.
    private static void requireHangulInNames() {
        try {
            var _ = Path.of("문서");
        } catch (InvalidPathException e) {
            throw new Problem(Problem.Kind.LOCALE_WITHOUT_HANGUL, System.getProperty("sun.jnu.encoding", ""), e);
        }
    }

    private static App open(
            AppFolders folders,
            LibraryLock lock,
            Map<String, String> environment,
            SettingsInUse settings,
            Clock clock) {
        var library = Library.open(folders, lock);
        try {
            var spending = new Spending(
                    library.catalog(), folders.prices(), () -> settings.get().spending(), clock);
            var stored = StoredKeys.of(folders, environment);
            var ledger = new Ledger(library.catalog(), () -> settings.get().privacy().ledgerDays(), clock);
            ledger.prune();
            var parts = new Parts(
                    folders, library, settings, new Keys(environment, stored::find), new EgressLedger(ledger.store()));
            return new App(
                    folders, library, parts, stored, spending, ledger, clock, settings);
        } catch (RuntimeException e) {
            library.close();
            throw e;
        }
    }

    /// Measures the search, as it is set, on a dataset, which is indexed under `folders` and kept there for the next time.
    ///
    /// @param depth how many documents each query ranks
    public static EvalReport evaluate(
            AppFolders folders,
            Map<String, String> environment,
            UnaryOperator<Settings> choices,
            Path folder,
            SearchMode mode,
            int depth,
            Consumer<? super IngestEvent> listener) {
        LogFile.use(folders.log());
        var dataset = Dataset.read(folder);
        var settings = SettingsInUse.read(folders, environment, choices);
        var there = folders.evaluation(dataset.name());
        var clock = Clock.system(ZoneId.systemDefault());
        try (var app = open(there, LibraryLock.take(there), environment, settings, clock)) {
            long begin = System.nanoTime();
            var judged = new JudgedLibrary(app.library.catalog(), dataset);
            app.resume(listener);
            double seconds = (System.nanoTime() - begin) / 1e9;
            var measuring = new Measuring(app.parts.searches().search(), mode, depth);
            var outcomes = measuring.on(dataset.queries(), judged::name);
            var answers = mode == SearchMode.HYBRID
                    ? Measuring.answers(dataset.queries(), app.parts.answerers().extractive())
                    : AnswerShares.NONE;
            return new EvalReport(
                    dataset.name(), measuring.word(), dataset.corpus().size(), seconds, outcomes, answers);
        }
    }

    /// Measures the search, as it is set, on the person's own judgements.
    ///
    /// @throws Problem `NOTHING_JUDGED`
    public EvalReport evaluate(SearchMode mode, int depth) {
        parts.ingestion().reconcile();
        var present = library.catalog().documents().stream().map(Document::id).collect(Collectors.toSet());
        return new Measuring(parts.searches().search(), mode, depth).own(judgements(), present);
    }

    /// What the person thinks of answers and documents.
    public Judgements judgements() {
        return library.catalog().judgements();
    }

    /// The program's version.
    public static String version() {
        return Optional.ofNullable(App.class.getPackage().getImplementationVersion()).orElse("development");
    }

    /// What to tell the person about a failure; the log has its cause.
    public static Problem logged(Exception failure) {
        if (LogFile.isOpen()) {
            LOG.log(System.Logger.Level.ERROR, "failed", failure);
        }
        return failure instanceof Problem known
                ? known
                : new Problem(Problem.Kind.INTERNAL, failure.getClass().getSimpleName(), failure);
    }

    public Settings settings() {
        return settings.get();
    }

    /// Takes new settings at once, and stores what changed: what the environment and the command line decided for this
    /// run is not kept for the next.
    public void apply(Settings changed) {
        settings.apply(changed);
    }

    public Messages messages() {
        return new Messages(settings().appearance().language());
    }

    /// Uses this OpenAI key until the program ends; it is written nowhere.
    public void sessionKey(String key) {
        sessionKey("openai", key);
    }

    /// Uses this key of a provider (`openai`, `anthropic`, `gemini`, or a server of the settings) until the program
    /// ends; it is written nowhere.
    public void sessionKey(String provider, String key) {
        parts.models().keys().forSession(provider, key);
    }

    /// The keys that are kept from run to run.
    public StoredKeys keys() {
        return keys;
    }

    /// The models on the person's own servers.
    public OwnModels models() {
        return parts.ownModels();
    }

    public List<Collection> collections() {
        return library.catalog().collections();
    }

    /// Which collections never leave this machine.
    public LocalOnly localOnly() {
        return library.catalog().localOnly();
    }

    /// Which files a collection takes.
    public FilePatterns filePatterns() {
        return library.catalog().filePatterns();
    }

    /// A person's words on documents.
    public Tags tags() {
        return library.catalog().tags();
    }

    public List<Document> documents() {
        return library.catalog().documents();
    }

    public List<Document> documents(String collection) {
        return library.catalog().documents(collection);
    }

    /// The document at this path, and those below it.
    public List<Document> documentsUnder(Path path) {
        return library.catalog().documentsUnder(path);
    }

    public Optional<Document> document(DocumentId id) {
        return library.catalog().document(id);
    }

    /// The stored text of a document: what its citations' offsets refer to.
    public Optional<DocumentText> text(DocumentId id) {
        return library.catalog().text(id);
    }

    /// Draws PDF pages and finds boxes on them.
    public PageImages pageImages() {
        return parts.pageImages();
    }

    /// Reads files and folders into a collection, those that it takes, and keeps it in step with them.
    public IngestReport index(List<Path> paths, String collection, Consumer<? super IngestEvent> listener) {
        return parts.ingestion().ingest(collection, paths, library.catalog().filePatterns().of(collection), listener);
    }

    /// Finishes what an earlier run left: an index that lags behind, vectors still to come.
    public void resume(Consumer<? super IngestEvent> listener) {
        parts.ingestion().resume(listener);
    }

    /// Loads what the first question would otherwise wait for: dictionaries and the embedding model.
    public void warmUp() {
        search(Question.of("문서 document", Scope.everything()), SearchMode.HYBRID, 1);
    }

    /// Watches these folders, and none of those before; `changed` gets each one below which something has changed.
    public void follow(Set<Path> folders, Consumer<? super Path> changed) {
        parts.watch().follow(folders, changed);
    }

    public void removeFolder(String collection, Path folder) {
        parts.ingestion().removeFolder(collection, folder);
    }

    public void removeCollection(String name) {
        parts.ingestion().removeCollection(name);
    }

    /// Everything, where `collection` is empty; else the documents of that collection.
    public Scope scope(String collection) {
        return collection.isEmpty()
                ? Scope.everything()
                : new Scope.Documents(library.catalog().ids(collection));
    }

    /// The documents at and below these paths.
    public Scope scope(List<Path> paths) {
        return new Scope.Documents(paths.stream()
                .flatMap(path -> library.catalog().documentsUnder(path.toAbsolutePath().normalize()).stream())
                .map(Document::id)
                .collect(Collectors.toSet()));
    }

    /// What a person typed: its conditions narrow the scope, the rest is the question.
    ///
    /// @param scope what it may be answered from at most
    /// @throws Problem `FILTER_MATCHES_NOTHING`, and `QUESTION_EMPTY` where there are only conditions
    public Understood understand(String typed, Scope scope) {
        parts.ingestion().reconcile();
        return new QuestionReader(library.catalog(), library.index().lexical(), ZoneId.systemDefault())
                .read(typed, scope);
    }

    /// The best chunks for a question, by search alone.
    public List<Hit> search(Question question, SearchMode mode, int limit) {
        parts.ingestion().reconcile();
        return parts.searches().search().search(question, mode, limit);
    }

    /// Search as people read it, with the account of every hit.
    public Finder finder() {
        parts.ingestion().reconcile();
        return parts.searches().finder(messages());
    }

    /// A cited answer: the one given before, where nothing has changed since.
    public Asked ask(Question question, Consumer<? super AnswerEvent> listener) {
        return ask(question, AskOptions.DEFAULT, listener);
    }

    /// A cited answer, made as `options` say.
    public Asked ask(Question question, AskOptions options, Consumer<? super AnswerEvent> listener) {
        return ask("", question, options, listener);
    }

    /// An answer in a thread, whose spending it counts to; in none where `thread` is empty.
    Asked ask(String thread, Question question, AskOptions options, Consumer<? super AnswerEvent> listener) {
        parts.ingestion().reconcile();
        long mark = parts.ledger().mark();
        var meter = spending.meter(UUID.randomUUID().toString(), thread, listener);
        var template = profiles().template(LocalDate.now(clock));
        var answerer = parts.answerers().answerer(options, meter, template);
        var answer = options.fresh() ? answerer.fresh(question, listener) : answerer.answer(question, listener);
        return new Asked(answer, meter.cost(), meter.notices(), parts.ledger().since(mark));
    }

    /// How answers came about.
    public Explaining explaining() {
        return new Explaining(finder(), this::text, prompting());
    }

    /// Questions worth asking.
    public Questions questions() {
        parts.ingestion().reconcile();
        return new Questions(library.catalog(), parts.answerers().lexical());
    }

    /// How answers are asked for.
    public Prompting prompting() {
        return new Prompting(parts.answerers(), spending, this::profiles, clock);
    }

    private Profiles profiles() {
        return Profiles.of(settings.get().prompts(), messages().locale().getLanguage());
    }

    /// What is kept to serve again.
    public Cache cache() {
        return parts.answerers().cache();
    }

    /// Prices, limits, what was spent, and how calls of models went.
    public Spending spending() {
        return spending;
    }

    /// The requests of this run.
    EgressLedger requests() {
        return parts.ledger();
    }

    /// What went out of the door.
    public Ledger ledger() {
        return ledger;
    }

    /// Examines this installation.
    public Doctor doctor() {
        return new Doctor(this, folders, library.catalog(), settings, parts::door, parts.ledger(),
                parts.enclosure());
    }

    /// Kept conversations.
    public Conversations threads() {
        var meter = spending.meter(UUID.randomUUID().toString(), "", _ -> {});
        return new Conversations(this, library.catalog(), parts.answerers().namers(meter));
    }

    /// What extraction sees in one file, whatever is in the library.
    ///
    /// @param password empty where there is none
    public Extraction extract(Path file, char[] password) {
        return parts.extraction().of(file, password);
    }

    public Status status() {
        return parts.status(messages());
    }

    /// What the person should know about the library and the spending limits, and what to do about it.
    public List<Notice> notices() {
        var limits = spending.notices().stream()
                .map(notice -> new Notice(notice.code(), messages().spending(notice)));
        return Stream.concat(parts.notices(messages()).stream(), limits).toList();
    }

    /// Ends the workers and closes the stores. What is not finished is continued at the next start.
    @Override
    public void close() {
        try (library) {
            parts.close();
        }
    }
}
