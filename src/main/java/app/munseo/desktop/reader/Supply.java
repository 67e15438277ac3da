package app.munseo.desktop.reader;

import app.munseo.desktop.Background;
import app.munseo.desktop.Outcome;
import app.munseo.desktop.Running;
import app.munseo.document.Problem;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Fetches what the view wishes for, one thing at a time and the most urgent first, and keeps what was used last up to
/// a weight. New wishes take the place of those that nobody waits for any more. Everything here happens on the UI
/// thread, except the fetching.
final class Supply<K, V> {
    /// Fetching that has taken longer is given up when its result is of no use any more; a shorter one may as well end,
    /// because giving up costs the worker process.
    private static final Duration WORTH_ENDING = Duration.ofMillis(700);

    private final Background background;
    private final String name;
    private final Function<K, V> fetch;
    private final ToLongFunction<V> weight;
    private final long limit;
    private final LinkedHashMap<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<K, Problem> failures = new HashMap<>();
    private Runnable arrived = () -> {};
    private Deque<K> wishes = new ArrayDeque<>();
    private long heavy;
    private @Nullable Running running;
    private long started;
    private int round;

    /// @param weight of a value, in the unit of `limit`
    Supply(Background background, String name, Function<K, V> fetch, ToLongFunction<V> weight, long limit) {
        this.background = background;
        this.name = name;
        this.fetch = fetch;
        this.weight = weight;
        this.limit = limit;
    }

    /// Runs `action` after each arrival, failed ones too.
    void whenArrived(Runnable action) {
        arrived = action;
    }

    /// The value for a key, if it is there; it then counts as used.
    Optional<V> get(K key) {
        return Optional.ofNullable(kept.get(key));
    }

    /// Why the value for a key cannot be had.
    Optional<Problem> failure(K key) {
        return Optional.ofNullable(failures.get(key));
    }

    /// What is wanted now, the most urgent first. A wish is served once: what has to make room for others again is not
    /// fetched anew until it is wished for.
    void wish(List<K> keys) {
        wishes = new ArrayDeque<>(keys);
        next();
    }

    /// Forgets everything.
    void clear() {
        round++;
        wishes.clear();
        kept.clear();
        failures.clear();
        heavy = 0;
        if (running != null && System.nanoTime() - started > WORTH_ENDING.toNanos()) {
            running.cancel();
        }
    }

    private void next() {
        while (running == null && !wishes.isEmpty()) {
            var key = wishes.remove();
            if (!kept.containsKey(key) && !failures.containsKey(key)) {
                start(key);
            }
        }
    }

    private void start(K key) {
        int mine = round;
        started = System.nanoTime();
        running = background.start(
                name,
                () -> fetch.apply(key),
                new Outcome<V>(value -> ended(mine, () -> keep(key, value)), problem -> ended(mine, () -> {
                    failures.put(key, problem);
                })));
    }

    private void ended(int mine, Runnable take) {
        running = null;
        if (mine == round) {
            take.run();
            arrived.run();
        }
        next();
    }

    private void keep(K key, V value) {
        kept.put(key, value);
        heavy += weight.applyAsLong(value);
        var eldest = kept.entrySet().iterator();
        while (heavy > limit && kept.size() > 1) {
            heavy -= weight.applyAsLong(eldest.next().getValue());
            eldest.remove();
        }
    }
}
