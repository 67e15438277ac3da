package app.munseo.retrieve;

import app.munseo.catalog.Catalog;
import app.munseo.document.Collection;
import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import app.munseo.document.DocumentState;
import app.munseo.document.Problem;
import app.munseo.document.Scope;
import app.munseo.index.LexicalIndex;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Understands what a person types: conditions narrow the scope, the rest is the question.
public final class QuestionReader {
    /// Names of one and the same type of file.
    private static final List<Set<String>> SAME_TYPE =
            List.of(Set.of("md", "markdown", "마크다운"), Set.of("txt", "text", "텍스트"));

    private final Catalog catalog;
    private final LexicalIndex index;
    private final ZoneId zone;

    /// @param zone of the days that `after:` and `before:` name
    public QuestionReader(Catalog catalog, LexicalIndex index, ZoneId zone) {
        this.catalog = catalog;
        this.index = index;
        this.zone = zone;
    }

    /// @param scope what the question may be answered from at most
    /// @throws Problem `FILTER_MATCHES_NOTHING` when no document fulfils the conditions, `QUESTION_EMPTY` when there is
    ///     nothing but conditions
    public Understood read(String typed, Scope scope) {
        var read = QuerySyntax.read(typed);
        var filters = read.filters();
        if (filters.equals(QueryFilters.NONE)) {
            return new Understood(typed, scope, filters, read.unread(), List.of());
        }
        if (read.text().isEmpty()) {
            throw new Problem(Problem.Kind.QUESTION_EMPTY, typed);
        }
        var documents = filters.onDocuments().isEmpty() ? scope : narrowed(scope, filters);
        var standing = standing(documents, filters);
        var relaxed = filters.phrases().stream().filter(phrase -> !standing.contains(phrase)).toList();
        return new Understood(read.text(), holding(documents, standing, filters), filters, read.unread(), relaxed);
    }

    private Scope narrowed(Scope scope, QueryFilters filters) {
        var documents = catalog.documents().stream()
                .filter(document -> document.state() != DocumentState.FAILED && isIn(scope, document.id()))
                .filter(document -> isOfType(document, filters.types()))
                .filter(document -> isBetween(document, filters.after(), filters.before()))
                .toList();
        for (var folder : filters.folders()) {
            documents = inFolder(documents, folder);
        }
        for (var tag : filters.tags()) {
            var tagged = catalog.tags().documents(tag);
            documents = documents.stream().filter(document -> tagged.contains(document.id())).toList();
        }
        if (documents.isEmpty()) {
            throw new Problem(Problem.Kind.FILTER_MATCHES_NOTHING, filters.onDocuments());
        }
        return new Scope.Documents(documents.stream().map(Document::id).collect(Collectors.toSet()));
    }

    private static boolean isIn(Scope scope, DocumentId id) {
        return switch (scope) {
            case Scope.Everything() -> true;
            case Scope.Documents(var ids) -> ids.contains(id);
            case Scope.Holding holding -> isIn(holding.within(), id);
        };
    }

    private static boolean isOfType(Document document, List<String> types) {
        var name = document.path().getFileName().toString().toLowerCase(Locale.ROOT);
        Predicate<String> ends = type -> name.endsWith("." + type);
        return types.isEmpty()
                || types.stream()
                        .anyMatch(type -> ends.test(type)
                                || SAME_TYPE.stream().anyMatch(same -> same.contains(type) && same.stream().anyMatch(ends)));
    }

    private boolean isBetween(Document document, @Nullable LocalDate after, @Nullable LocalDate before) {
        var day = document.modified().atZone(zone).toLocalDate();
        return (after == null || !day.isBefore(after)) && (before == null || day.isBefore(before));
    }

    /// The documents in a folder of that name; where there is none, those in folders that have it in their names.
    private List<Document> inFolder(List<Document> documents, String folder) {
        var names = new FolderNames(catalog.collections().stream()
                .map(Collection::folders)
                .flatMap(List::stream)
                .toList());
        var exactly = documents.stream().filter(document -> names.lieOn(document.path(), folder)).toList();
        return exactly.isEmpty()
                ? documents.stream().filter(document -> names.haveIn(document.path(), folder)).toList()
                : exactly;
    }

    /// Those of the phrases that stand somewhere, each by itself and then all in one chunk; else none.
    private List<String> standing(Scope scope, QueryFilters filters) {
        var each = filters.phrases().stream()
                .filter(phrase -> index.holdsAny(holding(scope, List.of(phrase), filters)))
                .toList();
        return each.size() < 2 || index.holdsAny(holding(scope, each, filters)) ? each : List.of();
    }

    private static Scope holding(Scope scope, List<String> phrases, QueryFilters filters) {
        return phrases.isEmpty() && filters.without().isEmpty()
                ? scope
                : new Scope.Holding(scope, phrases, filters.without());
    }
}
