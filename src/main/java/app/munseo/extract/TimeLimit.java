package app.munseo.extract;

import java.time.Duration;
import java.util.function.Supplier;

/// How long something may take.
///
/// @param name of the setting, without its group
/// @param time asked each time
record TimeLimit(String name, Supplier<Duration> time) {
    /// `subject` with the setting that may be changed.
    String met(String subject) {
        return ReadingLimits.met(subject, name, time.get().toSeconds());
    }
}
