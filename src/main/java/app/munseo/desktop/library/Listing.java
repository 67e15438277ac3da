package app.munseo.desktop.library;

import app.munseo.catalog.Tags;
import app.munseo.document.Document;
import app.munseo.document.DocumentState;
import app.munseo.document.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which files of the library are listed, and in what order.
///
/// @param text what was typed: words that stand in a file's name, and `#tags`
/// @param only the state the files are in
/// @param tags each of which the files have
public record Listing(String text, Only only, Order order, boolean reversed, List<String> tags) {
    /// States to choose by.
    public enum Only {
        ALL,
        READY,
        WAITING,
        FAILED;

        private boolean takes(DocumentState state) {
            return switch (this) {
                case ALL -> true;
                case READY -> state == DocumentState.READY;
                case WAITING -> state == DocumentState.SEARCHABLE;
                case FAILED -> state == DocumentState.FAILED;
            };
        }
    }

    /// What the files are ordered by: names with their folders, everything else without.
    public enum Order {
        NAME,
        DATE,
        SIZE,
        PAGES,
        STATE
    }

    static final Listing ALL = new Listing("", Only.ALL, Order.NAME, false, List.of());

    public Listing {
        tags = List.copyOf(tags);
    }

    Listing withText(String typed) {
        return new Listing(typed, only, order, reversed, tags);
    }

    Listing with(Only state) {
        return new Listing(text, state, order, reversed, tags);
    }

    Listing by(Order other) {
        return new Listing(text, only, other, reversed, tags);
    }

    Listing reversed(boolean on) {
        return new Listing(text, only, order, on, tags);
    }

    /// With one more tag, or one less.
    Listing tagged(String tag, boolean on) {
        var all = new ArrayList<>(tags);
        all.remove(tag);
        if (on) {
            all.add(tag);
        }
        return new Listing(text, only, order, reversed, all);
    }

    /// Whether it leaves files out.
    boolean narrows() {
        return !text.isBlank() || only != Only.ALL || !tags.isEmpty();
    }

    /// What a listing asks of a file, ready to be asked of thousands.
    Wanted wanted() {
        var typed = Arrays.stream(Names.folded(text).split("\\s+")).filter(word -> !word.isEmpty()).toList();
        return new Wanted(
                String.join(" ", typed.stream().filter(word -> !word.startsWith("#")).toList()),
                typed.stream().filter(word -> word.startsWith("#")).map(Tags::folded).toList(),
                tags.stream().map(Tags::folded).toList(),
                only);
    }

    /// @param begun beginnings of tags: one is still being typed
    record Wanted(String name, List<String> begun, List<String> tags, Only only) {
        /// @param has the tags of `document`
        boolean takes(Document document, List<String> has) {
            return only.takes(document.state())
                    && (name.isEmpty() || Names.folded(String.valueOf(document.path().getFileName())).contains(name))
                    && ((begun.isEmpty() && tags.isEmpty()) || holds(has.stream().map(Tags::folded).toList()));
        }

        private boolean holds(List<String> has) {
            return has.containsAll(tags)
                    && begun.stream().allMatch(start -> has.stream().anyMatch(tag -> tag.startsWith(start)));
        }
    }
}
