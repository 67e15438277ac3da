package app.munseo.desktop.shell;

import app.munseo.answer.Passage;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/// What is shown over the window.
final class DialogScreens {
    private DialogScreens() {}

    static void show(Tour tour) throws Exception {
        try (var window = tour.open(tour.library().filled())) {
            preferences(tour, window);
            privacy(tour, window);
            opened(tour, window, "#open-shortcuts", "#shortcuts", "keys");
            opened(tour, window, "#open-about", "#about", "about");
            LibraryWindowTest.menu(window, 3);
            Tour.await(window, "#confirm-remove");
            tour.see("remove", window);
            leave(window);
            review(tour, window);
        }
    }

    private static void preferences(Tour tour, OpenWindow window) throws Exception {
        Tour.fire(window, "#open-preferences");
        Tour.await(window, "#preferences");
        tour.see("preferences", window);
        Tour.fire(window, "#try-models");
        window.robot.clickOn("#preferences-search").write("ollama");
        Tour.await(window, "#use-suggestion");
        tour.see("preferences-search", window);
        window.robot.eraseText(6);
        leave(window);
    }

    private static void privacy(Tour tour, OpenWindow window) throws Exception {
        Tour.fire(window, "#open-privacy");
        Tour.await(window, "#ledger");
        window.robot.interact(() ->
                window.robot.lookup("#ledger").queryAs(TableView.class).getSelectionModel().select(0));
        tour.see("privacy", window);
        Tour.fire(window, "#prove");
        window.until("api.anthropic.com/v1");
        tour.see("proved", window);
        leave(window);
    }

    private static void opened(Tour tour, OpenWindow window, String opener, String dialog, String screen) throws Exception {
        Tour.fire(window, opener);
        Tour.await(window, dialog);
        tour.see(screen, window);
        leave(window);
    }

    private static void review(Tour tour, OpenWindow window) throws Exception {
        List<Passage> passages = window.library.script.answer(null).passages();
        var decided = CompletableFuture.supplyAsync(
                () -> window.library.reviews.leftOut("openai:gpt-4.1-mini", passages));
        Tour.await(window, "#review-sent");
        tour.see("review", window);
        leave(window);
        window.until(decided::isDone);
    }

    private static void leave(OpenWindow window) {
        window.robot.push(KeyCode.ESCAPE);
        window.until(() -> window.robot.lookup(".dialog-room").tryQuery().isEmpty());
    }
}
