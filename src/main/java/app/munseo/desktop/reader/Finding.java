package app.munseo.desktop.reader;

import app.munseo.document.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is looked for in the open document, and what has been found of it.
///
/// @param words empty when nothing is looked for
/// @param from the page from which the person looks: the first occurrence from there on is the current one
/// @param hits in reading order
/// @param current index of the occurrence that is shown; -1 while there is none
/// @param running whether there may be more
record Finding(String words, int from, List<Location> hits, int current, boolean running) {
    static final Finding NONE = new Finding("", 1, List.of(), -1, false);

    Finding {
        hits = List.copyOf(hits);
    }

    static Finding of(String words, int from) {
        return new Finding(words, from, List.of(), -1, true);
    }

    /// More occurrences, behind those there are.
    Finding with(List<Location> more) {
        var all = new ArrayList<>(hits);
        all.addAll(more);
        int first = current >= 0 ? current : firstFrom(all);
        return new Finding(words, from, all, first, running);
    }

    private int firstFrom(List<Location> all) {
        for (int i = hits.size(); i < all.size(); i++) {
            if (all.get(i).page() >= from) {
                return i;
            }
        }
        return -1;
    }

    /// There are no more; when none stands behind where the person is, the first is the current one.
    Finding complete() {
        return new Finding(words, from, hits, current < 0 && !hits.isEmpty() ? 0 : current, false);
    }

    /// Goes on to the next occurrence (1) or back to the one before (-1), round and round.
    Finding step(int by) {
        return hits.isEmpty()
                ? this
                : new Finding(words, from, hits, Math.floorMod(Math.max(current, 0) + by, hits.size()), running);
    }

    Optional<Location> shown() {
        return current < 0 ? Optional.empty() : Optional.of(hits.get(current));
    }

    /// The occurrences on a page.
    List<Location> on(int page) {
        return hits.subList(before(page), before(page + 1));
    }

    /// How many occurrences stand on pages before this one.
    private int before(int page) {
        int low = 0;
        int high = hits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hits.get(middle).page() < page) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
