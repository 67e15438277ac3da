package app.munseo.net;

import app.munseo.document.Problem;
import app.munseo.document.Problem.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The one door to the network: nothing else in Munseo opens a connection.
///
/// A call blocks on the thread that makes it, and an interrupt of that thread ends it at any moment, connecting,
/// waiting or reading: the connection is closed and [Problem] `CANCELLED` thrown. Each try passes the
/// [EgressPolicy] first and is written into the [EgressLedger]. Redirects are not followed: the host asked for is the
/// host spoken to.
public final class NetworkDoor implements AutoCloseable {
    /// Called, where it is bound, each time a request is sent again; on the thread that sends it.
    public static final ScopedValue<Runnable> AGAIN = ScopedValue.newInstance();

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_REST = Duration.ofMinutes(10);
    // 529: Anthropic's word for "overloaded".
    private static final Set<Integer> BUSY = Set.of(429, 503, 529);
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504, 529);

    private final EgressPolicy policy;
    private final EgressLedger ledger;
    private final Retries retries;
    private final RateLimits limits = new RateLimits();
    private final Peers peers;
    private final HttpClient client;

    /// @param connect how long connecting may take
    public NetworkDoor(EgressPolicy policy, EgressLedger ledger, Duration connect) {
        this(policy, ledger, connect, FIRST_PAUSE);
    }

    /// @param connect how long connecting may take
    /// @param firstPause before the second try, when the host does not say how long to wait
    public NetworkDoor(EgressPolicy policy, EgressLedger ledger, Duration connect, Duration firstPause) {
        this.policy = policy;
        this.ledger = ledger;
        this.retries = new Retries(firstPause);
        var proxies = new GuardedProxies(policy);
        this.peers = new Peers(policy, proxies, connect);
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(proxies)
                .connectTimeout(connect)
                .build();
    }

    /// Who may be spoken to, for those who must decide before they ask.
    public EgressPolicy policy() {
        return policy;
    }

    /// What each host may be asked.
    public RateLimits limits() {
        return limits;
    }

    /// Sends a request and reads the whole reply.
    ///
    /// @return a reply with a status of the 200s, or with an error that is the provider's own to explain
    /// @throws Problem as [#open(Outgoing)], and `PROVIDER_GARBLED` when the reply breaks off
    public Reply send(Outgoing request) {
        try (var stream = open(request)) {
            return new Reply(stream.status(), stream.readText());
        }
    }

    /// Sends a request and returns when the first byte of the reply's body is there. Until then, what may pass is tried
    /// again: refused and reset connections (a refusal by this machine is final: nobody listens there) and the statuses
    /// 429, 502, 503, 504 and 529. A host that asked to be left alone, or has its share of requests, is not asked before
    /// its time; who waits is told. Once a byte is handed on nothing is repeated.
    ///
    /// @throws Problem `OFFLINE_REFUSED`, `LOCAL_ONLY`, `HOST_UNREACHABLE`, `PROVIDER_TIMEOUT`, `PROVIDER_BUSY` (429, 503 and 529
    ///     that stay, or that ask for more than a minute), `PROVIDER_FAILED` (502, 504, a redirect, a connection reset),
    ///     `CANCELLED`
    public ReplyStream open(Outgoing request) {
        return retries.call(request, () -> attempt(request));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private ReplyStream attempt(Outgoing request) {
        var target = admit(request);
        if (request.purpose() != RequestPurpose.PROBE) {
            limits.of(request.uri()).await(request);
        }
        var line = ledger.begin(request);
        var peer = peer(target, line);
        var response = exchange(request, target, line);
        line.peer(peers.of(response, peer));
        RetryAfter.usedUp(response.headers(), Instant.now())
                .ifPresent(wait -> limits.of(request.uri()).close(shortest(wait, RateLimit.LONGEST_WAIT)));
        var body = new BodyStream(request.place(), request.timeouts().firstByte(), line::end, bytes -> {
            line.received(bytes);
            policy.admit(request.uri()); // who goes offline in the middle of a reply gets no more of it
        });
        response.body().subscribe(body);
        awaitFirstByte(body, request.timeouts().idle());
        return response.statusCode() / 100 == 2
                ? new ReplyStream(response.statusCode(), body)
                : failed(request, response, body);
    }

    private static void awaitFirstByte(BodyStream body, Duration idle) {
        try {
            body.awaitFirstByte(idle);
        } catch (Problem e) {
            throw e.kind() == Kind.PROVIDER_GARBLED ? new Transient(e, Optional.empty()) : e;
        }
    }

    private URI admit(Outgoing request) {
        try {
            return policy.admit(request);
        } catch (Problem e) {
            if (e.kind() == Kind.OFFLINE_REFUSED || e.kind() == Kind.LOCAL_ONLY) {
                ledger.refuse(request, e.kind());
            }
            throw e;
        }
    }

    private String peer(URI target, EgressLedger.Line line) {
        try {
            var peer = peers.of(target);
            line.peer(peer);
            return peer;
        } catch (Problem e) {
            if (e.kind() == Kind.OFFLINE_REFUSED) {
                line.refuse(e.kind());
            } else {
                line.unsent();
                line.end();
            }
            throw e;
        }
    }

    private HttpResponse<Flow.Publisher<List<ByteBuffer>>> exchange(
            Outgoing request, URI target, EgressLedger.Line line) {
        var bytes = request.body().getBytes(StandardCharsets.UTF_8);
        var future = client.sendAsync(wire(request, target, bytes), BodyHandlers.ofPublisher());
        try {
            return future.get(request.timeouts().firstByte().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            abandon(future);
            line.end();
            throw Problem.cancelled();
        } catch (TimeoutException e) {
            abandon(future);
            line.end();
            throw new Problem(Kind.PROVIDER_TIMEOUT, request.place() + " did not answer", e);
        } catch (ExecutionException e) {
            var failure = unanswered(request, line, e.getCause() == null ? e : e.getCause());
            line.end();
            throw failure;
        }
    }

    /// Gives a request up. A reply that arrives in this very moment is given up too: its connection would stay open.
    private static void abandon(CompletableFuture<HttpResponse<Flow.Publisher<List<ByteBuffer>>>> future) {
        future.cancel(true);
        var _ = future.thenAccept(response -> {
            try (var body = new BodyStream("", Duration.ZERO, () -> {}, _ -> {})) {
                response.body().subscribe(body);
            }
        });
    }

    private static HttpRequest wire(Outgoing request, URI target, byte[] bytes) {
        var builder = HttpRequest.newBuilder(target);
        request.headers().forEach(builder::header);
        return bytes.length == 0 ? builder.build() : builder.POST(BodyPublishers.ofByteArray(bytes)).build();
    }

    private static RuntimeException unanswered(Outgoing request, EgressLedger.Line line, Throwable cause) {
        if (cause instanceof HttpConnectTimeoutException) {
            line.unsent();
            return new Problem(Kind.HOST_UNREACHABLE, request.place() + " cannot be reached in time", cause);
        }
        if (cause instanceof ConnectException) {
            line.unsent();
            var problem = new Problem(Kind.HOST_UNREACHABLE, request.place(), cause);
            var finalWord = EgressPolicy.loopback(request.uri()) || unknownName(cause);
            return finalWord ? problem : new Transient(problem, Optional.empty());
        }
        if (cause instanceof IOException) {
            var problem = new Problem(Kind.PROVIDER_FAILED, request.place() + " closed the connection", cause);
            return new Transient(problem, Optional.empty());
        }
        return new Problem(Kind.INTERNAL, request.place(), cause);
    }

    private static boolean unknownName(Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof UnresolvedAddressException) {
                return true;
            }
        }
        return false;
    }

    private ReplyStream failed(Outgoing request, HttpResponse<?> response, BodyStream body) {
        var status = response.statusCode();
        var text = errorText(request, body);
        if (status / 100 == 3) {
            throw new Problem(Kind.PROVIDER_FAILED, request.place() + " redirects, which is not followed");
        }
        if (!PASSING.contains(status)) {
            return new ReplyStream(status, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        }
        var kind = BUSY.contains(status) ? Kind.PROVIDER_BUSY : Kind.PROVIDER_FAILED;
        var problem = new Problem(kind, "%s answered %d: %s".formatted(request.place(), status, text));
        var wait = RetryAfter.of(response.headers(), text, Instant.now());
        wait.ifPresent(time -> limits.of(request.uri()).close(shortest(time, LONGEST_REST)));
        if (wait.isPresent() && wait.get().compareTo(RateLimit.LONGEST_WAIT) > 0) {
            throw problem;
        }
        throw new Transient(problem, wait);
    }

    private static Duration shortest(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static String errorText(Outgoing request, BodyStream body) {
        try (body) {
            return ErrorText.of(body, request.headers());
        }
    }
}
