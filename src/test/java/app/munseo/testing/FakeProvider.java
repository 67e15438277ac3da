package app.munseo.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A server on this machine that speaks a provider's wire format. What it does with a chat request is decided by, in
/// this order: the acts queued with [#next], the first rule of [#when] that fits, [#otherwise]. It records every
/// request, refuses fields the real interface does not know, and notices when its client goes away.
public abstract sealed class FakeProvider implements AutoCloseable
        permits FakeOpenAi, FakeOllama, FakeAnthropic, FakeGemini {
    private record Rule(Predicate<Received> condition, Function<Received, Act> act) {}

    /// A request that the real interface would refuse.
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final int status;

        Refused(int status, String message) {
            super(message);
            this.status = status;
        }
    }

    static final ObjectMapper MAPPER = new ObjectMapper();

    private final ServerSocket server;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final Deque<Act> queue = new ConcurrentLinkedDeque<>();
    private final Map<String, String> meanings = new ConcurrentHashMap<>();
    private final List<Rule> rules = new CopyOnWriteArrayList<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Semaphore gone = new Semaphore(0);
    private final Semaphore arrived = new Semaphore(0);
    private volatile Function<Received, Act> otherwise = Canned::act;

    FakeProvider(int port) {
        try {
            server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    final void listen() {
        Thread.ofVirtual().name("fake-accept").start(this::accept);
    }

    /// Where it listens, `http://127.0.0.1:PORT`.
    public final URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /// Queues what to do with the next chat requests, one each.
    public final void next(Act... acts) {
        queue.addAll(List.of(acts));
    }

    /// Does this with every chat request that fits.
    public final void when(Predicate<Received> condition, Function<Received, Act> act) {
        rules.add(new Rule(condition, act));
    }

    /// Does this with every chat request whose system or user message contains `words`.
    public final void when(String words, Act act) {
        when(request -> (request.message("system") + request.message("user")).contains(words), _ -> act);
    }

    /// Does this with every other chat request; without it, the fake makes something up that fits the schema or quotes
    /// the prompt.
    public final void otherwise(Function<Received, Act> act) {
        otherwise = act;
    }

    /// Lets its embedding models know that `words` mean the same as `others`.
    public final void alike(String words, String others) {
        meanings.put(words, others);
    }

    /// What its embedding models make of a text.
    final List<Double> vector(String text, int dimensions) {
        var plain = text;
        for (var meaning : meanings.entrySet()) {
            plain = plain.replace(meaning.getKey(), meaning.getValue());
        }
        return Canned.vector(plain, dimensions);
    }

    /// Every request so far, of all kinds.
    public final List<Received> received() {
        return List.copyOf(received);
    }

    /// The requests to this path.
    public final List<Received> received(String path) {
        return received.stream().filter(request -> request.path().equals(path)).toList();
    }

    /// The requests for a text so far.
    public final List<Received> chats() {
        return received.stream().filter(Received::chat).toList();
    }

    /// Waits until one more request has arrived than were waited for before; false when none does in time.
    public final boolean awaitRequest(Duration atMost) throws InterruptedException {
        return arrived.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// Waits until the fake sees that a client went away in the middle of a reply; false when none does in time.
    public final boolean awaitDisconnect(Duration atMost) throws InterruptedException {
        return gone.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public final void close() {
        try {
            server.close();
            for (var connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                connections.add(socket);
                if (server.isClosed()) { // a client may still get in while the server socket closes
                    socket.close();
                    return;
                }
                Thread.ofVirtual().name("fake-connection").start(() -> serve(socket));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream());
            for (var exchange = RawExchange.read(socket, in); exchange != null; exchange = next(socket, in)) {
                answer(exchange);
            }
        } catch (RawExchange.ClientGone _) {
            gone.release();
        } catch (SocketException e) {
            var message = Optional.ofNullable(e.getMessage()).orElse("");
            if (message.contains("Broken pipe") || message.contains("reset")) {
                gone.release();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            connections.remove(socket);
        }
    }

    private static @Nullable RawExchange next(Socket socket, BufferedInputStream in)
            throws IOException {
        return socket.isClosed() ? null : RawExchange.read(socket, in);
    }

    private void answer(RawExchange exchange) throws IOException {
        var body = exchange.body.isEmpty() ? MissingNode.getInstance() : MAPPER.readTree(exchange.body);
        var request = new Received(exchange.method, exchange.path, exchange.headers, body);
        received.add(request);
        arrived.release();
        try {
            route(exchange, request);
        } catch (Refused e) {
            json(exchange, e.status, error("invalid_request_error", String.valueOf(e.getMessage())));
        }
    }

    /// Answers a request.
    abstract void route(RawExchange exchange, Received request) throws IOException;

    /// An error body in the provider's shape.
    abstract ObjectNode error(String code, String message);

    /// The content type of its streams.
    abstract String streamType();

    /// What comes before the first piece.
    String opening(Received request, int cached) {
        return "";
    }

    /// A piece of text on the wire.
    abstract String token(Received request, String text);

    /// An error inside a stream, on the wire.
    abstract String errorEvent(String message);

    /// What follows the last piece: why it stopped, usage, end mark.
    abstract String closing(Received request, Act.Say said);

    final void chat(RawExchange exchange, Received request) throws IOException {
        var queued = queue.poll();
        perform(exchange, request, queued != null ? queued : ruled(request));
    }

    private Act ruled(Received request) {
        for (var rule : rules) {
            if (rule.condition.test(request)) {
                return rule.act.apply(request);
            }
        }
        return otherwise.apply(request);
    }

    private void perform(RawExchange exchange, Received request, Act act) throws IOException {
        switch (act) {
            case Act.Say say -> {
                stream(exchange, request, say.tokens(), say.pause(), say.cached());
                begin(exchange, request, say.cached());
                exchange.chunk(closing(request, say));
                exchange.end();
            }
            case Act.Fail(var status, var headers, var code, var message) ->
                exchange.reply(status, headers, "application/json", error(code, message).toString());
            case Act.Cut(var tokens, var how) -> {
                stream(exchange, request, tokens, Duration.ZERO, 0);
                breakOff(exchange, how);
            }
            case Act.Raw(var tokens, var bytes) -> {
                stream(exchange, request, tokens, Duration.ZERO, 0);
                exchange.begin(streamType());
                exchange.chunk(bytes);
                exchange.end();
            }
            case Act.ErrorInStream(var tokens, var message) -> {
                stream(exchange, request, tokens, Duration.ZERO, 0);
                exchange.begin(streamType());
                exchange.chunk(errorEvent(message));
                exchange.end();
            }
            case Act.Stall(var tokens) -> {
                stream(exchange, request, tokens, Duration.ZERO, 0);
                exchange.awaitClientGone();
            }
            case Act.After(var wait, var then) -> {
                exchange.pause(wait);
                perform(exchange, request, then);
            }
        }
    }

    private void stream(RawExchange exchange, Received request, List<String> tokens, Duration pause, int cached)
            throws IOException {
        for (var token : tokens) {
            exchange.pause(pause);
            begin(exchange, request, cached);
            exchange.chunk(token(request, token));
        }
    }

    private void begin(RawExchange exchange, Received request, int cached) throws IOException {
        if (exchange.begin(streamType())) {
            var opening = opening(request, cached);
            if (!opening.isEmpty()) {
                exchange.chunk(opening);
            }
        }
    }

    private void breakOff(RawExchange exchange, Act.Cut.How how) throws IOException {
        exchange.begin(streamType());
        switch (how) {
            case WITHOUT_END_MARK -> exchange.end();
            case CLOSED -> exchange.close();
            case RESET -> exchange.reset();
        }
    }

    static void json(RawExchange exchange, int status, JsonNode body) throws IOException {
        exchange.reply(status, Map.of(), "application/json; charset=utf-8", body.toString());
    }

    /// Refuses a body with fields that are not `known`, or without one that is `required`.
    static void strict(JsonNode body, Set<String> known, Set<String> required) {
        var names = new TreeSet<String>();
        body.fieldNames().forEachRemaining(names::add);
        var unknown = new ArrayList<>(names);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new Refused(400, "Unrecognized request arguments supplied: " + unknown);
        }
        for (var name : required) {
            if (!body.hasNonNull(name)) {
                throw new Refused(400, "Missing required parameter: '" + name + "'");
            }
        }
    }

    /// About as many tokens as the text has.
    static int tokens(String text) {
        return Math.max(1, text.length() / 3);
    }

    static String text(Act.Say said) {
        return String.join("", said.tokens());
    }
}
