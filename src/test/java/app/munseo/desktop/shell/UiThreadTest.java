package app.munseo.desktop.shell;

import app.munseo.settings.Settings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The UI thread is never busy for more than 50 ms before it gets to the next thing. Once is watched, after a run that
/// loads classes; what is measured is what the thread itself works, so that a busy machine makes no difference.
class UiThreadTest {
    private static final long MOST_MILLIS = 50;
    private static final int FILES = 1000;
    /// How often the scripted answer is given in one: some thousand words.
    private static final int TIMES = 10;
    /// Events between two frames: as many as a fast machine gets done.
    private static final int EVENTS_A_FRAME = 5;

    private static final Logger LOG = System.getLogger(UiThreadTest.class.getName());

    private final AtomicInteger events = new AtomicInteger();

    private static FakeLibrary library() {
        var library = new FakeLibrary();
        library.settings.set(Settings.DEFAULT.withAppearance(new Settings.Appearance("ko", "light", 100)));
        return library;
    }

    /// Lets the window draw a frame after every few events.
    private void frames() {
        if (events.incrementAndGet() % EVENTS_A_FRAME == 0) {
            var frame = new CountDownLatch(1);
            OpenWindow.onUi(() -> {
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        stop();
                        frame.countDown();
                    }
                }.start();
                return true;
            });
            try {
                frame.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void indexingAThousandFilesDoesNotHoldItUp() {
        assertThat(stalls(this::index)).isEmpty();
    }

    private void index(Consumer<Runnable> watched) {
        var folder = Path.of("/many");
        var library = library();
        library.files = IntStream.range(0, FILES)
                .mapToObj(i -> folder.resolve("%02d/메모 %d.md".formatted(i / 25, i)))
                .toList();
        try (var window = new OpenWindow(library, List.of(folder))) {
            library.pace = this::frames;
            watched.accept(() -> {
                window.robot.clickOn("#add-folder");
                window.until("파일 %,d개에 무엇이든".formatted(FILES));
            });
        }
    }

    @Test
    void aStreamingAnswerDoesNotHoldItUp() {
        assertThat(stalls(this::stream)).isEmpty();
    }

    private void stream(Consumer<Runnable> watched) {
        var library = library().filled();
        library.script = longer(ScriptedAnswer.KOREAN);
        try (var window = new OpenWindow(library, List.of())) {
            window.until("규정");
            library.pace = this::frames;
            watched.accept(() -> ask(window));
        }
    }

    /// What held the UI thread up in what `scenario` wants watched.
    private static List<String> stalls(Consumer<Consumer<Runnable>> scenario) {
        scenario.accept(Runnable::run);
        var stalls = new ArrayList<String>();
        scenario.accept(work -> {
            var watch = new UiWatch(MOST_MILLIS);
            try (watch) {
                work.run();
            }
            LOG.log(Level.INFO, watch.summary());
            stalls.addAll(watch.stalls());
        });
        return stalls;
    }

    private static void ask(OpenWindow window) {
        window.robot.clickOn("#question").write("연차");
        window.robot.push(KeyCode.ENTER);
        window.until(() -> window.robot.lookup("#ask-again").tryQuery().isPresent());
    }

    /// The same answer again and again.
    private static ScriptedAnswer longer(ScriptedAnswer script) {
        var text = "%s\n\n".formatted(script.text()).repeat(TIMES);
        return new ScriptedAnswer(text, script.by(), script.steps(), script.quotes(), script.queries());
    }
}
