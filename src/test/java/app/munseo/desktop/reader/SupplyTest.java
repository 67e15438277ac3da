package app.munseo.desktop.reader;

import app.munseo.desktop.Background;
import app.munseo.document.Problem;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SupplyTest {
    private final BlockingQueue<Runnable> ui = new LinkedBlockingQueue<>();
    private final Background background = new Background(ui::add, ui::add);
    private final ConcurrentLinkedQueue<Integer> fetched = new ConcurrentLinkedQueue<>();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final Supply<Integer, String> supply = new Supply<>(background, "fetch", this::fetch, String::length, 10);

    private String fetch(int key) {
        fetched.add(key);
        if (key < 0) {
            throw new Problem(Problem.Kind.FILE_BROKEN, "page " + key);
        }
        try {
            if (key == 100) {
                gate.await();
            }
        } catch (InterruptedException _) {
            throw Problem.cancelled();
        }
        return "쪽".repeat(4);
    }

    private void runUi() throws InterruptedException {
        var task = ui.poll(10, TimeUnit.SECONDS);
        assertThat(task).isNotNull();
        task.run();
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void fetchesOneAfterTheOtherTheMostUrgentFirst() throws InterruptedException {
        supply.wish(List.of(3, 1, 2));
        runUi();
        runUi();

        assertThat(supply.get(3)).contains("쪽쪽쪽쪽");
        assertThat(supply.get(1)).isPresent();
        runUi();
        assertThat(fetched).containsExactly(3, 1, 2);
    }

    @Test
    void wishesThatNobodyHasAnyMoreAreNotFetched() throws InterruptedException {
        supply.wish(List.of(100, 1, 2, 3));
        supply.wish(List.of(7));
        gate.countDown();
        runUi();
        runUi();

        assertThat(fetched).containsExactly(100, 7);
        assertThat(supply.get(100)).isPresent();
    }

    @Test
    void keepsWhatWasUsedLastUpToItsLimit() throws InterruptedException {
        supply.wish(List.of(1, 2));
        runUi();
        runUi();
        assertThat(supply.get(1)).isPresent();
        supply.wish(List.of(3));
        runUi();

        assertThat(supply.get(2)).isEmpty();
        assertThat(supply.get(1)).isPresent();
        assertThat(supply.get(3)).isPresent();
    }

    @Test
    void whatFailedIsNotTriedAgain() throws InterruptedException {
        var arrivals = new ConcurrentLinkedQueue<String>();
        supply.whenArrived(() -> arrivals.add("arrived"));
        supply.wish(List.of(-1, 1));
        runUi();
        runUi();
        supply.wish(List.of(-1, 1));

        assertThat(supply.failure(-1)).hasValueSatisfying(
                problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.FILE_BROKEN));
        assertThat(fetched).containsExactly(-1, 1);
        assertThat(arrivals).hasSize(2);
    }

    @Test
    void afterForgettingNothingOldArrives() throws InterruptedException {
        supply.wish(List.of(100));
        supply.clear();
        gate.countDown();
        runUi();

        assertThat(supply.get(100)).isEmpty();
        supply.wish(List.of(1));
        runUi();
        assertThat(supply.get(1)).isPresent();
    }
}
