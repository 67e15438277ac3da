package app.munseo.desktop.shell;

import javafx.scene.input.KeyCode;

/// Documents of each kind.
final class ReaderScreens {
    private ReaderScreens() {}

    static void show(Tour tour) throws Exception {
        try (var window = tour.open(tour.library().filled())) {
            open(window, "인사 규정.pdf", ".sheet");
            window.robot.clickOn("#library-toggle").clickOn("#reader-side-toggle");
            window.robot.clickOn("#reader-find-open").write("휴가");
            Tour.await(window, ".mark-current");
            window.robot.doubleClickOn(window.robot.lookup(".mark-current").<javafx.scene.Node>query());
            Tour.await(window, ".mark-selected");
            tour.see("reader", window);
            window.robot.clickOn(window.robot.lookup(".side-tab").nth(1).<javafx.scene.Node>query());
            window.robot.interact(() -> window.robot.lookup("#reader-page").query().requestFocus());
            Tour.control(window, KeyCode.PLUS);
            Tour.control(window, KeyCode.PLUS);
            Thread.sleep(400); // pages and thumbnails are drawn
            tour.see("reader-zoomed", window);
            window.robot.clickOn("#library-toggle");
            open(window, "가격표 2026.csv", "#reader-table");
            find(window, "AL");
            tour.see("reader-table", window);
            open(window, "정보보안 정책.md", "#reader-text");
            find(window, "비밀번호");
            tour.see("reader-text", window);
            open(window, "급여대장 2026.pdf", "#document-password");
            tour.see("reader-locked", window);
        }
    }

    private static void open(OpenWindow window, String file, String shown) {
        window.until(file);
        window.robot.clickOn(file);
        Tour.await(window, shown);
    }

    private static void find(OpenWindow window, String words) {
        window.robot.clickOn("#reader-find-open").write(words);
        window.until("1 / ");
    }
}
