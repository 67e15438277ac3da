package app.munseo.net;

import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import app.munseo.document.Origin;
import app.munseo.document.Origins;
import app.munseo.document.Problem;
import app.munseo.document.Problem.Kind;
import app.munseo.testing.ScriptedServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/// The one place that holds local-only documents back: the door itself, whatever was decided before it.
class ConfinementTest {
    private static final DocumentId SECRET = new DocumentId("00000000000000aa");
    private static final Origins OF_SECRET = Origins.of(List.of(new Origin(SECRET, new Location(1, 0, 9))));
    private static final Origins OF_OPEN =
            Origins.of(List.of(new Origin(new DocumentId("00000000000000bb"), new Location(1, 0, 9))));
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private final AtomicBoolean marked = new AtomicBoolean(true);
    private final EgressLedger ledger = new EgressLedger();
    private final NetworkDoor door = new NetworkDoor(
            new EgressPolicy(() -> false, new Confinement() {
                @Override
                public boolean any() {
                    return marked.get();
                }

                @Override
                public boolean holds(DocumentId document) {
                    return marked.get() && document.equals(SECRET);
                }
            }),
            ledger,
            Duration.ofSeconds(2),
            Duration.ofMillis(5));
    private final ScriptedServer server = ScriptedServer.start();

    @AfterEach
    void close() {
        server.close();
        door.close();
    }

    private Outgoing request(RequestPurpose purpose) {
        return Outgoing.post(server.uri(), "{\"text\": \"비밀\"}", purpose, Timeouts.PROBE);
    }

    private static Cargo cloud(Origins origins) {
        return new Cargo("openai:gpt", true, origins);
    }

    private Kind refusal(Outgoing request) {
        return catchThrowableOfType(Problem.class, () -> door.send(request)).kind();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PROBE")
    void nothingMadeFromALocalOnlyDocumentGoesToACloudForAnyPurpose(RequestPurpose purpose) {
        assertThat(refusal(request(purpose).with(cloud(OF_SECRET)))).isEqualTo(Kind.LOCAL_ONLY);
        assertThat(refusal(request(purpose).with(cloud(OF_OPEN.and(OF_SECRET))))).isEqualTo(Kind.LOCAL_ONLY);
        assertThat(refusal(request(purpose).with(cloud(OF_OPEN.and(OF_SECRET.derived()))))).isEqualTo(Kind.LOCAL_ONLY);

        assertThat(server.requests()).isEmpty();
        assertThat(ledger.entries()).hasSize(3).allSatisfy(entry -> {
            assertThat(entry.refusal()).isEqualTo(Kind.LOCAL_ONLY);
            assertThat(entry.bytesOut()).isZero();
        });
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PROBE")
    void whatNobodyHasVouchedForDoesNotLeave(RequestPurpose purpose) {
        assertThat(refusal(request(purpose).with(cloud(Origins.UNKNOWN)))).isEqualTo(Kind.LOCAL_ONLY);
        var elsewhere = URI.create("http://[::ffff:7f00:1]:" + server.uri().getPort());
        assertThat(refusal(Outgoing.post(elsewhere, "{}", purpose, Timeouts.PROBE))).isEqualTo(Kind.LOCAL_ONLY);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void theRestLeavesAndThisMachineGetsAll() {
        server.next(OK, OK, OK, OK);
        assertThat(door.send(request(RequestPurpose.ANSWER).with(cloud(OF_OPEN))).ok()).isTrue();
        var here = new Cargo("ollama:qwen3", false, OF_SECRET);
        assertThat(door.send(request(RequestPurpose.ANSWER).with(here)).ok()).isTrue();
        assertThat(door.send(request(RequestPurpose.PROBE)).ok()).isTrue();
        marked.set(false);
        assertThat(door.send(request(RequestPurpose.ANSWER).with(cloud(Origins.UNKNOWN))).ok()).isTrue();
    }
}
