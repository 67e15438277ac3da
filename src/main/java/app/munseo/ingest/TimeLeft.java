package app.munseo.ingest;

import java.time.Duration;
import java.util.Optional;

/// How much longer a piece of work takes, from how fast it has been going of late: the rate is an exponential mean over
/// about [#MEMORY_SECONDS]. It says nothing before it has watched the work for [#BASIS_SECONDS], nor after the amount
/// of work has changed, until it has watched that for as long again.
public final class TimeLeft {
    private static final double BASIS_SECONDS = 5;
    private static final double MEMORY_SECONDS = 20;
    /// Between two measurements of the rate.
    private static final double STEP_SECONDS = 0.5;

    private static final double NANOS = 1e9;

    private int total = -1;
    private int countedDone;
    private long begun;
    private long counted;
    private double rate;

    /// @param done of `all`
    /// @param nanoTime of a clock that runs evenly
    public Optional<Duration> after(int done, int all, long nanoTime) {
        if (all != total || done < countedDone) {
            total = all;
            begun = nanoTime;
            counted = nanoTime;
            countedDone = done;
            rate = 0;
        }
        count(done, nanoTime);
        boolean known = seconds(begun, nanoTime) >= BASIS_SECONDS && rate > 0;
        return known ? Optional.of(Duration.ofMillis(Math.round(1000 * (all - done) / rate))) : Optional.empty();
    }

    private void count(int done, long nanoTime) {
        double step = seconds(counted, nanoTime);
        if (step >= STEP_SECONDS) {
            double now = (done - countedDone) / step;
            double weight = rate == 0 ? 1 : 1 - Math.exp(-step / MEMORY_SECONDS);
            rate += weight * (now - rate);
            counted = nanoTime;
            countedDone = done;
        }
    }

    private static double seconds(long from, long to) {
        return (to - from) / NANOS;
    }
}
