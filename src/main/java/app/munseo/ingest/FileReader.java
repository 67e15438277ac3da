package app.munseo.ingest;

import app.munseo.catalog.Catalog;
import app.munseo.chunk.Chunker;
import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import app.munseo.document.DocumentState;
import app.munseo.document.Names;
import app.munseo.document.Problem;
import app.munseo.extract.TextExtractor;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Looks at one file: reads it only when size or time have changed, and takes its text only when the bytes have.
/// Safe for use by several threads.
final class FileReader {
    private static final System.Logger LOG = System.getLogger(FileReader.class.getName());

    /// Failures that come from the content: the same bytes will fail again.
    private static final Set<Problem.Kind> LASTING = EnumSet.of(
            Problem.Kind.FILE_ENCRYPTED,
            Problem.Kind.FILE_BROKEN,
            Problem.Kind.FILE_NO_TEXT);

    /// In place of the hash of a file that is refused unread: its content is not known, but not the one there was.
    private static final String UNREAD = "-";

    private final Catalog catalog;
    private final List<TextExtractor> extractors;
    private final Chunker chunker;

    FileReader(Catalog catalog, List<TextExtractor> extractors, Chunker chunker) {
        this.catalog = catalog;
        this.extractors = List.copyOf(extractors);
        this.chunker = chunker;
    }

    boolean accepts(Path file) {
        return extractor(file).isPresent();
    }

    private Optional<TextExtractor> extractor(Path file) {
        return extractors.stream().filter(extractor -> extractor.accepts(file)).findFirst();
    }

    /// @throws Problem `CANCELLED` on interrupt, or what is wrong with the catalog; never because of the file
    Reading read(Path file) {
        var id = DocumentId.of(file);
        var found = extractor(file);
        var bounds = found.map(TextExtractor::bounds).orElse("");
        var settled = catalog.document(id).filter(known -> isSettled(known, bounds));
        var stamp = Stamp.NONE;
        var hash = "";
        try {
            stamp = Stamp.of(file);
            if (settled.filter(stamp::matches).isPresent()) {
                return new Reading.Unchanged(settled.get(), stamp);
            }
            var extractor = found.orElseThrow(() -> new Problem(Problem.Kind.FILE_UNSUPPORTED, file.toString()));
            hash = UNREAD;
            extractor.admit(file);
            hash = Stamp.sha256(file);
            var known = hash;
            if (settled.filter(document -> document.sha256().equals(known)).isPresent()) {
                return new Reading.Unchanged(settled.get(), stamp);
            }
            return text(extractor, file, document(id, file, stamp, hash, null));
        } catch (Problem e) {
            if (e.kind() == Problem.Kind.CANCELLED) {
                throw e;
            }
            return new Reading.Unreadable(document(id, file, stamp, hash, e.kind()), e, namesLimit(e) ? bounds : "");
        }
    }

    /// Whether the same bytes would come to the same end. What met a limit may not, once the limit has been lifted.
    private boolean isSettled(Document known, String bounds) {
        var failure = known.failure();
        if (failure == Problem.Kind.FILE_TOO_LARGE || catalog.isCut(known.id())) {
            return !bounds.isEmpty() && bounds.equals(catalog.bounds(known.id()));
        }
        return failure == null || LASTING.contains(failure);
    }

    /// Where memory has run out no limit is named, and another time there may be more of it.
    private static boolean namesLimit(Problem problem) {
        return problem.kind() == Problem.Kind.FILE_TOO_LARGE && Failure.namesLimit(problem.detail());
    }

    private Reading text(TextExtractor extractor, Path file, Document document) {
        try {
            var text = extractor.extract(file);
            var chunks = chunker.chunk(document.id(), text);
            if (chunks.isEmpty()) {
                throw new Problem(Problem.Kind.FILE_NO_TEXT, file.toString());
            }
            boolean cut = text.pages().stream().anyMatch(page -> !page.cut().isEmpty());
            return new Reading.Text(document, text, chunks, cut ? extractor.bounds() : "");
        } catch (StackOverflowError | OutOfMemoryError e) {
            // a hostile file can bring about either; both are over once its reading has ended
            LOG.log(Level.WARNING, "gave up " + file, e);
            var kind = e instanceof OutOfMemoryError ? Problem.Kind.FILE_TOO_LARGE : Problem.Kind.FILE_BROKEN;
            throw new Problem(kind, file.toString(), e);
        } catch (Problem e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "could not read " + file, e);
            throw new Problem(Problem.Kind.INTERNAL, file.toString(), e);
        }
    }

    private static Document document(
            DocumentId id, Path file, Stamp stamp, String hash, Problem.@Nullable Kind failure) {
        var title = Names.nfc(file.getFileName().toString());
        var state = failure == null ? DocumentState.SEARCHABLE : DocumentState.FAILED;
        return new Document(id, file, title, stamp.size(), stamp.modified(), hash, state, 0, 0, failure);
    }
}
