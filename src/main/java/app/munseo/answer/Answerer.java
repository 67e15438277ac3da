package app.munseo.answer;

import app.munseo.document.Question;
import java.util.function.Consumer;

/// Answers a question from the library. Blocks; an interrupt cancels.
public interface Answerer {
    Answer answer(Question question, Consumer<? super AnswerEvent> listener);
}
