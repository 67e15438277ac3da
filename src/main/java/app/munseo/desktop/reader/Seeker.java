package app.munseo.desktop.reader;

import app.munseo.desktop.Background;
import app.munseo.desktop.Outcome;
import app.munseo.desktop.Running;
import app.munseo.document.Location;
import app.munseo.document.Page;
import app.munseo.document.Problem;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Looks for words in the pages of a document, one after the other, and tells what it finds on its way.
final class Seeker {
    private final Background background;
    private final BiFunction<Page, String, List<Location>> occurrences;
    private final Consumer<Finding> told;
    private @Nullable Running running;
    private Finding finding = Finding.NONE;
    private int round;

    /// @param told gets what has been found so far, on the UI thread
    Seeker(Background background, BiFunction<Page, String, List<Location>> occurrences, Consumer<Finding> told) {
        this.background = background;
        this.occurrences = occurrences;
        this.told = told;
    }

    /// Looks for other words; for none where they are blank.
    ///
    /// @param from the page in sight
    void find(String words, List<Page> pages, int from) {
        stop();
        tell(words.isBlank() ? Finding.NONE : Finding.of(words, from));
        if (!words.isBlank()) {
            int mine = round;
            running = background.<List<Location>, Boolean>start(
                    "find in document",
                    found -> seek(words.strip(), pages, found),
                    batches -> more(mine, batches),
                    new Outcome<Boolean>(_ -> ended(mine), _ -> ended(mine)));
        }
    }

    /// What an earlier search still finds is not told any more.
    private void more(int mine, List<List<Location>> batches) {
        if (mine == round) {
            tell(finding.with(batches.stream().flatMap(List::stream).toList()));
        }
    }

    private void ended(int mine) {
        if (mine == round) {
            running = null;
            tell(finding.complete());
        }
    }

    private boolean seek(String words, List<Page> pages, Consumer<List<Location>> found) {
        for (var page : pages) {
            if (Thread.interrupted()) {
                throw Problem.cancelled();
            }
            var here = occurrences.apply(page, words);
            if (!here.isEmpty()) {
                found.accept(here);
            }
        }
        return true;
    }

    private void tell(Finding next) {
        finding = next;
        told.accept(next);
    }

    void step(int by) {
        tell(finding.step(by));
    }

    /// Ends the looking and forgets what was found.
    void stop() {
        round++;
        if (running != null) {
            running.cancel();
            running = null;
        }
        finding = Finding.NONE;
    }
}
