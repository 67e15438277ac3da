package app.munseo.retrieve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The conditions a person wrote into a question (see [QuerySyntax]).
///
/// @param types endings of file names without the dot, in lower case; a document has one of them
/// @param folders a document lies in each of them
/// @param tags a document has each of them
/// @param after the first day on which a document's file may have been changed last, `before` the first on which it may
///     no more have been
/// @param phrases stand in the chunk or its heading, all of them
/// @param without words and phrases that do not
public record QueryFilters(
        List<String> types,
        List<String> folders,
        List<String> tags,
        @Nullable LocalDate after,
        @Nullable LocalDate before,
        List<String> phrases,
        List<String> without) {
    static final QueryFilters NONE = new QueryFilters(List.of(), List.of(), List.of(), null, null, List.of(), List.of());

    public QueryFilters {
        types = List.copyOf(types);
        folders = List.copyOf(folders);
        tags = List.copyOf(tags);
        phrases = List.copyOf(phrases);
        without = List.copyOf(without);
    }

    /// The conditions on documents as they can be written, one after the other; empty where there are none.
    String onDocuments() {
        var all = new ArrayList<String>();
        if (!types.isEmpty()) {
            all.add("type:" + String.join(",", types));
        }
        folders.forEach(folder -> all.add("folder:" + quoted(folder)));
        tags.forEach(tag -> all.add("tag:" + quoted(tag)));
        all.add(after == null ? "" : "after:" + after);
        all.add(before == null ? "" : "before:" + before);
        all.removeIf(String::isEmpty);
        return String.join(" ", all);
    }

    private static String quoted(String name) {
        return name.contains(" ") ? '"' + name + '"' : name;
    }

    /// Gathers conditions in the order they are read; the last date of a kind counts.
    static final class Builder {
        private final List<String> types = new ArrayList<>();
        private final List<String> folders = new ArrayList<>();
        private final List<String> tags = new ArrayList<>();
        private @Nullable LocalDate after;
        private @Nullable LocalDate before;
        private final List<String> phrases = new ArrayList<>();
        private final List<String> without = new ArrayList<>();

        void types(List<String> values) {
            types.addAll(values);
        }

        void folder(String value) {
            folders.add(value);
        }

        void tag(String value) {
            tags.add(value);
        }

        void after(LocalDate day) {
            after = day;
        }

        void before(LocalDate day) {
            before = day;
        }

        void phrase(String value) {
            phrases.add(value);
        }

        void without(String value) {
            without.add(value);
        }

        QueryFilters build() {
            return new QueryFilters(types, folders, tags, after, before, phrases, without);
        }
    }
}
