package app.munseo.extract;

import java.nio.file.Path;
import java.util.function.Supplier;

/// Reads a format that is text, in this process, within the limits of the moment.
abstract class BoundedText implements TextExtractor {
    private final Supplier<ReadingLimits> limits;

    /// @param limits asked for each file
    BoundedText(Supplier<ReadingLimits> limits) {
        this.limits = limits;
    }

    ReadingLimits limits() {
        return limits.get();
    }

    @Override
    public void admit(Path file) {
        limits().checkText(file);
    }

    @Override
    public String bounds() {
        return limits().toString();
    }
}
