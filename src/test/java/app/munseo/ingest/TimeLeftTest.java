package app.munseo.ingest;

import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimeLeftTest {
    private static final long SECOND = 1_000_000_000L;

    private final TimeLeft left = new TimeLeft();

    @Test
    void nothingIsSaidBeforeThereIsABasis() {
        for (int second = 0; second < 5; second++) {
            assertThat(left.after(second * 10, 1_000, second * SECOND)).isEmpty();
        }
        assertThat(left.after(50, 1_000, 5 * SECOND)).contains(Duration.ofSeconds(95));
    }

    @Test
    void workThatDoesNotMoveHasNoEnd() {
        left.after(0, 100, 0);
        assertThat(left.after(0, 100, 60 * SECOND)).isEmpty();
    }

    @Test
    void aChangeOfPaceCountsMoreAndMore() {
        int done = 0;
        for (int second = 0; second <= 20; second++) {
            left.after(done += 10, 10_000, second * SECOND);
        }
        var before = left.after(done, 10_000, 20 * SECOND).orElseThrow();
        for (int second = 21; second <= 120; second++) {
            left.after(done += 1, 10_000, second * SECOND);
        }
        var slow = left.after(done, 10_000, 120 * SECOND).orElseThrow();

        assertThat(before).isBetween(Duration.ofSeconds(900), Duration.ofSeconds(1_050));
        assertThat(slow).as("one a second now, and 9,690 to come").isBetween(Duration.ofHours(2), Duration.ofMinutes(165));
    }

    @Test
    void moreWorkThanWasThoughtNeedsABasisOfItsOwn() {
        for (int second = 0; second <= 10; second++) {
            left.after(second * 10, 1_000, second * SECOND);
        }
        assertThat(left.after(100, 2_000, 10 * SECOND)).isEmpty();
        assertThat(left.after(130, 2_000, 13 * SECOND)).isEmpty();
        assertThat(left.after(150, 2_000, 15 * SECOND)).contains(Duration.ofSeconds(185));
    }
}
