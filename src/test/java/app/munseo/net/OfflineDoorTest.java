package app.munseo.net;

import app.munseo.document.Problem;
import app.munseo.document.Problem.Kind;
import app.munseo.testing.Lookups;
import app.munseo.testing.ScriptedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/// What the door keeps in when offline-only is on: no name is looked up, no proxy asked, no redirect followed.
class OfflineDoorTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private final AtomicBoolean offline = new AtomicBoolean(true);
    private final EgressLedger ledger = new EgressLedger();
    private final NetworkDoor door =
            new NetworkDoor(new EgressPolicy(offline::get), ledger, Duration.ofSeconds(2), Duration.ofMillis(5));
    private final ScriptedServer server = ScriptedServer.start();
    private final ScriptedServer proxy = ScriptedServer.start();
    private final ProxySelector before = ProxySelector.getDefault();
    private final List<URI> selected = new CopyOnWriteArrayList<>();

    @BeforeEach
    void setAProxy() {
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                selected.add(uri);
                return List.of(new Proxy(
                        Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.uri().getPort())));
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
        });
    }

    @AfterEach
    void close() {
        ProxySelector.setDefault(before);
        server.close();
        proxy.close();
        door.close();
    }

    private Kind kindOf(String uri) {
        var request = Outgoing.post(URI.create(uri), "{\"비밀\": 1}", RequestPurpose.ANSWER, Timeouts.PROBE);
        return catchThrowableOfType(Problem.class, () -> door.send(request)).kind();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.openai.com/v1/chat/completions",
                "https://no-such-host.invalid/",
                "http://127.0.0.1.no-such-host.invalid/",
                "http://[2001:db8::1]/",
                "http://[2606:4700:4700::1111]:443/",
                "http://[::ffff:8.8.8.8]/",
                "http://[::ffff:7f00:1]/",
                "http://[fe80::1%25lo]/",
                "http://[::1%25lo]/",
                "http://[64:ff9b::7f00:1]/",
                "http://8.8.8.8/",
                "http://localhost.no-such-host.invalid/"
            })
    void refusesBeforeAnyNameIsLookedUpAndAnyProxyAsked(String uri) {
        int lookups = Lookups.names().size();

        assertThat(kindOf(uri)).isEqualTo(Kind.OFFLINE_REFUSED);

        assertThat(Lookups.names()).as("names looked up").hasSize(lookups);
        assertThat(selected).as("proxies asked for").isEmpty();
        assertThat(proxy.requests()).isEmpty();
        assertThat(ledger.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.refusal()).isEqualTo(Kind.OFFLINE_REFUSED);
            assertThat(entry.bytesOut()).isZero();
        });
    }

    /// The counterpart: the recording of names and proxies does record.
    @Test
    void onlineTheProxyIsAskedAndTheNameOfAHostLookedUp() {
        offline.set(false);
        proxy.next(OK);
        int lookups = Lookups.names().size();
        assertThat(door.send(Outgoing.get(
                                URI.create("http://no-such-host.invalid/"), RequestPurpose.PROBE, Timeouts.PROBE))
                        .text())
                .isEqualTo("ok");
        assertThat(selected).isNotEmpty();
        assertThat(proxy.requests()).hasSize(1);
        assertThat(ledger.entries().getLast().peer()).isEqualTo("proxy 127.0.0.1");
        assertThat(Lookups.names()).as("that is the proxy's to do").hasSize(lookups);

        ProxySelector.setDefault(ProxySelector.of(null));
        assertThat(kindOf("http://another-host.invalid/")).isEqualTo(Kind.HOST_UNREACHABLE);
        assertThat(Lookups.names()).contains("another-host.invalid");
    }

    @Test
    void thisMachineIsSpokenToWithoutTheProxyAndUnderNoName() {
        server.next(OK, OK, OK);
        for (var host : List.of("127.0.0.1", "localhost", "ollama.localhost")) {
            int lookups = Lookups.names().size();
            var uri = URI.create("http://" + host + ":" + server.uri().getPort() + "/");
            assertThat(door.send(Outgoing.get(uri, RequestPurpose.PROBE, Timeouts.PROBE)).ok()).isTrue();
            assertThat(Lookups.names()).hasSize(lookups);
        }
        assertThat(proxy.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aServerOfThisMachineCannotSendARequestElsewhere(int status) {
        var elsewhere = "https://no-such-host.invalid/steal";
        server.next("HTTP/1.1 %d Moved\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n".formatted(status, elsewhere));
        int lookups = Lookups.names().size();

        assertThat(kindOf(server.uri().toString())).isEqualTo(Kind.PROVIDER_FAILED);

        assertThat(Lookups.names()).hasSize(lookups);
        assertThat(server.requests()).hasSize(1);
        assertThat(ledger.entries()).hasSize(1);
    }
}
