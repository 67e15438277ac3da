package app.munseo.net;

import java.time.Duration;

/// A request is held back, because its host asked for it or because of the limit set for it.
///
/// @param place host and port
/// @param time how long from now
public record Wait(String place, Duration time) {
    /// Whole seconds, rounded up: what a person is told.
    public long seconds() {
        return time.plusMillis(999).toSeconds();
    }
}
