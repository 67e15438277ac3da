package app.munseo.app;

import app.munseo.chunk.StructuredChunker;
import app.munseo.document.Problem;
import app.munseo.extract.CsvExtractor;
import app.munseo.extract.MarkdownExtractor;
import app.munseo.extract.PageImages;
import app.munseo.extract.PdfExtractor;
import app.munseo.extract.ReadingLimits;
import app.munseo.extract.TextExtractor;
import app.munseo.extract.TextFileExtractor;
import app.munseo.extract.enclosure.Enclosure;
import app.munseo.ingest.FolderWatch;
import app.munseo.ingest.Ingestion;
import app.munseo.net.Confinement;
import app.munseo.net.EgressLedger;
import app.munseo.net.EgressPolicy;
import app.munseo.net.NetworkDoor;
import app.munseo.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Everything the app is made of, put together: the composition root. Long-lived parts are made once; the stages of
/// the read side, which are cheap, are made anew from the settings of the moment ([Searches], [Answerers]).
final class Parts implements AutoCloseable {
    /// Long enough for a program to finish saving.
    private static final Duration QUIET = Duration.ofSeconds(2);

    private final Library library;
    private final Supplier<Settings> settings;
    private final EgressLedger ledger;
    private final Confinement confinement;
    private final Masks masks;
    private final NetworkDoor door;
    private final Models models;
    private final OwnModels ownModels;
    private final LibraryEmbedders embedders;
    private final Enclosure enclosure;
    private final PdfExtractor pdf;
    private final PageImages pageImages;
    private final List<TextExtractor> extractors;
    private final Ingestion ingestion;
    private final FolderWatch watch;
    private final Searches searches;
    private final Answerers answerers;

    Parts(AppFolders folders, Library library, Supplier<Settings> settings, Keys keys, EgressLedger ledger) {
        this.library = library;
        this.settings = settings;
        this.ledger = ledger;
        this.masks = new Masks(folders.maskKey(), () -> settings.get().privacy().mask());
        this.confinement = new Confined(library.catalog().localOnly());
        this.door = door(() -> settings.get().offline());
        var cache = created(folders.cache());
        this.models = new Models(door, settings, cache, keys);
        this.ownModels = new OwnModels(models.chat(), cache);
        this.embedders = new LibraryEmbedders(models, settings, library.catalog().embeddings(), confinement, masks);
        embedders.requireKnownChoice();
        this.enclosure = new Enclosure(created(folders.scratch()), this::libraryFolders);
        this.pdf = new PdfExtractor(enclosure, this::limits);
        this.pageImages = new PageImages(enclosure, this::limits);
        this.extractors = List.of(
                pdf,
                new MarkdownExtractor(this::limits),
                new TextFileExtractor(this::limits),
                new CsvExtractor(this::limits));
        this.ingestion =
                new Ingestion(library.catalog(), library.index(), extractors, new StructuredChunker(), embedders);
        this.watch = new FolderWatch(ingestion::accepts, folders.home(), QUIET);
        this.searches = new Searches(library, settings, models, embedders, ingestion::model);
        this.answerers = new Answerers(library, settings, models, masks, confinement, searches);
    }

    /// A door to the network, with its own switch for offline-only.
    NetworkDoor door(BooleanSupplier offline) {
        return new NetworkDoor(
                new EgressPolicy(offline, confinement),
                ledger,
                Duration.ofSeconds(settings.get().providers().patience().connect()));
    }

    private static Path created(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.DISK_FAILED, folder.toString(), e);
        }
    }

    private ReadingLimits limits() {
        return Reading.limits(settings.get().limits());
    }

    private List<Path> libraryFolders() {
        return library.catalog().collections().stream()
                .flatMap(collection -> collection.folders().stream())
                .toList();
    }

    /// What files are read in.
    Enclosure enclosure() {
        return enclosure;
    }

    Models models() {
        return models;
    }

    OwnModels ownModels() {
        return ownModels;
    }

    EgressLedger ledger() {
        return ledger;
    }

    PageImages pageImages() {
        return pageImages;
    }

    FolderWatch watch() {
        return watch;
    }

    Ingestion ingestion() {
        return ingestion;
    }

    FileExtraction extraction() {
        return new FileExtraction(pdf, extractors);
    }

    Searches searches() {
        return searches;
    }

    Answerers answerers() {
        return answerers;
    }

    List<Notice> notices(Messages messages) {
        return new Notices(library.catalog(), embedders, searches::requireReranker, library.findings(), messages).all();
    }

    Status status(Messages messages) {
        var stats = library.catalog().stats();
        var embedding = library.catalog().embeddings().progress();
        return new Status(
                stats.documents() - stats.failed(),
                stats.chunks(),
                stats.failed(),
                stats.bytes() + library.index().bytes(),
                settings.get().offline(),
                models.ollamaStatus(),
                models.openAiConfigured(),
                settings.get().models().openAiModel(),
                models.keys().of(settings.get().providers().servers()),
                embedding.model().isEmpty() ? embedders.chosenName() : embedding.model(),
                embedding,
                notices(messages));
    }

    @Override
    public void close() {
        try (pdf;
                pageImages;
                models;
                watch) {
            door.close();
        }
    }
}
