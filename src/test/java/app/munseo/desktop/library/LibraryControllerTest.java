package app.munseo.desktop.library;

import app.munseo.desktop.Background;
import app.munseo.document.Problem;
import app.munseo.ingest.IngestEvent;
import app.munseo.ingest.IngestReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LibraryControllerTest {
    private static final Path DROPPED = Path.of("/휴가");

    private final BlockingQueue<Runnable> ui = new LinkedBlockingQueue<>();
    private final List<String> done = new ArrayList<>();
    private final CountDownLatch never = new CountDownLatch(1);
    private final AtomicLong nanoTime = new AtomicLong();
    private LibraryState state = LibraryState.INITIAL;

    private LibraryController controller(Consumer<Consumer<? super IngestEvent>> resume) {
        var port = new LibraryPort(
                () -> new Holdings(List.of(), Map.of()),
                this::index,
                resume,
                (name, path) -> {},
                name -> {},
                (documents, tag, on) -> {},
                collection -> {},
                (folders, changed) -> {},
                nanoTime::get);
        return new LibraryController(port, new Background(ui::add, ui::add), next -> state = next, problem -> {});
    }

    private IngestReport index(List<Path> paths, String collection, Consumer<? super IngestEvent> listener) {
        synchronized (done) {
            done.add("indexed " + paths.getFirst());
        }
        return new IngestReport(1, 1, 0, 0, List.of(), 1, Duration.ZERO, null);
    }

    /// Reports `event` and goes on until it is interrupted.
    private void work(Consumer<? super IngestEvent> listener, IngestEvent event) {
        listener.accept(event);
        try {
            never.await();
        } catch (InterruptedException _) {
            synchronized (done) {
                done.add("gave way");
            }
            throw Problem.cancelled();
        }
    }

    private void until(Predicate<LibraryState> reached) throws InterruptedException {
        while (!reached.test(state)) {
            var task = ui.poll(10, TimeUnit.SECONDS);
            assertThat(task).as("what stands: %s", state).isNotNull();
            task.run();
        }
    }

    @Test
    void filesGoBeforeAChangeOfTheModel() throws InterruptedException {
        var controller = controller(listener -> work(listener, new IngestEvent.Replacing("ollama:bge-m3", 64, 1_000)));
        controller.resume();
        until(now -> now.indexing().phase() == IndexState.Phase.REPLACING);
        controller.add(List.of(DROPPED), "문서");
        until(now -> now.indexing().phase() == IndexState.Phase.DONE);

        assertThat(done).containsExactly("gave way", "indexed /휴가");
    }

    @Test
    void filesDroppedBeforeAChangeBeginsGoBeforeItToo() throws InterruptedException {
        var dropped = new CountDownLatch(1);
        var controller = controller(listener -> {
            listener.accept(new IngestEvent.Embedding(1, 10));
            await(dropped);
            work(listener, new IngestEvent.Replacing("ollama:bge-m3", 64, 1_000));
        });
        controller.resume();
        until(now -> now.indexing().phase() == IndexState.Phase.EMBEDDING);
        controller.add(List.of(DROPPED), "문서");
        assertThat(state.indexing().waiting()).as("vectors of files are made first").isEqualTo(1);
        dropped.countDown();
        until(now -> now.indexing().phase() == IndexState.Phase.DONE);

        assertThat(done).containsExactly("gave way", "indexed /휴가");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            throw Problem.cancelled();
        }
    }
}
