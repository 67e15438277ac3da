package app.munseo.answer;

import app.munseo.document.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Runs the steps of one answer in order, timing and telling each; no step begins after an interrupt.
final class StepClock {
    /// What a step came to, who did it, and why no better one did.
    record Outcome<T>(T value, String by, Problem.@Nullable Kind degraded, List<Attempt> tried) {
        Outcome(T value, String by, Problem.@Nullable Kind degraded) {
            this(value, by, degraded, List.of());
        }
    }

    @FunctionalInterface
    interface Work<T> {
        Outcome<T> run();
    }

    private final Consumer<? super AnswerEvent> listener;
    private final List<Step> steps = new ArrayList<>();

    StepClock(Consumer<? super AnswerEvent> listener) {
        this.listener = listener;
    }

    /// @throws Problem `CANCELLED` when the thread is interrupted, and what `work` throws
    <T> Outcome<T> run(String name, Work<T> work) {
        checkCancelled();
        listener.accept(new AnswerEvent.StepStarted(name));
        long start = System.nanoTime();
        var outcome = work.run();
        checkCancelled();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        steps.add(new Step(name, outcome.by(), millis, outcome.degraded(), outcome.tried()));
        listener.accept(new AnswerEvent.StepFinished(steps.getLast()));
        return outcome;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    static void checkCancelled() {
        if (Thread.currentThread().isInterrupted()) {
            throw Problem.cancelled();
        }
    }
}
