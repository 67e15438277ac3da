package app.munseo.answer;

import app.munseo.document.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A step that ran: its name (`summarise`, `rewrite`, `expand`, `search`, `compress`, `answer`, `verify`), who did it
/// (`provider:MODEL`, `extractive`, `local`), how long it took, and why a better way was not taken, if it was not.
///
/// @param tried the models that could not do it, in the order they were tried
public record Step(String name, String by, long millis, Problem.@Nullable Kind degraded, List<Attempt> tried) {
    public Step {
        tried = List.copyOf(tried);
    }

    /// A step that no model was tried for in vain.
    public Step(String name, String by, long millis, Problem.@Nullable Kind degraded) {
        this(name, by, millis, degraded, List.of());
    }
}
