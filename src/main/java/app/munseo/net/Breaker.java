package app.munseo.net;

import app.munseo.document.Problem;
import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Keeps from asking a host that did not answer again and again: after a failure it is left alone for five seconds,
/// after the next for ten, and so on up to two minutes; the first answer closes the account. Safe for use by several
/// threads.
public final class Breaker {
    private static final Duration FIRST_REST = Duration.ofSeconds(5);
    private static final int DOUBLINGS = 5;
    private static final Duration LONGEST_REST = Duration.ofMinutes(2);

    // They say nothing about the host.
    private static final Set<Problem.Kind> NO_FAULT = EnumSet.of(Problem.Kind.CANCELLED, Problem.Kind.OFFLINE_REFUSED, Problem.Kind.LOCAL_ONLY);

    private final AtomicInteger failures = new AtomicInteger();
    private final CircuitBreaker<Object> circuit;

    public Breaker() {
        this(FIRST_REST);
    }

    /// @param firstRest how long the host is left alone after its first failure
    Breaker(Duration firstRest) {
        circuit = CircuitBreaker.builder()
                .handleIf(failure -> failure instanceof Problem problem && !NO_FAULT.contains(problem.kind()))
                .withFailureThreshold(1)
                .withSuccessThreshold(1)
                .withDelayFn(_ -> rest(firstRest))
                .build();
    }

    private Duration rest(Duration first) {
        var rest = first.multipliedBy(1L << Math.min(DOUBLINGS, failures.getAndIncrement()));
        return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
    }

    /// Asks the host.
    ///
    /// @throws Problem what `request` throws; `HOST_UNREACHABLE` at once while the host is left alone
    public <T> T ask(String place, Supplier<T> request) {
        try {
            var answer = Failsafe.with(circuit).get(request::get);
            failures.set(0);
            return answer;
        } catch (CircuitBreakerOpenException e) {
            throw new Problem(Problem.Kind.HOST_UNREACHABLE, place + " did not answer a moment ago", e);
        }
    }
}
