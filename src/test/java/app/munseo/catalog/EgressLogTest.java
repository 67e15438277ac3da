package app.munseo.catalog;

import app.munseo.catalog.EgressLog.Request;
import app.munseo.catalog.EgressLog.Wanted;
import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import app.munseo.document.Origin;
import app.munseo.document.Origins;
import app.munseo.document.Problem.Kind;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class EgressLogTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Origin LEAVE = new Origin(new DocumentId("0123456789abcdef"), new Location(2, 10, 40));
    private static final Origin EARLIER = new Origin(new DocumentId("fedcba9876543210"), new Location(1, 0, 9));

    @TempDir
    private Path folder;

    private static Request request(LocalDate day, String host, String purpose, boolean leaves) {
        return request(day, host, purpose, leaves, null);
    }

    private static Request request(
            LocalDate day, String host, String purpose, boolean leaves, @Nullable Kind refusal) {
        return new Request(
                Instant.parse(day + "T01:02:03Z"), day, host, "https://" + host + "/v1", 443, "203.0.113.7", purpose, "openai:gpt", 100,
                0, !leaves, leaves, refusal, List.of());
    }

    @Test
    void keepsARequestWithItsPassagesFromBeforeItIsSent() {
        try (var catalog = Catalog.open(folder.resolve("library.db"))) {
            var log = catalog.egress();
            var origins = Origins.of(List.of(LEAVE)).and(Origins.of(List.of(EARLIER)).derived());

            log.begin(request(DAY, "api.openai.com", "answer", true), origins);
        }
        try (var catalog = Catalog.open(folder.resolve("library.db"))) {
            var log = catalog.egress();
            assertThat(log.requests(Wanted.ALL, 9)).singleElement().satisfies(kept -> {
                assertThat(kept.bytesOut()).isEqualTo(100);
                assertThat(kept.model()).isEqualTo("openai:gpt");
                assertThat(kept.passages()).containsExactly(
                        new EgressLog.Passage(LEAVE.document(), null, LEAVE.location(), false),
                        new EgressLog.Passage(EARLIER.document(), null, EARLIER.location(), true));
            });
        }
    }

    @Test
    void whatStaysOnThisMachineIsKeptWithoutItsPassages() {
        try (var catalog = Catalog.open(folder.resolve("library.db"))) {
            var log = catalog.egress();
            var id = log.begin(request(DAY, "127.0.0.1", "compress", false), Origins.of(List.of(LEAVE)));
            log.end(id, "127.0.0.1", 120, 345, null);
            assertThat(log.requests(Wanted.ALL, 9)).singleElement().satisfies(kept -> {
                assertThat(kept.passages()).isEmpty();
                assertThat(kept.peer()).isEqualTo("127.0.0.1");
                assertThat(kept.bytesOut()).isEqualTo(120);
                assertThat(kept.bytesIn()).isEqualTo(345);
            });
        }
    }

    @Test
    void isNarrowedByDayHostAndPurpose() {
        try (var catalog = Catalog.open(folder.resolve("library.db"))) {
            var log = catalog.egress();
            log.begin(request(DAY, "a.example", "answer", true), Origins.NONE);
            log.begin(request(DAY.plusDays(1), "b.example", "embed", true), Origins.NONE);
            log.begin(request(DAY, "127.0.0.1", "probe", false), Origins.NONE);
            log.begin(request(DAY, "c.example", "answer", true, Kind.OFFLINE_REFUSED), Origins.NONE);

            assertThat(hosts(log, new Wanted(DAY, "", "", false))).containsExactly("c.example", "127.0.0.1", "a.example");
            assertThat(hosts(log, new Wanted(null, "b.example", "", false))).containsExactly("b.example");
            assertThat(hosts(log, new Wanted(null, "", "answer", true))).containsExactly("c.example", "a.example");
            assertThat(log.requests(Wanted.ALL, 1)).singleElement().satisfies(latest ->
                    assertThat(latest.refusal()).isEqualTo(Kind.OFFLINE_REFUSED));
        }
    }

    private static List<String> hosts(EgressLog log, Wanted wanted) {
        return log.requests(wanted, 99).stream().map(Request::host).toList();
    }

    @Test
    void forgetsWhatIsOldEnoughAndAllWhenTold() {
        try (var catalog = Catalog.open(folder.resolve("library.db"))) {
            var log = catalog.egress();
            log.begin(request(DAY.minusDays(1), "old.example", "answer", true), Origins.of(List.of(LEAVE)));
            log.begin(request(DAY, "new.example", "answer", true), Origins.of(List.of(LEAVE)));

            log.prune(DAY);
            assertThat(hosts(log, Wanted.ALL)).containsExactly("new.example");
            assertThat(log.requests(Wanted.ALL, 9).getFirst().passages()).hasSize(1);

            log.clear();
            assertThat(log.requests(Wanted.ALL, 9)).isEmpty();
        }
    }
}
