package app.munseo.net;

import app.munseo.document.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// What one host may be asked: so many requests and tokens in any minute, as set for it, and nothing at all until the
/// time it asked to be left alone has passed. Who comes first is served first. Safe for use by several threads.
final class RateLimit {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    /// What is longer is no queue any more: the next model is asked instead.
    static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    /// A request that has its turn at `time`.
    record Turn(Instant time, int tokens) {}

    private final InstantSource clock;
    private final List<Turn> turns = new ArrayList<>();
    private int requestsPerMinute;
    private int tokensPerMinute;
    private Instant closedUntil = Instant.EPOCH;

    RateLimit(InstantSource clock) {
        this.clock = clock;
    }

    /// Sets the limits; 0 is none.
    synchronized void allow(int requests, int tokens) {
        requestsPerMinute = requests;
        tokensPerMinute = tokens;
    }

    /// Lets nothing through for this long.
    synchronized void close(Duration time) {
        var until = clock.instant().plus(time);
        closedUntil = until.isAfter(closedUntil) ? until : closedUntil;
    }

    /// Waits for its turn, telling `request` how long.
    ///
    /// @throws Problem `PROVIDER_BUSY` at once when the wait would be longer than a minute; `CANCELLED`
    void await(Outgoing request) {
        var turn = book(request.tokens());
        try {
            for (var wait = left(turn); wait.isPositive(); wait = left(turn)) {
                if (wait.compareTo(LONGEST_WAIT) > 0) {
                    throw new Problem(
                            Problem.Kind.PROVIDER_BUSY, "%s: no turn for %d s".formatted(request.place(), wait.toSeconds()));
                }
                request.waits().accept(new Wait(request.place(), wait));
                Thread.sleep(wait);
            }
        } catch (InterruptedException _) {
            cancel(turn);
            throw Problem.cancelled();
        } catch (RuntimeException e) {
            cancel(turn);
            throw e;
        }
    }

    /// The next free turn, taken.
    synchronized Turn book(int tokens) {
        var now = clock.instant();
        turns.removeIf(turn -> !turn.time().plus(WINDOW).isAfter(now));
        var turn = new Turn(earliest(now, tokens), tokens);
        if (requestsPerMinute > 0 || tokensPerMinute > 0) {
            turns.add(turn);
        }
        return turn;
    }

    synchronized void cancel(Turn turn) {
        turns.remove(turn);
    }

    private synchronized Duration left(Turn turn) {
        return Duration.between(clock.instant(), latest(turn.time(), closedUntil));
    }

    /// The first moment when the minute before it holds room for one more request of so many tokens.
    private Instant earliest(Instant now, int tokens) {
        var start = latest(now, closedUntil);
        if (!turns.isEmpty()) {
            start = latest(start, turns.getLast().time());
        }
        if (requestsPerMinute > 0 && turns.size() >= requestsPerMinute) {
            start = latest(start, turns.get(turns.size() - requestsPerMinute).time().plus(WINDOW));
        }
        long sum = tokens;
        for (var turn : tokensPerMinute > 0 ? turns.reversed() : List.<Turn>of()) {
            sum += turn.tokens();
            if (sum > tokensPerMinute) {
                return latest(start, turn.time().plus(WINDOW));
            }
        }
        return start;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
