package app.munseo.net;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// A request on its way out: a POST of `body`, or a GET where the body is empty.
///
/// @param uri absolute, `http` or `https`
/// @param headers may hold secrets, which is why [#toString()] leaves them out
/// @param tokens what it counts against a limit of tokens per minute; 0 where it holds none
/// @param cargo what it carries; for requests other than probes, of unknown content until it is said
/// @param waits told, on the calling thread, before the request is held back
public record Outgoing(
        URI uri,
        Map<String, String> headers,
        String body,
        RequestPurpose purpose,
        Timeouts timeouts,
        int tokens,
        Cargo cargo,
        Consumer<? super Wait> waits) {
    public Outgoing {
        headers = Map.copyOf(headers);
    }

    /// A GET.
    public static Outgoing get(URI uri, RequestPurpose purpose, Timeouts timeouts) {
        return new Outgoing(uri, Map.of(), "", purpose, timeouts, 0, Cargo.NOTHING, _ -> {});
    }

    /// A POST of a JSON text.
    public static Outgoing post(URI uri, String json, RequestPurpose purpose, Timeouts timeouts) {
        var headers = Map.of("Content-Type", "application/json");
        var cargo = purpose == RequestPurpose.PROBE ? Cargo.NOTHING : Cargo.UNKNOWN;
        return new Outgoing(uri, headers, json, purpose, timeouts, 0, cargo, _ -> {});
    }

    /// The same request with one more header.
    public Outgoing with(String header, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Outgoing(uri, all, body, purpose, timeouts, tokens, cargo, waits);
    }

    /// The same request, known to carry this.
    public Outgoing with(Cargo value) {
        return new Outgoing(uri, headers, body, purpose, timeouts, tokens, value, waits);
    }

    /// Whether its text leaves this machine.
    public boolean leaves() {
        return cargo.cloud() || !EgressPolicy.loopback(uri);
    }

    /// The host and port as a person would write them.
    public String place() {
        return uri.getAuthority();
    }

    @Override
    public String toString() {
        return "%s %s for %s".formatted(body.isEmpty() ? "GET" : "POST", place(), purpose.word());
    }
}
