package app.munseo.desktop.ask;

import app.munseo.answer.Answer;
import app.munseo.answer.AnswerEvent;
import app.munseo.catalog.Judgements.Rating;
import app.munseo.document.DocumentId;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/// What the conversation needs done. All of it may block; `ask` and `askAgain` run behind the UI thread.
///
/// @param ask answers a question, telling what happens on the way; an answer that was kept may serve again
/// @param askAgain answers anew
/// @param scope the documents of a collection
/// @param opened takes note that a citation in the answer to a question was opened
/// @param rated takes note of what the person thinks of an answer that cites these documents
public record AskPort(
        BiFunction<Question, Consumer<? super AnswerEvent>, Answer> ask,
        BiFunction<Question, Consumer<? super AnswerEvent>, Answer> askAgain,
        Function<String, Scope> scope,
        BiConsumer<String, DocumentId> opened,
        BiConsumer<Rating, Set<DocumentId>> rated) {}
