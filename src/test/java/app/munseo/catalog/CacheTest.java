package app.munseo.catalog;

import app.munseo.catalog.Cache.Kind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class CacheTest {
    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T09:00:00Z"));

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Cache.Key key(String question) {
        return Cache.Key.of(Kind.ANSWER, "context", question);
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    @Test
    void whatWasPutIsFoundUntilItIsTooOld() {
        try (var catalog = Catalog.open(folder.resolve("library.db"))) {
            var cache = catalog.cache(now::get, 1_000);
            cache.put(key("연차는?"), "context", "연차는?", bytes("15일"));
            pass(Duration.ofMinutes(59));
            assertThat(cache.find(key("연차는?"), Cache.HOT)).isPresent();
            assertThat(cache.labels("context", Cache.HOT)).containsExactly("연차는?");
            pass(Duration.ofHours(2));
            assertThat(cache.find(key("연차는?"), Cache.HOT)).isEmpty();
            assertThat(cache.labels("context", Cache.HOT)).isEmpty();
            assertThat(cache.find(key("연차는?"), Cache.WARM).orElseThrow().bytes()).isEqualTo(bytes("15일"));
            pass(Cache.COLD);
            cache.put(key("반차는?"), bytes("반나절"));
            assertThat(cache.size().entries()).isEqualTo(1);
        }
    }

    @Test
    void theOldestGoesFirstWhenItIsFull() {
        try (var catalog = Catalog.open(folder.resolve("library.db"))) {
            var cache = catalog.cache(now::get, 10);
            for (var name : new String[] {"a", "b", "c"}) {
                cache.put(key(name), bytes("4444"));
                pass(Duration.ofSeconds(1));
            }
            cache.put(key("too much"), bytes("12345678901"));
            assertThat(cache.find(key("a"), Cache.WARM)).isEmpty();
            assertThat(cache.find(key("b"), Cache.WARM)).isPresent();
            assertThat(cache.find(key("c"), Cache.WARM)).isPresent();
            assertThat(cache.size()).isEqualTo(new Cache.Size(2, 8));
            cache.clear();
            assertThat(cache.size().entries()).isZero();
        }
    }

    @Test
    void partsDoNotRunIntoEachOther() {
        assertThat(Cache.hash("ab", "c")).isNotEqualTo(Cache.hash("a", "bc"));
        assertThat(Cache.Key.of(Kind.ANSWER, "x")).isNotEqualTo(Cache.Key.of(Kind.COMPLETION, "x"));
    }
}
