package app.munseo.desktop;

import app.munseo.document.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackgroundTest {
    private final Queue<Runnable> ui = new ConcurrentLinkedQueue<>();
    private final Queue<Runnable> frames = new ConcurrentLinkedQueue<>();
    private final Background background = new Background(ui::add, frames::add);
    private final List<List<Integer>> batches = new ArrayList<>();
    private final List<String> outcomes = new ArrayList<>();

    private Outcome<String> outcome() {
        return new Outcome<>(outcomes::add, problem -> outcomes.add(problem.kind().name()));
    }

    private void drainUi() {
        for (var task = ui.poll(); task != null; task = ui.poll()) {
            task.run();
        }
    }

    private void drawFrame() {
        drainUi();
        for (var task = frames.poll(); task != null; task = frames.poll()) {
            task.run();
        }
    }

    @Test
    void eventsBetweenTwoFramesComeTogether() throws InterruptedException {
        var sent = new CountDownLatch(1);
        var rest = new CountDownLatch(1);
        var running = background.<Integer, String>start(
                "count",
                events -> {
                    send(events, 1, 2, 3);
                    sent.countDown();
                    await(rest);
                    send(events, 4, 5);
                    return "done";
                },
                batches::add,
                outcome());
        assertThat(sent.await(10, TimeUnit.SECONDS)).isTrue();
        drawFrame();
        assertThat(batches).containsExactly(List.of(1, 2, 3));
        rest.countDown();
        running.await();
        drawFrame();
        assertThat(batches).containsExactly(List.of(1, 2, 3), List.of(4, 5));
    }

    @Test
    void theOutcomeComesAfterAllEventsEvenWithoutAnotherFrame() {
        var running = background.<Integer, String>start(
                "count",
                events -> {
                    send(events, 1, 2);
                    return "done";
                },
                batch -> outcomes.add(batch.toString()),
                outcome());
        running.await();
        drainUi();
        assertThat(outcomes).containsExactly("[1, 2]", "done");
        drawFrame();
        assertThat(outcomes).hasSize(2);
    }

    @Test
    void cancellingInterruptsTheWork() throws InterruptedException {
        var started = new CountDownLatch(1);
        var running = background.start(
                "wait",
                () -> {
                    started.countDown();
                    await(new CountDownLatch(1));
                    return "never";
                },
                outcome());
        assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
        running.cancel();
        background.close();
        drainUi();
        assertThat(outcomes).containsExactly("CANCELLED");
    }

    @Test
    void whatNobodyForesawIsAProblemToo() {
        var running = background.start(
                "break",
                () -> {
                    throw new IllegalStateException("broken");
                },
                outcome());
        running.await();
        drainUi();
        assertThat(outcomes).containsExactly("INTERNAL");
    }

    private static void send(Consumer<Integer> events, int... numbers) {
        for (int number : numbers) {
            events.accept(number);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            throw Problem.cancelled();
        }
    }
}
