package app.munseo.desktop.ask;

import app.munseo.answer.Answer;
import app.munseo.answer.AnswerEvent;
import app.munseo.conversation.OpenThread;
import app.munseo.desktop.find.Where;
import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import java.util.function.Consumer;

/// Kept conversations, as the conversation pane needs them. All of it may block and runs behind the UI thread.
public interface Talk {
    /// Makes a thread for its first question, which is yet to be put.
    ///
    /// @return its id
    long begin(String question, Where where);

    /// Asks; the question is kept from the beginning, its answer as soon as it is there.
    Answer ask(Put question, Consumer<? super AnswerEvent> listener);

    /// The thread with the path it shows.
    OpenThread open(long thread);

    /// Has the thread show the path through one of its turns.
    OpenThread show(long thread, long turn);

    /// Pins a stretch of a document: every later answer of the thread is shown it.
    OpenThread pin(long thread, DocumentId document, Location location);

    /// Takes a pin off.
    OpenThread unpin(long thread, long pin);

    /// Gives the thread a better name than the beginning of its first question, where a model on this machine can.
    void name(long thread);
}
