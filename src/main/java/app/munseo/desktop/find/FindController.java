package app.munseo.desktop.find;

import app.munseo.app.Preview;
import app.munseo.desktop.Background;
import app.munseo.desktop.Outcome;
import app.munseo.desktop.Running;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Searches while the person types: once the hand rests for a moment, and always for the newest words only. Everything
/// here happens on the UI thread.
public final class FindController {
    /// Long enough for a typist's next key, short enough to feel at once.
    private static final Duration REST = Duration.millis(180);

    /// One syllable of Korean or one letter finds too much to be of use.
    private static final int LEAST = 2;

    private final BiFunction<String, Where, List<Preview>> search;
    private final Background background;
    private final PauseTransition rest = new PauseTransition(REST);
    private Consumer<? super List<Preview>> shown = _ -> {};
    private @Nullable Running running;
    private long newest;

    /// @param search the files found for words somewhere
    public FindController(BiFunction<String, Where, List<Preview>> search, Background background) {
        this.search = search;
        this.background = background;
    }

    /// Shows what is found to `view` from now on.
    public void shownBy(Consumer<? super List<Preview>> view) {
        shown = view;
    }

    /// Looks for `words` in a moment, unless others follow.
    public void typed(String words, Where where) {
        stop();
        if (words.strip().length() < LEAST) {
            shown.accept(List.of());
        } else {
            rest.setOnFinished(_ -> look(words.strip(), where));
            rest.playFromStart();
        }
    }

    /// Shows nothing and looks for nothing.
    public void clear() {
        stop();
        shown.accept(List.of());
    }

    private void stop() {
        rest.stop();
        newest++;
        if (running != null) {
            running.cancel();
            running = null;
        }
    }

    /// What fails here fails again, and is told, when the question is asked.
    private void look(String words, Where where) {
        long mine = ++newest;
        running = background.start(
                "find",
                () -> search.apply(words, where),
                new Outcome<List<Preview>>(found -> show(mine, found), _ -> {}));
    }

    private void show(long search, List<Preview> found) {
        if (search == newest) {
            shown.accept(found);
        }
    }
}
