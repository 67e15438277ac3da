package app.munseo.llm;

import app.munseo.document.Problem;
import app.munseo.net.Cargo;
import app.munseo.net.Outgoing;
import app.munseo.net.ReplyStream;
import app.munseo.net.RequestPurpose;
import app.munseo.net.Timeouts;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.DefaultServerSentEventParsingHandle;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// langchain4j's way to the network, led through the one door. A stream is read on the calling thread, so that chatting
/// blocks, tokens arrive on the caller's thread, and interrupting it ends the request at any moment. Failures are
/// thrown as [Problem] instead of being told to the listener, whose order of calls differs from provider to provider.
final class DoorHttpClient implements HttpClient {
    /// What the chat under way carries; langchain4j has no place for it.
    static final ScopedValue<Cargo> CARGO = ScopedValue.newInstance();

    private final Access access;
    private final RequestPurpose purpose;
    private final Wire wire;

    private DoorHttpClient(Access access, RequestPurpose purpose, Wire wire) {
        this.access = access;
        this.purpose = purpose;
        this.wire = wire;
    }

    /// A builder as langchain4j wants it; its time-outs are ignored in favour of the ones given here.
    static HttpClientBuilder builder(Access access, RequestPurpose purpose, Wire wire) {
        return new Builder(new DoorHttpClient(access, purpose, wire), access.timeouts());
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        var outgoing = outgoing(request);
        var reply = access.door().send(outgoing);
        if (!reply.ok()) {
            throw ProviderErrors.problem(reply.status(), reply.text(), outgoing.place());
        }
        return response(reply.status(), reply.text());
    }

    /// The parser given is not used: like all of langchain4j's it swallows what is thrown while an event is handled.
    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        var outgoing = outgoing(request);
        try (var stream = access.door().open(outgoing)) {
            if (!stream.ok()) {
                throw ProviderErrors.problem(stream.status(), stream.readText(), outgoing.place());
            }
            listener.onOpen(response(stream.status(), ""));
            read(stream, outgoing.place(), listener);
        }
    }

    private void read(ReplyStream stream, String place, ServerSentEventListener listener) {
        var handle = new DefaultServerSentEventParsingHandle(stream.body());
        var context = new ServerSentEventContext(handle);
        var progress = Wire.Progress.UNFINISHED;
        try (var reader = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            while (!handle.isCancelled() && progress != Wire.Progress.LAST) {
                var line = reader.readLine();
                if (line == null) {
                    break;
                }
                var event = wire.event(line);
                if (event.isPresent()) {
                    progress = later(progress, wire.inspect(event.get(), place));
                    listener.onEvent(new ServerSentEvent(wire.name(event.get()), event.get()), context);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        finish(handle.isCancelled(), progress, place, listener);
    }

    private static Wire.Progress later(Wire.Progress before, Wire.Progress now) {
        return now.compareTo(before) > 0 ? now : before;
    }

    private static void finish(
            boolean cancelled, Wire.Progress progress, String place, ServerSentEventListener listener) {
        if (cancelled) {
            return;
        }
        if (progress == Wire.Progress.UNFINISHED) {
            throw new Problem(Problem.Kind.PROVIDER_GARBLED, place + " ended before its end mark");
        }
        listener.onClose();
    }

    private Outgoing outgoing(HttpRequest request) {
        var headers = new LinkedHashMap<String, String>();
        request.headers().forEach((name, values) -> headers.put(name, String.join(",", values)));
        var body = Json.parse(request.body(), "langchain4j");
        wire.amend(body);
        var text = body.toString();
        int tokens = access.tokenCount().applyAsInt(text) + wire.longestReply(body);
        return new Outgoing(
                URI.create(request.url()), headers, text, purpose, access.timeouts(), tokens, CARGO.get(), access.waits());
    }

    private static SuccessfulHttpResponse response(int status, String body) {
        return SuccessfulHttpResponse.builder().statusCode(status).headers(Map.of()).body(body).build();
    }

    private record Builder(HttpClient client, Timeouts timeouts) implements HttpClientBuilder {
        @Override
        public Duration connectTimeout() {
            return timeouts.firstByte();
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration timeout) {
            return this;
        }

        @Override
        public Duration readTimeout() {
            return timeouts.firstByte();
        }

        @Override
        public HttpClientBuilder readTimeout(Duration timeout) {
            return this;
        }

        @Override
        public HttpClient build() {
            return client;
        }
    }
}
