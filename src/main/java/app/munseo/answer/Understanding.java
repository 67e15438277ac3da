package app.munseo.answer;

import app.munseo.answer.StepClock.Outcome;
import app.munseo.document.Question;
import app.munseo.document.Turn;
import app.munseo.net.RequestPurpose;
import app.munseo.retrieve.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What a question means after what was said before. Only a model on this machine is shown the conversation for this.
final class Understanding {
    /// The say of a question completed with words of an earlier one: it must find what the follow-up alone cannot, and
    /// may be astray where the person has changed the subject.
    private static final double COMPLETED_WEIGHT = 0.6;

    private final Models models;
    private final StepClock clock;
    private final Consumer<? super AnswerEvent> listener;

    /// A question that is understood.
    ///
    /// @param question with its standalone form, and with what is known of its history
    /// @param expanded what queries are derived from: the standalone question, or, where that is only the question
    ///     completed with words, the question as it was asked
    record Understood(Question question, Question expanded) {
        /// `queries`, and the completed question where it is none of them.
        List<Query> and(List<Query> queries) {
            if (question.standalone().equals(expanded.text())) {
                return queries;
            }
            var all = new ArrayList<>(queries);
            all.add(new Query(question.standalone(), COMPLETED_WEIGHT, question.behind()));
            return all;
        }
    }

    Understanding(Models models, StepClock clock, Consumer<? super AnswerEvent> listener) {
        this.models = models;
        this.clock = clock;
        this.listener = listener;
    }

    /// A first question is understood as it stands; a later one takes a step or two.
    Understood of(Question question) {
        return question.history().isEmpty() ? new Understood(question, question) : rewritten(summarised(question));
    }

    private Question summarised(Question question) {
        var history = question.history();
        int turns = History.toSum(history);
        if (turns == 0) {
            return question;
        }
        var summary = clock.run("summarise", () -> models.byCast(
                        RequestPurpose.SUMMARISE,
                        model -> new ModelSummary(model).of(history.subList(0, turns)),
                        () -> new Outcome<>("", "extractive", null)))
                .value();
        if (summary.isEmpty()) {
            return question;
        }
        listener.accept(new AnswerEvent.Summarised(turns, summary));
        var last = history.get(turns - 1);
        var known = new ArrayList<>(history);
        known.set(turns - 1, new Turn(last.question(), last.answer(), summary, last.origins()));
        return question.withHistory(known);
    }

    private Understood rewritten(Question question) {
        var outcome = clock.run("rewrite", () -> models.byCast(
                RequestPurpose.REWRITE,
                model -> new ModelRewriter(model).rewrite(question),
                () -> new Outcome<>(FollowUp.completed(question), "local", null)));
        var understood = question.withStandalone(outcome.value());
        listener.accept(new AnswerEvent.Rewritten(outcome.value()));
        boolean byModel = outcome.degraded() == null;
        return new Understood(understood, byModel ? understood.alone() : understood);
    }
}
