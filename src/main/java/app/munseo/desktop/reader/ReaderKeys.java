package app.munseo.desktop.reader;

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
        boolean writing = event.getTarget() instanceof TextInputControl;
        boolean taken = event.isShortcutDown() ? shortcut(event, writing) : plain(event, writing);
        if (taken) {
            event.consume();
        }
    }

    private boolean shortcut(KeyEvent event, boolean writing) {
        switch (event.getCode()) {
            case F -> find.run();
            case G -> page.run();
            case PLUS, EQUALS, ADD -> controller.zoom(STEP);
            case MINUS, SUBTRACT -> controller.zoom(1 / STEP);
            case DIGIT0, NUMPAD0 -> fit.run();
            case C -> {
                if (writing) {
                    return false;
                }
                copy.run();
            }
            case A -> {
                if (writing) {
                    return false;
                }
                controller.change(open -> open.selected(
                        Selection.all(open.book().text().pages())));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean plain(KeyEvent event, boolean writing) {
        switch (event.getCode()) {
            case F3 -> controller.step(event.isShiftDown() ? -1 : 1);
            case PAGE_DOWN -> view.scrollPages(1);
            case PAGE_UP -> view.scrollPages(-1);
            default -> {
                return !writing && moved(event);
            }
        }
        return true;
    }

    private boolean moved(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> view.scrollLines(1);
            case UP -> view.scrollLines(-1);
            case RIGHT -> controller.turn(1);
            case LEFT -> controller.turn(-1);
            case HOME -> view.scrollToEnd(-1);
            case END -> view.scrollToEnd(1);
            case SPACE -> view.scrollPages(event.isShiftDown() ? -1 : 1);
            default -> {
                return false;
            }
        }
        return true;
    }
}
