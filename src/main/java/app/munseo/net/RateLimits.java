package app.munseo.net;

import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The limit of each host, by host and port. Safe for use by several threads.
public final class RateLimits {
    private final Map<String, RateLimit> byPlace = new ConcurrentHashMap<>();

    RateLimits() {}

    /// Sets what the host of `uri` may be asked in a minute; 0 is no limit. What it asks for itself holds besides.
    ///
    /// @param tokens of prompts and of the longest replies they allow, as estimated before they are sent
    public void allow(URI uri, int requests, int tokens) {
        of(uri).allow(requests, tokens);
    }

    RateLimit of(URI uri) {
        return byPlace.computeIfAbsent(String.valueOf(uri.getAuthority()), _ -> new RateLimit(InstantSource.system()));
    }
}
