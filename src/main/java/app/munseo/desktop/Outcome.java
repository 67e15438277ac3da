package app.munseo.desktop;

import app.munseo.document.Problem;
import java.util.function.Consumer;

/// What the window does when work ends; both are called on the UI thread, exactly one of them, once.
public record Outcome<T>(Consumer<? super T> done, Consumer<? super Problem> failed) {
    /// The same, with `first` run before either.
    Outcome<T> after(Runnable first) {
        return new Outcome<>(
                value -> {
                    first.run();
                    done.accept(value);
                },
                problem -> {
                    first.run();
                    failed.accept(problem);
                });
    }
}
