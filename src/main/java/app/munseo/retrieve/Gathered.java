package app.munseo.retrieve;

import app.munseo.document.Chunk;
import app.munseo.document.Hit;
import app.munseo.document.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Chunks that follow each other, around the best hit among them.
final class Gathered {
    private final Hit best;
    private final List<Chunk> chunks = new ArrayList<>();

    Gathered(Hit best) {
        this.best = best;
        chunks.add(best.chunk());
    }

    /// The chunks in reading order.
    List<Chunk> chunks() {
        return List.copyOf(chunks);
    }

    void add(Chunk chunk) {
        chunks.add(chunk);
        chunks.sort(Comparator.comparing(Chunk::id));
    }

    /// Whether `chunk` stands directly before or after these, on the same page under the same heading.
    boolean touches(Chunk chunk) {
        return follows(chunks.getLast(), chunk) || follows(chunk, chunks.getFirst());
    }

    private static boolean follows(Chunk one, Chunk next) {
        return one.id().document().equals(next.id().document())
                && one.id().ordinal() + 1 == next.id().ordinal()
                && one.location().page() == next.location().page()
                && one.heading().equals(next.heading());
    }

    /// As one chunk, with the text of the page from the first to the last. Where the page has changed meanwhile, the
    /// best hit stands alone.
    Shown shown(PageSource pages, List<Chunk> copies) {
        var first = chunks.getFirst();
        int page = first.location().page();
        var location = new Location(
                page, first.location().start(), chunks.getLast().location().end());
        var whole = chunks.size() == 1
                ? null
                : pages.page(first.id().document(), page)
                        .filter(known -> known.text().length() >= location.end())
                        .map(known -> known.text().substring(location.start(), location.end()))
                        .orElse(null);
        if (whole == null) {
            return new Shown(best, List.of(best.chunk()), copies);
        }
        var carried = first.text().substring(0, first.carried());
        var chunk = new Chunk(best.chunk().id(), first.heading(), carried + whole, location);
        return new Shown(new Hit(chunk, best.score()), chunks, copies);
    }
}
