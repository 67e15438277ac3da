package app.munseo.llm;

import app.munseo.document.Problem;
import app.munseo.net.Breaker;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// One server of an [OllamaPool]: what it has, how busy this program keeps it, and whether it failed lately.
final class PoolMember {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration LATELY = Duration.ofSeconds(30);

    // They are the request's fault, or nobody's.
    private static final Set<Problem.Kind> NO_FAULT = EnumSet.of(
            Problem.Kind.CANCELLED,
            Problem.Kind.PROMPT_TOO_LONG,
            Problem.Kind.MODEL_MISSING,
            Problem.Kind.OFFLINE_REFUSED,
            Problem.Kind.LOCAL_ONLY);

    private record Listed(Instant time, List<OllamaModel> models) {}

    private final OllamaServer server;
    private final Breaker breaker = new Breaker();
    private final AtomicInteger running = new AtomicInteger();
    private volatile Listed listed = new Listed(Instant.EPOCH, List.of());
    private volatile Instant failed = Instant.EPOCH;

    PoolMember(OllamaServer server) {
        this.server = server;
    }

    OllamaServer server() {
        return server;
    }

    /// What the server has, as it said within the last five seconds.
    ///
    /// @throws Problem where it does not answer; at once when it did not a moment ago
    List<OllamaModel> models() {
        var known = listed;
        if (Instant.now().isAfter(known.time().plus(FRESH))) {
            var models = breaker.ask(server.address().getAuthority(), server::models);
            known = new Listed(Instant.now(), models);
            listed = known;
        }
        return known.models();
    }

    /// The model of this name, with its tag or without.
    Optional<OllamaModel> model(String name) {
        return models().stream()
                .filter(model -> model.name().equals(name) || model.name().equals(name + ":latest"))
                .findFirst();
    }

    /// Requests of this program that it serves now.
    int running() {
        return running.get();
    }

    boolean failedLately() {
        return Instant.now().isBefore(failed.plus(LATELY));
    }

    /// Does work on this server and remembers how it went.
    <T> T work(Supplier<T> work) {
        running.incrementAndGet();
        try {
            var done = work.get();
            failed = Instant.EPOCH;
            return done;
        } catch (Problem e) {
            if (!NO_FAULT.contains(e.kind())) {
                failed = Instant.now();
                listed = new Listed(Instant.EPOCH, List.of());
            }
            throw e;
        } finally {
            running.decrementAndGet();
        }
    }
}
