package app.munseo.testing;

import app.munseo.document.Problem;
import app.munseo.llm.Completion;
import app.munseo.llm.LanguageModel;
import app.munseo.llm.Prompt;
import app.munseo.llm.Usage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/// A language model that plays a script, one act a call, and keeps what it was asked.
public final class ScriptedModel implements LanguageModel {
    /// What one call does.
    @FunctionalInterface
    public interface Act {
        Completion play(Prompt prompt, Consumer<? super String> tokens);
    }

    public static final Usage USAGE = new Usage(100, 20, 30);

    private final String name;
    private final int contextWindow;
    private final Deque<Act> script;
    private final List<Prompt> prompts = new ArrayList<>();

    public ScriptedModel(String name, Act... script) {
        this(name, 16_000, script);
    }

    public ScriptedModel(String name, int contextWindow, Act... script) {
        this.name = name;
        this.contextWindow = contextWindow;
        this.script = new ArrayDeque<>(Arrays.asList(script));
    }

    /// Writes `text` word by word.
    public static Act says(String text) {
        return (prompt, tokens) -> {
            for (var word : text.split("(?<= )")) {
                tokens.accept(word);
            }
            return new Completion(text, USAGE, true);
        };
    }

    /// Fails before the first word.
    public static Act fails(Problem.Kind kind) {
        return (prompt, tokens) -> {
            throw new Problem(kind, "scripted");
        };
    }

    /// Writes `text`, then fails.
    public static Act breaks(String text, Problem.Kind kind) {
        return (prompt, tokens) -> {
            tokens.accept(text);
            throw new Problem(kind, "scripted");
        };
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int contextWindow() {
        return contextWindow;
    }

    @Override
    public Completion generate(Prompt prompt, Consumer<? super String> tokens) {
        prompts.add(prompt);
        if (script.isEmpty()) {
            throw new AssertionError(name + " was asked once too often: " + prompt.user());
        }
        return script.removeFirst().play(prompt, tokens);
    }

    /// What it was asked, in order.
    public List<Prompt> prompts() {
        return List.copyOf(prompts);
    }
}
