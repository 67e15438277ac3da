package app.munseo.catalog;

import app.munseo.document.Chunk;
import app.munseo.document.ChunkId;
import app.munseo.document.Collection;
import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import app.munseo.document.DocumentState;
import app.munseo.document.DocumentText;
import app.munseo.document.Layout;
import app.munseo.document.Names;
import app.munseo.document.Page;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What the library knows, in one SQLite file: the truth, of which the index is a copy made for searching.
///
/// Every method is one transaction and safe for use by several threads; readers do not wait for a writer. Each change
/// the index must follow gets a *revision*, a number that only rises, so that an index which remembers the revision it
/// has seen can be brought up to date. Names of collections are compared in NFC.
///
/// All methods throw [app.munseo.document.Problem]: `LIBRARY_DAMAGED`, `LIBRARY_IN_USE` or `DISK_FAILED`; those that
/// name a collection, except where they create it, `COLLECTION_UNKNOWN`.
public final class Catalog implements AutoCloseable {
    /// What [#integrity()] says of a file that is whole.
    public static final String WHOLE = "ok";

    private final Database database;

    private Catalog(Database database) {
        this.database = database;
    }

    /// Opens or creates the library at `file`, and brings an older one to the present schema.
    ///
    /// @throws app.munseo.document.Problem `LIBRARY_DAMAGED` (no SQLite file), `LIBRARY_TOO_NEW`
    public static Catalog open(Path file) {
        return open(file, _ -> {});
    }

    /// @param writing gets the connection that writes, before anything is written
    static Catalog open(Path file, Consumer<? super Connection> writing) {
        return new Catalog(Database.open(file, Migrations.shipped(), writing));
    }

    /// All collections by name.
    public List<Collection> collections() {
        return database.read(CollectionRows::all);
    }

    /// Adds folders (or single files) to a collection, which is created when it is new.
    public void addFolders(String collection, List<Path> folders) {
        var name = Names.nfc(collection);
        database.write(session -> {
            CollectionRows.add(session, name);
            for (var folder : folders) {
                CollectionRows.addFolder(session, name, folder);
            }
            return name;
        });
    }

    /// Takes a folder from a collection, and the documents below it unless another of its folders holds them.
    public void removeFolder(String collection, Path folder) {
        database.write(session -> {
            CollectionRows.removeFolder(session, CollectionRows.known(session, Names.nfc(collection)), folder);
            return folder;
        });
    }

    /// @throws app.munseo.document.Problem `SETTINGS_INVALID` when the new name is taken
    public void renameCollection(String from, String to) {
        database.write(session -> {
            CollectionRows.rename(session, CollectionRows.known(session, Names.nfc(from)), Names.nfc(to));
            return to;
        });
    }

    /// Removes a collection; its documents stay until [#remove(DocumentId)], see [#orphans()].
    public void removeCollection(String name) {
        database.write(session -> {
            CollectionRows.remove(session, CollectionRows.known(session, Names.nfc(name)));
            return name;
        });
    }

    /// Takes a document from a collection.
    public void leave(DocumentId id, String collection) {
        database.write(session -> {
            CollectionRows.leave(session, id, Names.nfc(collection));
            return id;
        });
    }

    /// Documents no collection holds.
    public List<DocumentId> orphans() {
        return database.read(CollectionRows::orphans);
    }

    /// All documents in order of their paths, also those that failed.
    public List<Document> documents() {
        return database.read(DocumentRows::all);
    }

    /// The documents of a collection in order of their paths.
    public List<Document> documents(String collection) {
        return database.read(
                session -> DocumentRows.of(session, CollectionRows.known(session, Names.nfc(collection))));
    }

    /// The document at `path` and all below it, whatever their collection.
    public List<Document> documentsUnder(Path path) {
        return database.read(session -> DocumentRows.under(session, Place.of(path)));
    }

    public Optional<Document> document(DocumentId id) {
        return database.read(session -> DocumentRows.find(session, id));
    }

    /// The documents of a collection.
    public Set<DocumentId> ids(String collection) {
        return database.read(
                session -> CollectionRows.members(session, CollectionRows.known(session, Names.nfc(collection))));
    }

    /// Stores a document that has been read, in place of what was known of it. Its state becomes `SEARCHABLE`, and its
    /// numbers of pages and chunks those given here.
    ///
    /// @return the new revision
    public long put(Document document, DocumentText text, List<Chunk> chunks, String collection) {
        var stored = new Document(
                document.id(), document.path(), text.title(), document.size(), document.modified(), document.sha256(),
                DocumentState.SEARCHABLE, text.pages().size(), chunks.size(), null);
        return database.write(session -> {
            long revision = DocumentRows.nextRevision(session);
            DocumentRows.put(session, stored, text.layout(), "", revision);
            TextRows.delete(session, document.id());
            TextRows.put(session, document.id(), text, chunks);
            CollectionRows.join(session, document.id(), Names.nfc(collection));
            return revision;
        });
    }

    /// Stores that a document could not be read and why. A good version read earlier stays while it is not known that
    /// the content has changed: when `document` has no hash, or the same.
    public void putFailed(Document document, String detail, String collection) {
        database.write(session -> {
            var earlier = DocumentRows.find(session, document.id())
                    .filter(known -> known.state() != DocumentState.FAILED)
                    .filter(known -> document.sha256().isEmpty() || document.sha256().equals(known.sha256()));
            if (earlier.isEmpty()) {
                DocumentRows.put(session, document, Layout.PROSE, detail, DocumentRows.nextRevision(session));
                TextRows.delete(session, document.id());
            }
            CollectionRows.join(session, document.id(), Names.nfc(collection));
            return document;
        });
    }

    /// Stores that the content is unchanged though size or time may differ, and that `collection` holds it.
    public void seen(DocumentId id, long size, Instant modified, String collection) {
        database.write(session -> {
            DocumentRows.seen(session, id, size, modified);
            CollectionRows.join(session, id, Names.nfc(collection));
            return id;
        });
    }

    /// Removes a document from the library and from all collections; an unknown one is no error.
    public void remove(DocumentId id) {
        database.write(session -> DocumentRows.delete(session, id) ? DocumentRows.nextRevision(session) : 0L);
    }

    /// What was kept about a document's failure; empty when it did not fail.
    public String failureDetail(DocumentId id) {
        return database.read(session -> DocumentRows.detail(session, id)).orElse("");
    }

    /// The highest revision given; 0 for a new library.
    public long revision() {
        return database.read(DocumentRows::revision);
    }

    /// Documents put, failed or embedded after `revision`, in that order. Removed ones are not among them.
    public List<DocumentId> changedSince(long revision) {
        return database.read(session -> DocumentRows.changedSince(session, revision));
    }

    /// The chunks of a document in reading order.
    public List<Chunk> chunks(DocumentId id) {
        return database.read(session -> TextRows.chunks(session, id));
    }

    /// The chunks asked for, in the same order, without those that are no longer there.
    public List<Chunk> chunks(List<ChunkId> ids) {
        return database.read(session -> {
            var found = new ArrayList<Chunk>();
            for (var id : ids) {
                TextRows.chunk(session, id).ifPresent(found::add);
            }
            return found;
        });
    }

    /// The beginnings of up to `limit` documents, such as chance would pick, but always the same.
    public List<String> openings(int limit) {
        return database.read(session -> TextRows.openings(session, limit));
    }

    /// A page by its number, counted from 1.
    public Optional<Page> page(DocumentId id, int number) {
        return database.read(session -> PageRows.find(session, id, number));
    }

    /// The pages that a limit cut, in order of their files.
    public List<CutPage> cutPages() {
        return database.read(PageRows::cut);
    }

    /// Whether a limit cut a page of the document.
    public boolean isCut(DocumentId id) {
        return database.read(session -> PageRows.isCut(session, id));
    }

    /// Stores what bounded the reading of a document that met one of its bounds; empty where it met none.
    public void bounded(DocumentId id, String bounds) {
        // nearly every document meets none: then there is nothing to write
        database.write(session -> session.update(
                "UPDATE documents SET bounds = ? WHERE id = ? AND bounds <> ?", bounds, id.value(), bounds));
    }

    /// What [#bounded(DocumentId, String)] stored.
    public String bounds(DocumentId id) {
        return database.read(session -> session.first(
                        "SELECT bounds FROM documents WHERE id = ?", row -> row.getString(1), id.value()))
                .orElse("");
    }

    /// The stored text of a document; empty when the document is unknown.
    public Optional<DocumentText> text(DocumentId id) {
        return database.read(session -> TextRows.text(session, id));
    }

    /// The vectors and the models that make them.
    public Embeddings embeddings() {
        return new Embeddings(database);
    }

    /// Up to `limit` documents whose vectors are still to come and whose text has a revision above `after`, in order of
    /// revision.
    public List<Awaiting> awaitingVectors(long after, int limit) {
        return database.read(session -> DocumentRows.awaiting(session, after, limit));
    }

    /// Number of chunks of the documents [#awaitingVectors(long, int)] tells of.
    public int awaitingChunks(long after) {
        return database.read(session -> DocumentRows.awaitingChunks(session, after));
    }

    /// Stores that all chunks of a document have their vectors: it is `READY`, with a new revision.
    ///
    /// @return false, changing nothing, when the document has been replaced or removed meanwhile
    public boolean embedded(Awaiting awaiting) {
        return database.write(session -> DocumentRows.ready(
                session, awaiting.document(), awaiting.revision(), DocumentRows.nextRevision(session)));
    }

    /// What was worked out and may serve again, up to `capacity` bytes of it.
    public Cache cache(InstantSource clock, long capacity) {
        return new Cache(database, clock, capacity);
    }

    /// Kept conversations.
    public Threads threads(InstantSource clock) {
        return new Threads(database, clock);
    }

    /// What the person thinks of answers and documents.
    public Judgements judgements() {
        return new Judgements(database);
    }

    /// The calls of language models and what they cost.
    public UsageLog usage() {
        return new UsageLog(database);
    }

    /// The requests that went out of the door.
    public EgressLog egress() {
        return new EgressLog(database);
    }

    /// Which collections, and so which documents, never leave this machine.
    public LocalOnly localOnly() {
        return new LocalOnly(database);
    }

    /// Which files a collection takes.
    public FilePatterns filePatterns() {
        return new FilePatterns(database);
    }

    /// A person's words on documents.
    public Tags tags() {
        return new Tags(database);
    }

    /// What SQLite's check of the whole file finds: [#WHOLE], or what is wrong.
    public String integrity() {
        return database.read(session -> session.first("PRAGMA integrity_check(1)", row -> row.getString(1)).orElse(""));
    }

    /// The version of SQLite.
    public String engine() {
        return database.read(session -> session.first("SELECT sqlite_version()", row -> row.getString(1)).orElse(""));
    }

    public Stats stats() {
        return database.read(DocumentRows::stats);
    }

    @Override
    public void close() {
        database.close();
    }
}
