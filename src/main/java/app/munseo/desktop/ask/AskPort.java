package app.munseo.desktop.ask;

import app.munseo.answer.Answer;
import app.munseo.answer.AnswerEvent;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/// What the conversation needs done; both may block, neither runs on the UI thread.
///
/// @param ask answers a question, telling what happens on the way
/// @param scope the documents of a collection
public record AskPort(
        BiFunction<Question, Consumer<? super AnswerEvent>, Answer> ask, Function<String, Scope> scope) {}
