package app.munseo.net;

import app.munseo.document.Problem;
import dev.failsafe.ExecutionContext;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.function.CheckedSupplier;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// Tries again what may pass: up to three times, after the time the host asks for, or else after a pause that doubles,
/// spread by a quarter so that several clients do not come back together. Waits on the calling thread; an interrupt
/// ends the wait.
final class Retries {
    private static final int TRIES = 3;
    private static final Duration NOTICED = Duration.ofSeconds(1);
    private static final double SPREAD = 0.25;
    private static final System.Logger LOG = System.getLogger(Retries.class.getName());

    private final Duration firstPause;

    Retries(Duration firstPause) {
        this.firstPause = firstPause;
    }

    /// @param request told of pauses that a person would notice
    ReplyStream call(Outgoing request, CheckedSupplier<ReplyStream> attempt) {
        try {
            return Failsafe.with(policy(request)).get(attempt);
        } catch (Transient e) {
            throw e.problem();
        } catch (FailsafeException e) {
            if (e.getCause() instanceof InterruptedException) {
                throw Problem.cancelled();
            }
            throw e;
        }
    }

    private RetryPolicy<ReplyStream> policy(Outgoing request) {
        return RetryPolicy.<ReplyStream>builder()
                .handle(Transient.class)
                .withMaxAttempts(TRIES)
                .withDelayFn(this::pause)
                .onRetryScheduled(event -> {
                    LOG.log(System.Logger.Level.DEBUG, "trying again: {0}", event.getLastException());
                    if (NetworkDoor.AGAIN.isBound()) {
                        NetworkDoor.AGAIN.get().run();
                    }
                    if (event.getDelay().compareTo(NOTICED) >= 0) {
                        request.waits().accept(new Wait(request.place(), event.getDelay()));
                    }
                })
                .build();
    }

    private Duration pause(ExecutionContext<ReplyStream> context) {
        var doubled = firstPause.multipliedBy(1L << Math.max(0, context.getAttemptCount() - 1));
        var spread = 1 + ThreadLocalRandom.current().nextDouble(-SPREAD, SPREAD);
        var own = Duration.ofNanos((long) (doubled.toNanos() * spread));
        return context.getLastException() instanceof Transient failure ? failure.asked().orElse(own) : own;
    }
}
