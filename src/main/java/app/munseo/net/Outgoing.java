package app.munseo.net;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/// A request on its way out: a POST of `body`, or a GET where the body is empty.
///
/// @param uri absolute, `http` or `https`
/// @param headers may hold secrets, which is why [#toString()] leaves them out
public record Outgoing(URI uri, Map<String, String> headers, String body, RequestPurpose purpose, Timeouts timeouts) {
    public Outgoing {
        headers = Map.copyOf(headers);
    }

    /// A GET.
    public static Outgoing get(URI uri, RequestPurpose purpose, Timeouts timeouts) {
        return new Outgoing(uri, Map.of(), "", purpose, timeouts);
    }

    /// A POST of a JSON text.
    public static Outgoing post(URI uri, String json, RequestPurpose purpose, Timeouts timeouts) {
        return new Outgoing(uri, Map.of("Content-Type", "application/json"), json, purpose, timeouts);
    }

    /// The same request with one more header.
    public Outgoing with(String header, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Outgoing(uri, all, body, purpose, timeouts);
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
