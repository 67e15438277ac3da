package app.munseo.desktop.shell;

import app.munseo.answer.Answer;
import app.munseo.answer.AnswerEvent;
import app.munseo.answer.Withheld;
import app.munseo.app.KnownModel;
import app.munseo.app.Notice;
import app.munseo.app.Occurrences;
import app.munseo.app.Preview;
import app.munseo.app.SpendingTotals;
import app.munseo.app.Status;
import app.munseo.app.StoredKeys.Stored;
import app.munseo.catalog.Embeddings;
import app.munseo.catalog.Judgements.Rating;
import app.munseo.desktop.ask.AskPort;
import app.munseo.desktop.ask.Put;
import app.munseo.desktop.library.Holdings;
import app.munseo.desktop.library.LibraryPort;
import app.munseo.desktop.library.Shelf;
import app.munseo.desktop.preferences.PreferencesPort;
import app.munseo.desktop.privacy.ReviewDesk;
import app.munseo.desktop.reader.ReaderPort;
import app.munseo.document.Collection;
import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import app.munseo.document.DocumentState;
import app.munseo.document.Location;
import app.munseo.document.Page;
import app.munseo.document.Problem;
import app.munseo.ingest.Failure;
import app.munseo.ingest.IngestEvent;
import app.munseo.ingest.IngestReport;
import app.munseo.llm.ModelTrial;
import app.munseo.llm.Prompt;
import app.munseo.settings.Prompts.Profile;
import app.munseo.settings.Prompts.Writing;
import app.munseo.settings.Settings;
import app.munseo.settings.WindowMemory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// An application for the window that holds a few documents in memory and does what a test tells it to.
final class FakeLibrary {
    static final Path SAMPLES = Path.of("/samples");
    private static final List<KnownModel> MODELS = List.of(
            model("ollama:exaone3.5:7.8b", 4_800_000_000L, null), model("ollama:qwen3:1.7b", 1_400_000_000L, null));

    final AtomicReference<Settings> settings = new AtomicReference<>(Settings.DEFAULT);
    final AtomicReference<WindowMemory> memory = new AtomicReference<>(WindowMemory.NONE.afterGreeting());
    /// Tells the window that something below a folder has changed.
    final AtomicReference<Consumer<? super Path>> changes = new AtomicReference<>(_ -> {});
    final AtomicInteger rendered = new AtomicInteger();
    final AtomicInteger runs = new AtomicInteger();
    final List<String> keptKeys = new CopyOnWriteArrayList<>();
    final AtomicReference<String> key = new AtomicReference<>("");
    /// Where a key is kept; waited for.
    final CompletableFuture<Stored> keychain = new CompletableFuture<>();
    final List<Path> shownOutside = new CopyOnWriteArrayList<>();
    final List<DocumentId> opened = new CopyOnWriteArrayList<>();
    final List<Rating> ratings = new CopyOnWriteArrayList<>();
    /// What was asked, as it was typed.
    final List<String> asked = new CopyOnWriteArrayList<>();
    /// Indexing stops before this file until the latch is opened.
    final Map<Integer, CountDownLatch> indexGates = new LinkedHashMap<>();
    /// Answering stops before this event until the latch is opened.
    final Map<Integer, CountDownLatch> askGates = new LinkedHashMap<>();
    /// When the answers were first given; null for new ones.
    volatile @Nullable Instant kept;
    /// Whether the documents do not hold the answer.
    volatile boolean absent;
    /// The passages of each answer that its model was not shown.
    volatile List<Withheld> withheld = List.of();
    volatile List<String> firstQuestions =
            List.of("인사 규정에서 병가에 대해 뭐라고 하나요?", "What is said about filters in AirLeaf AL-420 User Manual?");
    /// How often first questions were made.
    final AtomicInteger firstMade = new AtomicInteger();
    volatile List<String> furtherQuestions = List.of("인사 규정에서 재택근무에 대해 뭐라고 하나요?");
    volatile ScriptedAnswer script = ScriptedAnswer.KOREAN;

    /// What can be indexed.
    volatile List<Path> files = SampleText.FILES;
    /// Runs before each file that is indexed and each event of an answer.
    volatile Runnable pace = () -> {};

    final Map<DocumentId, List<String>> tags = new ConcurrentHashMap<>();
    /// What the person said of collections.
    final Map<String, Collection> marks = new ConcurrentHashMap<>();
    final AtomicLong nanoTime = new AtomicLong();
    /// Gets what is told outside of the window.
    final AtomicReference<BiConsumer<String, String>> teller = new AtomicReference<>((_, _) -> {});
    volatile SpendingTotals spent = new SpendingTotals(0.0123, 17.2, 0, 0, 3, 0, 4000, 0, 300);

    volatile List<Notice> notices = List.of();
    volatile List<Status.Ollama> ollama =
            List.of(new Status.Ollama("http://127.0.0.1:11434", true, List.of("exaone3.5:7.8b", "qwen3:8b")));

    final SentOut sentOut = new SentOut();
    final ReviewDesk reviews = new ReviewDesk();
    final FakeThreads threads = new FakeThreads(this::ask);
    private final Map<DocumentId, Document> documents = new LinkedHashMap<>();
    private final Map<String, List<Path>> collections = new LinkedHashMap<>();
    private final Map<DocumentId, String> homes = new LinkedHashMap<>();

    Ports ports() {
        return new Ports(
                new LibraryPort(
                        () -> new Holdings(shelves(), Map.copyOf(tags)),
                        this::index,
                        _ -> {},
                        (name, path) -> remove(name, path),
                        name -> remove(name, Path.of("/")),
                        this::tag,
                        collection -> marks.put(collection.name(), collection),
                        (folders, changed) -> changes.set(changed),
                        nanoTime::get),
                new AskPort(
                        threads,
                        (question, document) -> opened.add(document),
                        (rating, cited) -> ratings.add(rating),
                        suggests()),
                threads,
                (words, _) -> previews(words),
                new ReaderPort(
                        this::document,
                        id -> SampleText.of(document(id).path()),
                        new DrawnPaper(),
                        Occurrences::of,
                        shownOutside::add),
                ScriptedWhy.port(),
                new PreferencesPort(
                        settings::get,
                        settings::set,
                        new PreferencesPort.Keys(
                                (_, secret) -> key.set(secret),
                                this::keep),
                        this::status,
                        new PreferencesPort.Models(() -> MODELS, FakeLibrary::tried),
                        this::profiles,
                        profile -> {
                            rendered.incrementAndGet();
                            return Prompt.text(profile.system(), profile.user(), 100);
                        },
                        new PreferencesPort.Files(SettingsOf::write, SettingsOf::read)),
                sentOut.port(),
                reviews,
                () -> spent,
                new Ports.Remembering(memory::get, memory::set),
                List.of(SAMPLES),
                (title, words) -> teller.get().accept(title, words));
    }

    private void tag(List<DocumentId> tagged, String tag, boolean on) {
        for (var id : tagged) {
            var all = new TreeSet<>(tags.getOrDefault(id, List.of()));
            if (on) {
                all.add(tag);
            } else {
                all.remove(tag);
            }
            tags.put(id, List.copyOf(all));
        }
    }

    private static KnownModel model(String reference, long size, @Nullable ModelTrial trial) {
        return new KnownModel(reference, List.of("http://127.0.0.1:11434"), size, 32_768, Set.of(), false, trial);
    }

    /// The smaller, the faster.
    private static KnownModel tried(KnownModel model) {
        double speed = model.size() > 2_000_000_000L ? 25 : 90;
        return model(model.reference(), model.size(), new ModelTrial("2026-03-02T09:00:00Z", speed, true, true));
    }

    private AskPort.Suggests suggests() {
        return new AskPort.Suggests() {
            @Override
            public List<String> first() {
                firstMade.incrementAndGet();
                return settings.get().suggesting().on() ? firstQuestions : List.of();
            }

            @Override
            public List<String> next(List<String> said, Answer answer) {
                return settings.get().suggesting().on() ? furtherQuestions : List.of();
            }
        };
    }

    private Stored keep(String provider, String secret) {
        keptKeys.add(provider + " " + secret);
        try {
            return keychain.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Problem problem ? problem : e;
        }
    }

    private List<Profile> profiles() {
        var shipped = new Profile("default", "근거만으로 답하라.", Profile.DEFAULT_USER, List.of(), Writing.DEFAULT);
        var own = settings.get().prompts().own();
        return own.stream().anyMatch(one -> one.name().equals("default")) ? own : List.of(shipped);
    }

    FakeLibrary filled() {
        index(List.of(SAMPLES), Collection.DEFAULT_NAME, _ -> {});
        return this;
    }

    private synchronized List<Shelf> shelves() {
        return collections.entrySet().stream()
                .map(entry -> new Shelf(
                        marks.getOrDefault(entry.getKey(), new Collection(entry.getKey(), List.of()))
                                .with(entry.getValue()),
                        documents.values().stream()
                                .filter(document -> entry.getKey().equals(homes.get(document.id())))
                                .toList()))
                .toList();
    }

    private synchronized Document document(DocumentId id) {
        return Objects.requireNonNull(documents.get(id), "not in the library");
    }

    private synchronized void remove(String collection, Path folder) {
        documents.values().removeIf(document ->
                document.path().startsWith(folder) && collection.equals(homes.get(document.id())));
        collections.remove(collection);
        marks.remove(collection);
    }

    private IngestReport index(List<Path> paths, String collection, Consumer<? super IngestEvent> listener) {
        var found = files.stream()
                .filter(file -> paths.stream().anyMatch(file::startsWith))
                .toList();
        runs.incrementAndGet();
        listener.accept(new IngestEvent.Scanned(found.size()));
        var failures = new ArrayList<Failure>();
        for (int i = 0; i < found.size(); i++) {
            pace.run();
            listener.accept(new IngestEvent.Reading(found.get(i), i, found.size()));
            pass(indexGates.get(i));
            var document = document(found.get(i));
            put(document, collection, paths);
            if (document.state() == DocumentState.FAILED) {
                failures.add(new Failure(found.get(i), Problem.Kind.FILE_ENCRYPTED, found.get(i).toString()));
                listener.accept(new IngestEvent.Failed(failures.getLast()));
            } else {
                listener.accept(new IngestEvent.Indexed(document));
            }
        }
        return new IngestReport(
                found.size(), found.size() - failures.size(), 0, 0, failures, 90, Duration.ofSeconds(2), null);
    }

    private synchronized void put(Document document, String collection, List<Path> paths) {
        documents.put(document.id(), document);
        homes.put(document.id(), collection);
        collections.put(collection, paths);
    }

    private static Document document(Path file) {
        boolean failed = file.toString().contains("급여");
        return new Document(
                DocumentId.of(file),
                file,
                String.valueOf(file.getFileName()),
                120_000L + 1024L * (10 * file.toString().length() + SampleText.FILES.indexOf(file)),
                Instant.EPOCH.plus(Duration.ofDays(SampleText.FILES.indexOf(file))),
                "00",
                failed ? DocumentState.FAILED : DocumentState.READY,
                failed ? 0 : SampleText.of(file).pages().size(),
                failed ? 0 : 14,
                failed ? Problem.Kind.FILE_ENCRYPTED : null);
    }

    private Answer ask(Put put, Consumer<? super AnswerEvent> listener) {
        asked.add(put.text());
        if (put.fresh()) {
            kept = null;
        }
        var events = script.events();
        for (int i = 0; i < events.size(); i++) {
            pass(askGates.get(i));
            pace.run();
            listener.accept(events.get(i));
        }
        return absent ? script.absent() : script.answer(kept, withheld);
    }

    /// The files whose text has the words as they are.
    private synchronized List<Preview> previews(String words) {
        return documents.values().stream()
                .filter(document -> document.state() == DocumentState.READY)
                .flatMap(document -> preview(document, words).stream())
                .toList();
    }

    private static Optional<Preview> preview(Document document, String words) {
        return SampleText.of(document.path()).pages().stream()
                .filter(page -> page.text().contains(words))
                .findFirst()
                .map(page -> preview(document.id(), page, words));
    }

    private static Preview preview(DocumentId id, Page page, String words) {
        var text = page.text();
        int at = text.indexOf(words);
        int start = text.lastIndexOf('\n', at) + 1;
        int end = text.indexOf('\n', at);
        var mark = new Preview.Mark(at - start, at - start + words.length());
        return new Preview(
                id, new Location(page.number(), start, end), "", text.substring(start, end), List.of(mark));
    }

    private static void pass(@Nullable CountDownLatch gate) {
        try {
            if (gate != null) {
                gate.await();
            }
        } catch (InterruptedException _) {
            throw Problem.cancelled();
        }
    }

    private synchronized Status status() {
        return new Status(
                documents.size(),
                90,
                1,
                1_000_000,
                settings.get().offline(),
                ollama,
                !key.get().isEmpty(),
                settings.get().models().openAiModel(),
                List.of(new Status.Provider("openai", !key.get().isEmpty())),
                "minilm:all-MiniLM-L6-v2-q",
                new Embeddings.Progress("minilm:all-MiniLM-L6-v2-q", "", 90, 90),
                notices);
    }
}
