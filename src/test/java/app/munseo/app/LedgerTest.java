package app.munseo.app;

import app.munseo.catalog.Catalog;
import app.munseo.catalog.EgressLog.Request;
import app.munseo.catalog.EgressLog.Wanted;
import app.munseo.document.Origins;
import app.munseo.net.EgressLedger.Entry;
import app.munseo.net.RequestPurpose;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// For how long requests are kept.
class LedgerTest {
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    @TempDir
    private Path folder;

    private final AtomicInteger days = new AtomicInteger(30);
    private Instant now = START;

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private void after(int wait) {
        now = START.plus(Duration.ofDays(wait));
    }

    private void send(Ledger ledger, String host) {
        ledger.store().begin(new Entry(
                now, host, "https://" + host + "/v1", 443, "203.0.113.7", RequestPurpose.ANSWER, "openai:gpt", 10, 0,
                false, true, Origins.NONE, null));
    }

    private static List<String> hosts(List<Request> requests) {
        return requests.stream().map(Request::host).toList();
    }

    @Test
    void aRequestIsForgottenWhenItsDaysAreOver() {
        try (var catalog = Catalog.open(folder.resolve("library.db"))) {
            var ledger = new Ledger(catalog, days::get, clock);
            send(ledger, "first.example");

            after(30);
            assertThat(hosts(ledger.requests(Wanted.ALL, 9))).containsExactly("first.example");
            after(31);
            assertThat(ledger.requests(Wanted.ALL, 9)).isEmpty();
        }
    }

    @Test
    void itIsForgottenAlsoWhenNobodyLooks() {
        try (var catalog = Catalog.open(folder.resolve("library.db"))) {
            var ledger = new Ledger(catalog, days::get, clock);
            send(ledger, "first.example");
            after(31);
            send(ledger, "second.example");

            assertThat(hosts(catalog.egress().requests(Wanted.ALL, 9))).containsExactly("second.example");
        }
    }

    @Test
    void fewerDaysHoldFromTheNextLookOn() {
        try (var catalog = Catalog.open(folder.resolve("library.db"))) {
            var ledger = new Ledger(catalog, days::get, clock);
            send(ledger, "first.example");
            after(2);
            send(ledger, "second.example");

            days.set(1);
            assertThat(hosts(ledger.requests(Wanted.ALL, 9))).containsExactly("second.example");
        }
    }
}
