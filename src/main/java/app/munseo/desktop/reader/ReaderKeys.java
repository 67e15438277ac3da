package app.munseo.desktop.reader;

import app.munseo.desktop.control.Keys;
import app.munseo.desktop.control.Shortcut;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// What the keyboard does while the cursor is in the reader.
///
/// @param view scrolled by arrows and the like
/// @param find opens the search, `page` the page number
record ReaderKeys(
        ReaderController controller, DocumentView view, Runnable find, Runnable page, Runnable copy, Runnable fit) {
    private static final double STEP = 1.25;

    /// Takes a key that means something here.
    void press(KeyEvent event) {
        anywhere().handle(event);
        if (!event.isConsumed() && !(event.getTarget() instanceof TextInputControl)) {
            onPaper().handle(event);
        }
    }

    private Keys anywhere() {
        return new Keys()
                .on(Shortcut.FIND, find)
                .on(Shortcut.PAGE, page)
                .on(Shortcut.LARGER, () -> controller.zoom(STEP))
                .on(Shortcut.SMALLER, () -> controller.zoom(1 / STEP))
                .on(Shortcut.FIT, fit)
                .on(Shortcut.FIND_NEXT, () -> controller.step(1))
                .on(Shortcut.FIND_BEFORE, () -> controller.step(-1));
    }

    /// Where nothing is being written.
    private Keys onPaper() {
        return new Keys()
                .on(Shortcut.COPY, copy)
                .on(Shortcut.SELECT_ALL, this::selectAll)
                .on(Shortcut.LINE_DOWN, () -> view.scrollLines(1))
                .on(Shortcut.LINE_UP, () -> view.scrollLines(-1))
                .on(Shortcut.NEXT_PAGE, () -> controller.turn(1))
                .on(Shortcut.PAGE_BEFORE, () -> controller.turn(-1))
                .on(Shortcut.BEGINNING, () -> view.scrollToEnd(-1))
                .on(Shortcut.END, () -> view.scrollToEnd(1))
                .on(Shortcut.SCREEN_DOWN, () -> view.scrollPages(1))
                .on(Shortcut.SCREEN_UP, () -> view.scrollPages(-1));
    }

    private void selectAll() {
        controller.change(open -> open.selected(Selection.all(open.book().text().pages())));
    }
}
