package app.munseo.net;

import app.munseo.document.Origins;
import app.munseo.document.Problem;
import java.net.URI;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EgressLedgerTest {
    private final EgressLedger ledger = new EgressLedger();

    private static Outgoing to(String uri) {
        return Outgoing.post(URI.create(uri), "비밀", RequestPurpose.ANSWER, Timeouts.CLOUD)
                .with("Authorization", "Bearer secret");
    }

    @Test
    void showsALineFromItsBeginningAndAsItGrows() {
        var line = ledger.begin(to("https://api.openai.com/v1/chat"));
        assertThat(ledger.entries()).singleElement().satisfies(entry -> assertThat(entry.bytesIn()).isZero());

        line.received(3);
        line.received(4);

        assertThat(ledger.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.host()).isEqualTo("api.openai.com");
            assertThat(entry.port()).isEqualTo(443);
            assertThat(entry.bytesOut()).isEqualTo(6);
            assertThat(entry.bytesIn()).isEqualTo(7);
            assertThat(entry.refused()).isFalse();
        });
    }

    @Test
    void tellsWhatCameAfterAMark() {
        ledger.begin(to("http://127.0.0.1:1/"));
        var mark = ledger.mark();
        ledger.refuse(to("http://example.org/"), Problem.Kind.OFFLINE_REFUSED);

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
            ledger.begin(to("http://127.0.0.1:" + (i % 60_000 + 1) + "/"));
        }

        assertThat(ledger.entries()).hasSize(10_000);
        assertThat(ledger.entries().getFirst().port()).isEqualTo(51);
        assertThat(ledger.since(10_049)).singleElement().satisfies(entry -> assertThat(entry.port()).isEqualTo(10_050));
        assertThat(ledger.since(3)).hasSize(10_000);
    }

    @Test
    void aLineTellsWhoItGoesToAndThatItWasRefusedBecauseOfThat() {
        var line = ledger.begin(to("https://localhost/v1/chat"));
        line.peer("203.0.113.7");
        line.refuse(Problem.Kind.OFFLINE_REFUSED);

        assertThat(ledger.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.peer()).isEqualTo("203.0.113.7");
            assertThat(entry.refusal()).isEqualTo(Problem.Kind.OFFLINE_REFUSED);
            assertThat(entry.bytesOut()).isZero();
        });
    }

    @Test
    void holdsNoSecrets() {
        ledger.begin(to("http://127.0.0.1:1/"));

        assertThat(ledger.entries().toString()).doesNotContain("비밀", "secret");
        assertThat(to("http://127.0.0.1:1/").toString()).doesNotContain("비밀", "secret");
    }

    @Test
    void nothingLeavesWhoseLineCannotBeKept() {
        var full = new EgressLedger(new EgressStore() {
            @Override
            public long begin(EgressLedger.Entry entry) {
                throw new Problem(Problem.Kind.DISK_FAILED, "library.db");
            }

            @Override
            public void end(long id, EgressLedger.Entry entry) {}
        });

        assertThatThrownBy(() -> full.begin(to("https://api.openai.com/v1/chat"))).isInstanceOf(Problem.class);
        var passedOn = to("http://127.0.0.1:8080/v1/chat").with(new Cargo("openai:gpt", true, Origins.NONE));
        assertThatThrownBy(() -> full.begin(passedOn)).isInstanceOf(Problem.class);

        full.begin(to("http://127.0.0.1:11434/api/chat"));
        assertThat(full.entries()).singleElement().satisfies(entry -> assertThat(entry.loopback()).isTrue());
    }

    @Test
    void keepsEachLineOnceBeforeItIsSentAndOnceAfter() {
        var kept = new ArrayList<String>();
        var stored = new EgressLedger(new EgressStore() {
            @Override
            public long begin(EgressLedger.Entry entry) {
                kept.add("begin " + entry.bytesOut());
                return 7;
            }

            @Override
            public void end(long id, EgressLedger.Entry entry) {
                kept.add("end %d %d %d".formatted(id, entry.bytesOut(), entry.bytesIn()));
            }
        });
        var line = stored.begin(to("https://user:pass@api.openai.com/v1/chat?key=secret"));
        line.received(9);
        line.end();
        line.end();

        assertThat(kept).containsExactly("begin 6", "end 7 6 9");
        assertThat(stored.entries().getFirst().address()).isEqualTo("https://api.openai.com/v1/chat");
    }
}
