package app.munseo.net;

import app.munseo.document.Problem;
import app.munseo.document.Problem.Kind;
import app.munseo.testing.Lookups;
import app.munseo.testing.ScriptedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class NetworkDoorTest {
    private static final String OK_50 = "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Timeouts SHORT = new Timeouts(Duration.ofMillis(300), Duration.ofMillis(300));

    private final AtomicBoolean offline = new AtomicBoolean();
    private final EgressLedger ledger = new EgressLedger();
    private final NetworkDoor door = new NetworkDoor(
            new EgressPolicy(offline::get), ledger, Duration.ofMillis(500), Duration.ofMillis(5));
    private final ScriptedServer server = ScriptedServer.start();

    @AfterEach
    void close() {
        server.close();
        door.close();
    }

    private Outgoing post() {
        return Outgoing.post(server.uri().resolve("/x"), "{\"질문\":1}", RequestPurpose.EMBED, Timeouts.CLOUD);
    }

    private Kind kindOf(Outgoing request) {
        return catchThrowableOfType(Problem.class, () -> door.send(request)).kind();
    }

    @Test
    void sendsAndReads() {
        server.next("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n답이");

        var reply = door.send(post().with("X-Own", "yes"));

        assertThat(reply).isEqualTo(new Reply(200, "답이"));
        assertThat(server.requests()).singleElement().asString()
                .startsWith("POST /x HTTP/1.1")
                .contains("X-Own: yes")
                .endsWith("{\"질문\":1}");
        assertThat(ledger.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.bytesOut()).isEqualTo(12);
            assertThat(entry.bytesIn()).isEqualTo(6);
            assertThat(entry.purpose()).isEqualTo(RequestPurpose.EMBED);
            assertThat(entry.peer()).isEqualTo("127.0.0.1");
        });
    }

    @Test
    void theLedgerHasTheAddressThatANameStoodForAndTheNameIsLookedUpOnce() {
        server.next("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        var name = "ledger" + Lookups.HERE;

        door.send(Outgoing.get(
                URI.create("http://" + name + ":" + server.uri().getPort() + "/"), RequestPurpose.PROBE, Timeouts.PROBE));

        assertThat(ledger.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.host()).isEqualTo(name);
            assertThat(entry.peer()).isEqualTo("127.0.0.1");
            assertThat(entry.leaves()).as("it is not spelled as this machine").isTrue();
        });
        assertThat(Lookups.names().stream().filter(name::equals)).as("look-ups").hasSize(1);
    }

    @Test
    void refusesOfflineBeforeAnythingIsResolved() {
        offline.set(true);
        var uri = URI.create("https://no-such-host.invalid/v1");

        assertThat(kindOf(Outgoing.get(uri, RequestPurpose.PROBE, SHORT))).isEqualTo(Kind.OFFLINE_REFUSED);

        assertThat(ledger.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.refused()).isTrue();
            assertThat(entry.host()).isEqualTo("no-such-host.invalid");
            assertThat(entry.bytesOut()).isZero();
        });
    }

    @Test
    void speaksToThisMachineOfflineUnderItsName() {
        offline.set(true);
        server.next("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        var uri = URI.create("http://localhost:" + server.uri().getPort() + "/x");

        assertThat(door.send(Outgoing.get(uri, RequestPurpose.PROBE, SHORT)).text()).isEqualTo("ok");
        assertThat(ledger.entries()).singleElement().satisfies(entry -> assertThat(entry.loopback()).isTrue());
    }

    @Test
    void doesNotFollowARedirect() {
        server.next("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n");

        assertThat(kindOf(post())).isEqualTo(Kind.PROVIDER_FAILED);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void goingOfflineEndsAReplyFromElsewhere() throws IOException {
        server.next("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n" + "x".repeat(1_000_000));
        // is this machine, but in a spelling that is not known for it, and so counts as elsewhere
        var elsewhere = URI.create("http://[::ffff:7f00:1]:" + server.uri().getPort() + "/");

        try (var stream = door.open(Outgoing.get(elsewhere, RequestPurpose.ANSWER, SHORT))) {
            assertThat(stream.body().read()).isEqualTo('x');
            offline.set(true);
            assertThat(catchThrowableOfType(Problem.class, () -> stream.body().readAllBytes()).kind())
                    .isEqualTo(Kind.OFFLINE_REFUSED);
        }
    }

    @Test
    void failsAtOnceWhereNobodyListensOnThisMachine() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        var uri = URI.create("http://127.0.0.1:" + free + "/");

        assertThat(kindOf(Outgoing.post(uri, "{}", RequestPurpose.EMBED, SHORT))).isEqualTo(Kind.HOST_UNREACHABLE);
        assertThat(ledger.entries()).singleElement().satisfies(entry -> assertThat(entry.bytesOut()).isZero());
    }

    @Test
    void failsAtOnceForAnUnknownName() {
        var uri = URI.create("https://no-such-host.invalid/v1");

        assertThat(kindOf(Outgoing.get(uri, RequestPurpose.PROBE, SHORT))).isEqualTo(Kind.HOST_UNREACHABLE);
        assertThat(ledger.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.peer()).isEmpty();
            assertThat(entry.bytesOut()).isZero();
        });
    }

    @Test
    void triesAgainWhenTheConnectionIsResetBeforeTheFirstByte() {
        server.next("", OK_50, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");

        assertThat(door.send(post()).text()).isEqualTo("ok");
        assertThat(ledger.entries()).hasSize(3);
    }

    @Test
    void doesNotTryAgainOnceAByteIsHandedOn() {
        server.next(OK_50 + "half");

        assertThat(kindOf(post())).isEqualTo(Kind.PROVIDER_GARBLED);
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 500})
    void leavesTheProvidersOwnErrorsToItsCaller(int status) {
        server.next("HTTP/1.1 %d No\r\nContent-Length: 10\r\n\r\nsk-1234567".formatted(status));

        assertThat(door.send(post())).isEqualTo(new Reply(status, "•••"));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void leavesAHostAloneThatAskedForItOrWhoseShareIsUsedUp() {
        var busy = "HTTP/1.1 429 No\r\nRetry-After: 3600\r\nContent-Length: 0\r\n\r\n";
        server.next(busy);

        assertThat(kindOf(post())).isEqualTo(Kind.PROVIDER_BUSY);
        assertThat(kindOf(post())).isEqualTo(Kind.PROVIDER_BUSY);
        assertThat(server.requests()).as("the second was not even sent").hasSize(1);
    }

    @Test
    void waitsForItsTurnAndTells() {
        var waits = new ArrayList<Wait>();
        var reply = "HTTP/1.1 200 OK\r\nX-RateLimit-Remaining-Requests: %d\r\nX-RateLimit-Reset-Requests: 700ms\r\nContent-Length: 2\r\n\r\nok";
        server.next(reply.formatted(0), reply.formatted(1));
        door.send(post());

        var next = post();
        door.send(new Outgoing(
                next.uri(), next.headers(), next.body(), next.purpose(), next.timeouts(), 0, next.cargo(), waits::add));

        assertThat(waits).first().satisfies(wait -> assertThat(wait.time()).isPositive());
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void givesUpAtOnceWhenAskedToWaitTooLong() {
        server.next("HTTP/1.1 429 No\r\nRetry-After: 3600\r\nContent-Length: 0\r\n\r\n");

        assertThat(kindOf(post())).isEqualTo(Kind.PROVIDER_BUSY);
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", OK_50 + "!", OK_50 + "hal!"})
    void losesPatience(String untilItStalls) {
        server.next(untilItStalls);

        var impatient = Outgoing.post(server.uri(), "{}", RequestPurpose.EMBED, SHORT);
        assertThat(kindOf(impatient)).isEqualTo(Kind.PROVIDER_TIMEOUT);
        assertThat(server.awaitDisconnect(PATIENCE)).isTrue();
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void canBeInterruptedWhileItWaitsToTryAgain() throws Exception {
        server.next("HTTP/1.1 429 No\r\nRetry-After: 50\r\nContent-Length: 0\r\n\r\n");

        assertInterruptible(post(), () -> server.awaitRequest(PATIENCE));
    }

    /// The interrupt follows the server's last byte at once, and so falls into every moment of receiving a head.
    @RepeatedTest(50)
    void leavesNoConnectionOpenWhenInterruptedAsTheReplyBegins() throws Exception {
        server.next(OK_50 + "!");
        var patient = Outgoing.post(server.uri(), "{}", RequestPurpose.ANSWER, Timeouts.LOCAL_MODEL);

        assertInterruptible(patient, () -> server.awaitRequest(PATIENCE));
        assertThat(server.awaitDisconnect(PATIENCE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", OK_50 + "!", OK_50 + "hal!"})
    void canBeInterruptedAtAnyTime(String untilItStalls) throws Exception {
        server.next(untilItStalls);
        var patient = Outgoing.post(server.uri(), "{}", RequestPurpose.ANSWER, Timeouts.LOCAL_MODEL);

        assertInterruptible(patient, () -> server.awaitRequest(PATIENCE));
        assertThat(server.awaitDisconnect(PATIENCE)).isTrue();
    }

    private void assertInterruptible(Outgoing request, Runnable when) throws InterruptedException {
        var thrown = new AtomicReference<Throwable>();
        var flagged = new AtomicBoolean();
        var started = new CountDownLatch(1);
        var caller = Thread.ofVirtual().start(() -> {
            started.countDown();
            try {
                door.send(request);
            } catch (Problem e) {
                thrown.set(e);
                flagged.set(Thread.currentThread().isInterrupted());
            }
        });
        assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
        when.run();
        caller.interrupt();

        assertThat(caller.join(PATIENCE)).isTrue();
        assertThat(thrown.get())
                .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.kind()).isEqualTo(Kind.CANCELLED));
        assertThat(flagged).isTrue();
    }

    /// A listener whose queue is full lets nobody in and refuses nobody.
    @Test
    void givesUpConnectingInTime() throws Exception {
        try (var full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var waiting = fill(full);
            var uri = URI.create("http://127.0.0.1:" + full.getLocalPort() + "/");

            var request = Outgoing.get(uri, RequestPurpose.PROBE, Timeouts.CLOUD);

            assertThat(kindOf(request)).isEqualTo(Kind.HOST_UNREACHABLE);
            assertInterruptible(request, () -> {});
            for (var socket : waiting) {
                socket.close();
            }
        }
    }

    private static Iterable<Socket> fill(ServerSocket server) {
        var sockets = new ArrayList<Socket>();
        try {
            for (var i = 0; i < 20; i++) {
                var socket = new Socket();
                sockets.add(socket);
                socket.connect(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()), 100);
            }
        } catch (IOException _) {
            return sockets;
        }
        return sockets;
    }

    @Test
    void interruptedBeforehandSendsNothing() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> door.send(post()))
                    .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.kind()).isEqualTo(Kind.CANCELLED));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
