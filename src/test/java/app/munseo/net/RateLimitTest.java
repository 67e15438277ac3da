package app.munseo.net;

import app.munseo.document.Problem;
import app.munseo.document.Problem.Kind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RateLimitTest {
    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final RateLimit limit = new RateLimit(now::get);
    private final List<Wait> waits = new CopyOnWriteArrayList<>();

    private long[] turns(int count, int tokens) {
        return IntStream.range(0, count)
                .mapToLong(_ -> Duration.between(START, limit.book(tokens).time()).toSeconds())
                .toArray();
    }

    private Outgoing request() {
        var uri = URI.create("http://127.0.0.1:9/");
        return new Outgoing(uri, Map.of(), "{}", RequestPurpose.ANSWER, Timeouts.CLOUD, 10, Cargo.NOTHING, waits::add);
    }

    @Test
    void withoutALimitEverybodyGoesAtOnce() {
        assertThat(turns(1_000, 1_000_000)).containsOnly(0);
    }

    @Test
    void noMinuteHoldsMoreRequestsThanAllowed() {
        limit.allow(2, 0);

        assertThat(turns(5, 0)).containsExactly(0, 0, 60, 60, 120);
    }

    @Test
    void theMinuteSlides() {
        limit.allow(2, 0);
        limit.book(0);
        now.set(START.plusSeconds(40));
        limit.book(0);

        assertThat(turns(2, 0)).containsExactly(60, 100);
    }

    @Test
    void noMinuteHoldsMoreTokensThanAllowed() {
        limit.allow(0, 1_000);

        assertThat(turns(4, 400)).containsExactly(0, 0, 60, 60);
    }

    @Test
    void aRequestLargerThanTheLimitGoesAlone() {
        limit.allow(0, 100);

        assertThat(turns(3, 400)).containsExactly(0, 60, 120);
    }

    @Test
    void nobodyOvertakesTheQueue() {
        limit.allow(0, 100);

        assertThat(turns(2, 100)).containsExactly(0, 60);
        assertThat(turns(1, 0)).containsExactly(60);
    }

    @Test
    void whoLeavesTheQueueGivesTheTurnBack() {
        limit.allow(1, 0);
        limit.book(0);
        limit.cancel(limit.book(0));

        assertThat(turns(1, 0)).containsExactly(60);
    }

    @Test
    void aHostThatAskedToBeLeftAloneIs() {
        limit.close(Duration.ofSeconds(20));
        limit.close(Duration.ofSeconds(5));

        assertThat(turns(1, 0)).containsExactly(20);
    }

    @Test
    void aTurnTooFarAwayIsRefusedAtOnce() {
        limit.close(Duration.ofSeconds(61));

        assertThatThrownBy(() -> limit.await(request()))
                .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.kind()).isEqualTo(Kind.PROVIDER_BUSY));
        assertThat(waits).isEmpty();
    }

    @Test
    void waitingIsToldAndCanBeCancelled() throws InterruptedException {
        limit.allow(1, 0);
        limit.book(0);
        now.set(START.plusSeconds(18));
        var told = new CountDownLatch(1);
        var thrown = new AtomicReference<Throwable>();
        var uri = URI.create("http://127.0.0.1:9/");
        var request = new Outgoing(uri, Map.of(), "{}", RequestPurpose.ANSWER, Timeouts.CLOUD, 0, Cargo.NOTHING, wait -> {
            waits.add(wait);
            told.countDown();
        });
        var waiting = Thread.ofVirtual().start(() -> {
            try {
                limit.await(request);
            } catch (Problem e) {
                thrown.set(e);
            }
        });
        told.await();
        waiting.interrupt();
        waiting.join();

        assertThat(waits).containsExactly(new Wait("127.0.0.1:9", Duration.ofSeconds(42)));
        assertThat(thrown.get())
                .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.kind()).isEqualTo(Kind.CANCELLED));
        now.set(START);
        assertThat(turns(1, 0)).as("the turn is free again").containsExactly(60);
    }

    @Test
    void secondsAreRoundedUp() {
        assertThat(new Wait("x", Duration.ofMillis(1_001)).seconds()).isEqualTo(2);
        assertThat(new Wait("x", Duration.ofSeconds(2)).seconds()).isEqualTo(2);
    }
}
