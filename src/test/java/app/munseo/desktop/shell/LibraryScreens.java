package app.munseo.desktop.shell;

import app.munseo.document.Collection;
import app.munseo.document.DocumentId;
import app.munseo.document.FileFilter;
import app.munseo.settings.WindowMemory;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.input.KeyCode;

/// The first steps, and the list of files.
final class LibraryScreens {
    private LibraryScreens() {}

    static void show(Tour tour) throws Exception {
        greeting(tour);
        indexing(tour);
        listed(tour);
    }

    private static void greeting(Tour tour) throws Exception {
        var library = tour.library();
        library.memory.set(WindowMemory.NONE);
        library.ollama = List.of();
        try (var window = new OpenWindow(library, List.of())) {
            window.until("ollama pull");
            tour.see("first-run", window);
        }
    }

    private static void indexing(Tour tour) throws Exception {
        var library = tour.library();
        var gate = new CountDownLatch(1);
        library.indexGates.put(4, gate);
        try (var window = new OpenWindow(library, List.of(FakeLibrary.SAMPLES))) {
            Tour.await(window, "#samples");
            tour.see("empty", window);
            window.robot.clickOn("#samples");
            window.until("User Manual");
            tour.see("indexing", window);
            gate.countDown();
            window.until("급여대장");
            tour.see("indexed", window);
        }
    }

    private static void listed(Tour tour) throws Exception {
        var library = tour.library().filled();
        library.tags.put(DocumentId.of(SampleText.RULES), List.of("검토", "2026"));
        library.tags.put(DocumentId.of(SampleText.PRICES), List.of("pricing"));
        library.marks.put("default", new Collection("default", List.of(), true, FileFilter.ALL));
        try (var window = tour.open(library)) {
            window.until("#pricing");
            tour.see("library", window);
            LibraryWindowTest.choose(window, tour.either("수정한 날짜순", "By date changed"));
            LibraryWindowTest.choose(window, tour.either("준비됨", "Ready"));
            tour.see("library-listed", window);
            LibraryWindowTest.select(window, "인사 규정");
            Tour.control(window, KeyCode.T);
            Tour.await(window, "#tag-field");
            tour.see("tags", window);
            Tour.fire(window, "#tags-close");
            LibraryWindowTest.menu(window, 1);
            Tour.await(window, "#collection-local");
            tour.see("collection", window);
        }
    }
}
