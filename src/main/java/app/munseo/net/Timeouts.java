package app.munseo.net;

import java.time.Duration;

/// How long a request may keep its caller waiting.
///
/// @param firstByte from sending the request to the first byte of the reply's body
/// @param idle between two bytes of the body
public record Timeouts(Duration firstByte, Duration idle) {
    /// For hosts that answer at once or are broken.
    public static final Timeouts CLOUD = new Timeouts(Duration.ofSeconds(30), Duration.ofSeconds(30));

    /// For Ollama, which may first load a model of many gigabytes and then read a long prompt.
    public static final Timeouts LOCAL_MODEL = new Timeouts(Duration.ofMinutes(10), Duration.ofMinutes(2));

    /// For questions such as "are you there", which the window waits for.
    public static final Timeouts PROBE = new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(5));

    public Timeouts {
        if (!firstByte.isPositive() || !idle.isPositive()) {
            throw new IllegalArgumentException("time-outs must be positive: " + firstByte + ", " + idle);
        }
    }
}
