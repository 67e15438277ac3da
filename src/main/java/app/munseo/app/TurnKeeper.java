package app.munseo.app;

import app.munseo.answer.AnswerEvent;
import app.munseo.catalog.StoredTurn;
import app.munseo.catalog.Threads;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Keeps what happens while a turn is answered: its draft now and then, the summary of what was said before, and the
/// question as it was understood.
final class TurnKeeper implements Consumer<AnswerEvent> {
    /// Characters of an answer that a crash may lose.
    private static final int STRETCH = 400;

    private final Threads store;
    private final StoredTurn turn;
    private final List<StoredTurn> history;
    private final Consumer<? super AnswerEvent> listener;
    private final StringBuilder draft = new StringBuilder();
    private int kept;
    private Optional<String> standalone = Optional.empty();

    /// @param history the turns the question was asked with, oldest first
    TurnKeeper(Threads store, StoredTurn turn, List<StoredTurn> history, Consumer<? super AnswerEvent> listener) {
        this.store = store;
        this.turn = turn;
        this.history = history;
        this.listener = listener;
    }

    /// The question in full, where it had to be completed by what was said before.
    Optional<String> standalone() {
        return standalone;
    }

    @Override
    public void accept(AnswerEvent event) {
        switch (event) {
            case AnswerEvent.Token(var text) -> write(text);
            case AnswerEvent.Restarted _ -> {
                draft.setLength(0);
                kept = 0;
            }
            case AnswerEvent.Rewritten(var understood) -> standalone = Optional.of(understood);
            case AnswerEvent.Summarised(int turns, var summary) -> store.summarise(history.get(turns - 1).id(), summary);
            case AnswerEvent.StepStarted _,
                    AnswerEvent.StepFinished _,
                    AnswerEvent.Expanded _,
                    AnswerEvent.Found _,
                    AnswerEvent.Waiting _,
                    AnswerEvent.Routed _,
                    AnswerEvent.Estimated _,
                    AnswerEvent.Warned _,
                    AnswerEvent.Selected _ -> {}
        }
        listener.accept(event);
    }

    private void write(String text) {
        draft.append(text);
        if (draft.length() - kept >= STRETCH) {
            kept = draft.length();
            store.draft(turn.id(), draft.toString());
        }
    }

    /// No more will come.
    ///
    /// @param record what is known of it all the same
    void interrupted(String record) {
        store.draft(turn.id(), draft.toString());
        store.interrupt(turn.id(), record);
    }
}
