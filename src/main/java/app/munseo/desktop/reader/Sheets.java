package app.munseo.desktop.reader;

import app.munseo.app.Messages;
import app.munseo.desktop.reader.ReaderState.Open;
import app.munseo.extract.PageGlyphs;
import app.munseo.extract.PageSize;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.layout.Pane;

/// The pages in sight as nodes: made when they come into sight, taken away when they leave it, filled as their pictures
/// arrive.
final class Sheets {
    private final Messages messages;
    private final Pictures pictures;
    private final Book book;
    private final Pane desk;
    private final Map<Integer, SheetView> sheets = new TreeMap<>();
    private final Map<Integer, Sketch> details = new HashMap<>();

    Sheets(Messages messages, Pictures pictures, Book book, Pane desk) {
        this.messages = messages;
        this.pictures = pictures;
        this.book = book;
        this.desk = desk;
    }

    /// Puts the pages in sight in their places, and asks for what is to be seen on them.
    void place(Sight sight) {
        int first = sight.first();
        int last = sight.last();
        var gone = sheets.keySet().stream().filter(page -> page < first || page > last).toList();
        gone.forEach(page -> desk.getChildren().remove(sheets.remove(page)));
        for (int page = first; page <= last; page++) {
            sheets.computeIfAbsent(page, this::sheet)
                    .place(
                            sight.left(page),
                            sight.top(page),
                            sight.stack().width(page),
                            sight.stack().height(page));
        }
        details.clear();
        pictures.glyphs().wish(IntStream.rangeClosed(first, last).boxed().toList());
        wish(sight, first, last);
    }

    private SheetView sheet(int page) {
        var made = new SheetView(size(page), messages.text("window.page", page) + "\n" + book.text(page));
        desk.getChildren().add(made);
        return made;
    }

    private PageSize size(int page) {
        return book.sizes().get(page - 1);
    }

    /// The pages in sight, then those that would be next.
    private void wish(Sight sight, int first, int last) {
        var wishes = new ArrayList<Sketch>();
        IntStream.rangeClosed(first, last).forEach(page -> wishes.add(whole(sight, page)));
        wishes.addAll(details.values());
        IntStream.of(last + 1, first - 1)
                .filter(page -> page >= 1 && page <= book.pages())
                .forEach(page -> wishes.add(whole(sight, page)));
        pictures.pages().wish(wishes);
    }

    private Sketch whole(Sight sight, int page) {
        return Sketch.whole(page, size(page), sight.scale());
    }

    /// Asks for the parts in sight of pages too large to be drawn sharp as a whole.
    void sharpen(Sight sight) {
        sheets.keySet().stream()
                .filter(page -> whole(sight, page).blurredAt(sight.scale()))
                .forEach(page -> details.put(page, new Sketch(page, sight.scale(), sight.part(page))));
        wish(sight, sight.first(), sight.last());
    }

    /// Shows on the pages in sight what has arrived for them, and their marks.
    void refresh(Open open, Sight sight) {
        sheets.forEach((page, sheet) -> {
            var whole = whole(sight, page);
            pictures.pages().get(whole).ifPresent(sheet::show);
            pictures.pages().failure(whole).ifPresent(problem -> sheet.fail(
                    messages.text("window.reader.undrawn") + " " + messages.problem(problem)));
            if (!whole.blurredAt(sight.scale())) {
                sheet.dropDetail();
            }
            var glyphs = pictures.glyphs().get(page).orElse(PageGlyphs.NONE);
            sheet.mark(Mark.of(open, page, 0, book.text(page).length()), glyphs);
        });
        details.forEach((page, detail) -> Optional.ofNullable(sheets.get(page))
                .ifPresent(sheet -> pictures.pages()
                        .get(detail)
                        .ifPresent(image -> sheet.showDetail(image, detail.part()))));
    }

    /// The place in the text nearest to a place of the scene.
    Place placeAt(Point2D scene) {
        return nearest(scene)
                .map(found -> {
                    var point = found.getValue().point(scene);
                    return new Place(
                            found.getKey(), found.getValue().glyphs().offsetAt(point.getX(), point.getY()));
                })
                .orElse(new Place(1, 0));
    }

    /// Whether there is text at a place of the scene, or nearer to it than `around` points.
    boolean hasTextAt(Point2D scene, double around) {
        return nearest(scene)
                .filter(found -> {
                    var point = found.getValue().point(scene);
                    return found.getValue().glyphs().hasTextAt(point.getX(), point.getY(), around);
                })
                .isPresent();
    }

    private Optional<Map.Entry<Integer, SheetView>> nearest(Point2D scene) {
        double y = desk.sceneToLocal(scene).getY();
        return sheets.entrySet().stream()
                .min(Comparator.comparingDouble(entry -> {
                    double top = entry.getValue().getLayoutY();
                    return Math.max(0, Math.max(top - y, y - top - entry.getValue().getHeight()));
                }));
    }
}
