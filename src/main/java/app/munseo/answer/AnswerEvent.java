package app.munseo.answer;

import app.munseo.document.Hit;
import app.munseo.document.Problem;
import app.munseo.retrieve.Query;
import java.util.List;
import java.util.OptionalDouble;

/// What happens while an answer is made, in order.
public sealed interface AnswerEvent {
    /// A step begins.
    record StepStarted(String name) implements AnswerEvent {}

    /// A step has ended.
    record StepFinished(Step step) implements AnswerEvent {}

    /// The first `turns` turns of the history were summed up; kept as the summary of the last of them, it saves doing
    /// so again.
    record Summarised(int turns, String summary) implements AnswerEvent {}

    /// The question as it is understood without what was said before.
    record Rewritten(String standalone) implements AnswerEvent {}

    /// The question's queries.
    record Expanded(List<Query> queries) implements AnswerEvent {}

    /// The hits the answer will be made from, best first.
    record Found(List<Hit> hits) implements AnswerEvent {}

    /// The passages shown to the answering step.
    record Selected(List<Passage> passages) implements AnswerEvent {}

    /// Which class of question this is, and why; told where questions are told apart.
    record Routed(Route route) implements AnswerEvent {}

    /// A model is not asked before this many seconds, because its provider wants it so or a limit is set.
    record Waiting(String model, long seconds) implements AnswerEvent {}

    /// A model is about to be sent a prompt that may cost something.
    ///
    /// @param by the model, `PROVIDER:MODEL`
    /// @param mostUsd the most it can cost in US dollars; empty where its price is not known
    record Estimated(String by, OptionalDouble mostUsd) implements AnswerEvent {}

    /// A good part of a spending limit is used up.
    record Warned(SpendingNotice notice) implements AnswerEvent {}

    /// The next piece of the answer's text.
    record Token(String text) implements AnswerEvent {}

    /// The answer so far is void: its provider failed in mid-stream, and another begins anew.
    record Restarted(Problem.Kind reason) implements AnswerEvent {}
}
