package app.munseo.answer;

import app.munseo.document.Problem;
import org.jspecify.annotations.Nullable;

/// A step that ran: its name (`summarise`, `rewrite`, `expand`, `search`, `compress`, `answer`, `verify`), who did it
/// (`ollama:MODEL`, `openai:MODEL`, `extractive`, `local`), how long it took, and why a better way was not taken, if it
/// was not.
public record Step(String name, String by, long millis, Problem.@Nullable Kind degraded) {}
