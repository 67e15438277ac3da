package app.munseo.catalog;

import app.munseo.document.TurnState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A question in a thread and what has become of it.
///
/// @param parent the turn it follows; null for a first question
/// @param standalone the question as it was understood; empty where it was not
/// @param answer of an interrupted turn, as much as had been written
/// @param record JSON about the answer; empty where there is none
/// @param summary of all from the root to here; empty where none was made
public record StoredTurn(
        long id,
        long thread,
        @Nullable Long parent,
        Instant asked,
        TurnState state,
        String question,
        String standalone,
        String answer,
        String record,
        double costUsd,
        String summary) {
    /// The turn with its answer.
    public StoredTurn answered(String understood, String text, String about, double cost) {
        return new StoredTurn(
                id, thread, parent, asked, TurnState.ANSWERED, question, understood, text, about, cost, summary);
    }
}
