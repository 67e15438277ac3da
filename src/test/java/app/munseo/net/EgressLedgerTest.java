package app.munseo.net;

import java.net.URI;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EgressLedgerTest {
    private final EgressLedger ledger = new EgressLedger();

    private static Outgoing to(String uri) {
        return Outgoing.post(URI.create(uri), "비밀", RequestPurpose.ANSWER, Timeouts.CLOUD)
                .with("Authorization", "Bearer secret");
    }

    @Test
    void showsALineFromItsBeginningAndAsItGrows() {
        var line = ledger.begin(to("https://api.openai.com/v1/chat"), false);
        assertThat(ledger.entries()).singleElement().satisfies(entry -> assertThat(entry.bytesIn()).isZero());

        line.sent(10);
        line.received(3);
        line.received(4);

        assertThat(ledger.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.host()).isEqualTo("api.openai.com");
            assertThat(entry.port()).isEqualTo(443);
            assertThat(entry.bytesOut()).isEqualTo(10);
            assertThat(entry.bytesIn()).isEqualTo(7);
            assertThat(entry.refused()).isFalse();
        });
    }

    @Test
    void tellsWhatCameAfterAMark() {
        ledger.begin(to("http://127.0.0.1:1/"), true);
        var mark = ledger.mark();
        ledger.refuse(to("http://example.org/"));

        assertThat(ledger.since(mark)).singleElement().satisfies(entry -> {
            assertThat(entry.host()).isEqualTo("example.org");
            assertThat(entry.port()).isEqualTo(80);
            assertThat(entry.refused()).isTrue();
        });
        assertThat(ledger.since(ledger.mark())).isEmpty();
    }

    @Test
    void keepsTheLastTenThousandLines() {
        for (var i = 0; i < 10_050; i++) {
            ledger.begin(to("http://127.0.0.1:" + (i % 60_000 + 1) + "/"), true);
        }

        assertThat(ledger.entries()).hasSize(10_000);
        assertThat(ledger.entries().getFirst().port()).isEqualTo(51);
        assertThat(ledger.since(10_049)).singleElement().satisfies(entry -> assertThat(entry.port()).isEqualTo(10_050));
        assertThat(ledger.since(3)).hasSize(10_000);
    }

    @Test
    void holdsNoSecrets() {
        ledger.begin(to("http://127.0.0.1:1/"), true);

        assertThat(ledger.entries().toString()).doesNotContain("비밀", "secret");
        assertThat(to("http://127.0.0.1:1/").toString()).doesNotContain("비밀", "secret");
    }
}
