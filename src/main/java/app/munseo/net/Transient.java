package app.munseo.net;

import app.munseo.document.Problem;
import java.time.Duration;
import java.util.Optional;

/// A failure that may pass if tried again; carries the problem it becomes when it does not.
final class Transient extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final transient Optional<Duration> asked;

    /// @param asked how long the host asked to be left alone
    Transient(Problem problem, Optional<Duration> asked) {
        super(problem);
        this.problem = problem;
        this.asked = asked;
    }

    Problem problem() {
        return problem;
    }

    Optional<Duration> asked() {
        return asked;
    }
}
