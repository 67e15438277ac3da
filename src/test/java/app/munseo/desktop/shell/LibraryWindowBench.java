package app.munseo.desktop.shell;

import app.munseo.app.AppFolders;
import app.munseo.app.Opening;
import app.munseo.desktop.Background;
import app.munseo.testing.BigLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import javafx.animation.AnimationTimer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The window on a library of 10,000 documents and 100,000 chunks: how long it takes to open, how long the UI thread is
/// busy while the library is scrolled, filtered, put in order and gone through, while a question is typed and answered,
/// and memory.
///
///     mvn test -Pbench -Dtest=LibraryWindowBench
@Tag("bench")
class LibraryWindowBench {
    private static final int DOCUMENTS = 10_000;
    private static final int STEPS = 300;
    private static final int KEYS = 100;
    private static final long MOST_MILLIS = 50;
    private static final Path HOME = Path.of(System.getProperty("java.io.tmpdir"), "munseo-big-library");

    private final FxRobot robot = new FxRobot();
    private final List<Long> frames = Collections.synchronizedList(new ArrayList<>());

    @Test
    void aHundredThousandChunks() throws Exception {
        BigLibrary.make(HOME, DOCUMENTS);
        FxToolkit.registerPrimaryStage();
        long begin = System.nanoTime();
        try (var opening = Opening.of(AppFolders.of(HOME), Map.of("OLLAMA_HOST", "http://127.0.0.1:9"), UnaryOperator.identity());
                var background = new Background()) {
            var stage = OpenWindow.onUi(Stage::new);
            OpenWindow.onUi(() -> {
                new Shell(stage, Ports.of(opening), background, new Choosers(_ -> List.of(), _ -> List.of(), _ -> List.of(), (_, _, _) -> Optional.empty()))
                        .open(List.of());
                return true;
            });
            report("window shown (ms): %d".formatted(since(begin)));
            until(() -> robot.lookup("#library-tree .tree-cell").queryAll().size() > 10);
            report("library listed (ms): %d".formatted(since(begin)));
            timer();
            watched("scrolling the library", this::scroll);
            watched("selecting rows", this::select);
            watched("filtering the library", this::filter);
            watched("ordering the library", this::order);
            watched("typing a question", () -> type("을 word 가을"));
            watched("answering", this::answer);
            memory();
            OpenWindow.onUi(() -> {
                stage.close();
                return true;
            });
        }
    }

    private void watched(String what, Runnable work) throws InterruptedException {
        WaitForAsyncUtils.waitForFxEvents();
        TimeUnit.SECONDS.sleep(1);
        frames.clear();
        var watch = new UiWatch(MOST_MILLIS);
        try (watch) {
            work.run();
        }
        var sorted = frames.stream().sorted().toList();
        report("%s: between frames p50 %d ms, p95 %d ms, longest %d ms; UI thread busy: %s".formatted(
                what,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.getLast(),
                watch.summary()));
        watch.stalls().forEach(stall -> report("  " + stall.substring(0, Math.min(400, stall.length()))));
    }

    private void timer() {
        OpenWindow.onUi(() -> {
            new AnimationTimer() {
                private long last;

                @Override
                public void handle(long now) {
                    if (last > 0) {
                        frames.add((now - last) / 1_000_000);
                    }
                    last = now;
                }
            }.start();
            return true;
        });
    }

    private void scroll() {
        for (int step = 0; step < STEPS; step++) {
            int row = (int) ((long) step * DOCUMENTS / STEPS);
            OpenWindow.onUi(() -> {
                robot.lookup("#library-tree").<TreeView<?>>query().scrollTo(row);
                return true;
            });
            pause(10);
        }
    }

    private void select() {
        robot.interact(() -> robot.lookup("#library-tree").query().requestFocus());
        for (int step = 0; step < KEYS; step++) {
            robot.push(step % 10 == 9 ? KeyCode.PAGE_UP : KeyCode.UP);
            pause(10);
        }
    }

    private void filter() {
        robot.clickOn("#library-filter");
        for (var letter : "0042".split("")) {
            robot.write(letter);
            pause(60);
        }
        until(() -> rows() < 400);
        for (int i = 0; i < 4; i++) {
            robot.eraseText(1);
            pause(60);
        }
        until(() -> rows() > DOCUMENTS);
    }

    private static int rows() {
        return OpenWindow.onUi(() -> new FxRobot().lookup("#library-tree").<TreeView<?>>query().getExpandedItemCount());
    }

    /// By everything there is, then by name again.
    private void order() {
        for (int item : new int[] {6, 7, 8, 9, 5}) {
            OpenWindow.onUi(() -> {
                var menu = robot.lookup("#library-listing").queryAs(MenuButton.class);
                menu.show();
                menu.getItems().get(item).fire();
                menu.hide();
                return true;
            });
            pause(300);
        }
    }

    private void type(String words) {
        robot.clickOn("#question");
        for (var letter : words.split("")) {
            robot.write(letter);
            pause(60);
        }
        until(() -> robot.lookup("#found").tryQuery().filter(found -> found.isVisible()).isPresent());
    }

    private void answer() {
        robot.push(KeyCode.ENTER);
        until(() -> robot.lookup("#ask-again").tryQuery().isPresent());
    }

    private void memory() throws IOException {
        System.gc();
        var runtime = Runtime.getRuntime();
        report("heap used (MB): %d".formatted((runtime.totalMemory() - runtime.freeMemory()) >> 20));
        Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                .forEach(LibraryWindowBench::report);
    }

    private static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> OpenWindow.onUi(condition::getAsBoolean));
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static long since(long begin) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    /// The log belongs to the application, and goes to its file.
    private static void report(String line) {
        System.out.println(line);
    }
}
