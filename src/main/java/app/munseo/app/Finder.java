package app.munseo.app;

import app.munseo.app.Reason.Code;
import app.munseo.catalog.Catalog;
import app.munseo.document.Chunk;
import app.munseo.document.Collection;
import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import app.munseo.document.DocumentState;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.retrieve.Account;
import app.munseo.retrieve.Accounts;
import app.munseo.retrieve.Found;
import app.munseo.retrieve.Gathering;
import app.munseo.retrieve.HybridSearch;
import app.munseo.retrieve.Query;
import app.munseo.retrieve.SearchMode;
import app.munseo.retrieve.Shown;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// Search for people: hits as they are read, how each came to its place, and why a document is not among them.
public final class Finder {
    /// A file may hold several of the best chunks.
    private static final int CHUNKS_OF_A_FILE = 4;

    private final Catalog catalog;
    private final HybridSearch search;
    private final Gathering gathering;
    private final Messages messages;

    Finder(Catalog catalog, HybridSearch search, Gathering gathering, Messages messages) {
        this.catalog = catalog;
        this.search = search;
        this.gathering = gathering;
        this.messages = messages;
    }

    /// Searches for the question as it stands.
    public Found find(Question question, SearchMode mode, int limit) {
        return search.find(question, mode, limit);
    }

    /// Searches for the question and its other queries; that meaning had to be left out goes without saying.
    Found find(Question question, List<Query> queries, SearchMode mode, int limit) {
        return search.find(question, queries, mode, limit, _ -> {});
    }

    /// The files found for words still being typed, best first.
    public List<Preview> previews(Question question, int limit) {
        return Previews.of(question.text(), find(question, SearchMode.HYBRID, limit * CHUNKS_OF_A_FILE).hits(), limit);
    }

    /// What was found, neighbours joined and copies with their originals.
    public List<Shown> gathered(Found found) {
        return gathering.of(found);
    }

    /// How each chunk came to its place. Costs another search, and a little for each chunk asked for.
    public Accounts accounts(Found found, List<Shown> shown) {
        return search.accounts(found, shown);
    }

    /// An account in words.
    public List<Reason> reasons(Found found, Account account) {
        return Reasons.of(account, found.limit(), found.candidates(), this::path, messages);
    }

    private String path(DocumentId id) {
        return catalog.document(id).map(document -> document.path().toString()).orElse(id.value());
    }

    /// Why the document at `path` is among the first `limit` hits for the question, or why not.
    public Why why(Question question, SearchMode mode, int limit, Path path) {
        var known = catalog.document(DocumentId.of(path));
        if (known.isEmpty()) {
            return Why.not(path, unknown(path));
        }
        var document = known.get();
        return unsearchable(document, question.scope())
                .map(reason -> Why.not(document.path(), reason))
                .orElseGet(() -> fared(document, question, mode, limit));
    }

    private Reason unknown(Path path) {
        var absolute = path.toAbsolutePath().normalize();
        return catalog.collections().stream()
                .filter(collection -> collection.folders().stream().anyMatch(absolute::startsWith))
                .findFirst()
                .map(collection -> Reason.of(Code.NOT_READ_YET, collection.name()))
                .orElseGet(() -> Reason.of(Code.NOT_IN_LIBRARY, absolute.toString()));
    }

    private Optional<Reason> unsearchable(Document document, Scope scope) {
        if (document.state() == DocumentState.FAILED) {
            var why = messages.problem(
                    Objects.requireNonNull(document.failure()), catalog.failureDetail(document.id()));
            return Optional.of(Reason.of(Code.NOT_READABLE, why));
        }
        if (document.chunks() == 0) {
            return Optional.of(Reason.of(Code.NO_TEXT));
        }
        return scope instanceof Scope.Documents only && !only.ids().contains(document.id())
                ? Optional.of(Reason.of(Code.OTHER_COLLECTION, collections(document.id())))
                : Optional.empty();
    }

    private String collections(DocumentId id) {
        return catalog.collections().stream()
                .map(Collection::name)
                .filter(name -> catalog.ids(name).contains(id))
                .collect(Collectors.joining(", "));
    }

    private Why fared(Document document, Question question, SearchMode mode, int limit) {
        var found = find(question, mode, limit);
        var accounts = accounts(found, gathered(found));
        var ids = catalog.chunks(document.id()).stream().map(Chunk::id).toList();
        var account = accounts.best(ids).map(accounts::of);
        return new Why(
                document.path(),
                account.map(one -> reasons(found, one)).orElseGet(() -> List.of(Reason.of(Code.NO_TEXT))),
                account.flatMap(one -> catalog.chunks(List.of(one.chunk())).stream().findFirst()),
                account);
    }
}
