package app.munseo.app;

import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import app.munseo.document.Origin;
import app.munseo.document.Origins;
import app.munseo.document.Problem;
import app.munseo.net.EgressLedger.Entry;
import app.munseo.net.RequestPurpose;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SendingsTest {
    private static final Instant AT = Instant.parse("2026-11-21T05:12:33.000000001Z");
    private static final Origins MADE_OF = new Origins(
            true,
            List.of(origin(0), origin(40)),
            List.of(origin(80)));

    private static Origin origin(int start) {
        return new Origin(new DocumentId("0123456789abcdef"), new Location(1, start, start + 20));
    }

    private static Entry entry(boolean leaves, long bytes, Problem.@Nullable Kind refusal) {
        return new Entry(
                AT, "api.openai.com", "https://api.openai.com/v1", 443, "203.0.113.7", RequestPurpose.ANSWER, "openai:gpt-4.1-mini",
                bytes, 10, !leaves, leaves, MADE_OF, refusal);
    }

    @Test
    void whatLeftIsNotedWithItsPassages() {
        assertThat(Sendings.of(List.of(entry(true, 6_420, null)), OptionalDouble.of(0.0008)).sent())
                .singleElement()
                .satisfies(sent -> {
                    assertThat(sent.at()).isEqualTo(AT);
                    assertThat(sent.host()).isEqualTo("api.openai.com");
                    assertThat(sent.bytes()).isEqualTo(6_420);
                    assertThat(sent.passages()).isEqualTo(2);
                    assertThat(sent.behind()).isEqualTo(1);
                });
    }

    @Test
    void whatStayedAndWhatWasRefusedDidNotLeave() {
        var requests = List.of(
                entry(false, 900, null), entry(true, 0, Problem.Kind.OFFLINE_REFUSED), entry(true, 0, null));
        var leaving = Sendings.of(requests, OptionalDouble.empty());
        assertThat(leaving.sent()).isEmpty();
        assertThat(leaving.costUsd()).isNull();
    }
}
