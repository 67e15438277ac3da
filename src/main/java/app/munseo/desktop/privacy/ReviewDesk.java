package app.munseo.desktop.privacy;

import app.munseo.answer.Passage;
import app.munseo.answer.Review;
import app.munseo.document.Problem;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// Where an answer waits until the person has looked at what is about to be sent.
public final class ReviewDesk implements Review {
    /// Shows it, on whatever thread; `decided` gets what is left out, or is cancelled.
    @FunctionalInterface
    public interface Shown {
        void show(String to, List<Passage> passages, CompletableFuture<Set<Integer>> decided);
    }

    private volatile Shown shown = (_, _, decided) -> decided.complete(Set.of());

    /// Has what waits shown by the window.
    public void shownBy(Shown window) {
        shown = window;
    }

    /// @throws Problem `CANCELLED` where the person sends nothing, and on interrupt
    @Override
    public Set<Integer> leftOut(String to, List<Passage> passages) {
        var decided = new CompletableFuture<Set<Integer>>();
        shown.show(to, passages, decided);
        try {
            return decided.get();
        } catch (InterruptedException _) {
            throw Problem.cancelled();
        } catch (CancellationException e) {
            throw new Problem(Problem.Kind.CANCELLED, to, e);
        } catch (ExecutionException e) {
            throw new Problem(Problem.Kind.INTERNAL, to, e);
        }
    }
}
