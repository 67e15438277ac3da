package app.munseo.desktop.ask;

import app.munseo.answer.Answer;
import app.munseo.answer.AnswerEvent;
import app.munseo.answer.Citation;
import app.munseo.answer.Passage;
import app.munseo.answer.Step;
import app.munseo.catalog.Judgements.Rating;
import app.munseo.conversation.ThreadTurn;
import app.munseo.desktop.find.Where;
import app.munseo.document.DocumentId;
import app.munseo.document.Problem;
import app.munseo.retrieve.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A question and what has become of it so far.
///
/// @param where where it was asked
/// @param kept where it is kept
/// @param doing the step under way; empty between steps
/// @param queries the search strings derived from it, the question itself included
/// @param text the answer as far as it has come
/// @param restarted why an answer begun was given up for another; null where none was
/// @param answer the finished answer; null before
/// @param problem why there is none; null unless it failed
/// @param rating what the person thinks of it; null before they say
record Exchange(
        String question,
        Where where,
        Kept kept,
        Phase phase,
        List<Step> steps,
        String doing,
        List<String> queries,
        List<Passage> passages,
        String text,
        Problem.@Nullable Kind restarted,
        @Nullable Answer answer,
        @Nullable Problem problem,
        @Nullable Rating rating) {
    enum Phase {
        RUNNING,
        ANSWERED,
        STOPPED,
        FAILED
    }

    Exchange {
        steps = List.copyOf(steps);
        queries = List.copyOf(queries);
        passages = List.copyOf(passages);
    }

    static Exchange asked(String question, Where where) {
        return new Exchange(
                question, where, Kept.NOT_YET, Phase.RUNNING, List.of(), "", List.of(), List.of(), "", null, null, null, null);
    }

    /// A turn of a kept thread.
    static Exchange of(ThreadTurn turn, Where where) {
        var asked = asked(turn.question(), where).kept(Kept.in(turn));
        return turn.answer() == null
                ? asked.text(turn.text(), null).ended(new Problem(Problem.Kind.CANCELLED, "cancelled"))
                : asked.answered(turn.answer());
    }

    Exchange kept(Kept place) {
        return new Exchange(
                question, where, place, phase, steps, doing, queries, passages, text, restarted, answer, problem, rating);
    }

    Exchange after(AnswerEvent event) {
        return switch (event) {
            case AnswerEvent.StepStarted(String name) -> doing(steps, name);
            case AnswerEvent.StepFinished(Step step) -> doing(and(step), "");
            case AnswerEvent.Expanded(List<Query> derived) ->
                found(derived.stream().map(Query::text).toList(), passages);
            case AnswerEvent.Selected(List<Passage> selected) -> found(queries, selected);
            case AnswerEvent.Token(String piece) -> text(text + piece, restarted);
            case AnswerEvent.Restarted(Problem.Kind reason) -> text("", reason);
            case AnswerEvent.Found _,
                    AnswerEvent.Summarised _,
                    AnswerEvent.Rewritten _,
                    AnswerEvent.Routed _,
                    AnswerEvent.Waiting _,
                    AnswerEvent.Estimated _,
                    AnswerEvent.Warned _ -> this;
        };
    }

    private List<Step> and(Step step) {
        var all = new ArrayList<>(steps);
        all.add(step);
        return all;
    }

    private Exchange doing(List<Step> finished, String name) {
        return new Exchange(
                question, where, kept, phase, finished, name, queries, passages, text, restarted, answer, problem, rating);
    }

    private Exchange found(List<String> derived, List<Passage> selected) {
        return new Exchange(
                question, where, kept, phase, steps, doing, derived, selected, text, restarted, answer, problem, rating);
    }

    private Exchange text(String whole, Problem.@Nullable Kind reason) {
        return new Exchange(
                question, where, kept, phase, steps, doing, queries, passages, whole, reason, answer, problem, rating);
    }

    Exchange answered(Answer finished) {
        return new Exchange(
                question,
                where,
                kept,
                Phase.ANSWERED,
                finished.steps(),
                "",
                queries,
                finished.passages(),
                finished.text(),
                restarted,
                finished,
                null,
                null);
    }

    /// A stopped question keeps the text that had come.
    Exchange ended(Problem why) {
        boolean stopped = why.kind() == Problem.Kind.CANCELLED;
        return new Exchange(
                question,
                where,
                kept,
                stopped ? Phase.STOPPED : Phase.FAILED,
                steps,
                "",
                queries,
                passages,
                text,
                restarted,
                null,
                stopped ? null : why,
                null);
    }

    Exchange rated(@Nullable Rating said) {
        return new Exchange(
                question, where, kept, phase, steps, doing, queries, passages, text, restarted, answer, problem, said);
    }

    /// The documents the answer rests on.
    Set<DocumentId> cited() {
        return citations().stream().map(Citation::document).collect(Collectors.toSet());
    }

    List<Citation> citations() {
        return answer == null ? List.of() : answer.citations();
    }

    /// The citation behind the mark `[number]` at `offset` of the text: the one of the sentence the mark stands in, or
    /// else, as marks may follow their sentence, of the nearest sentence before it.
    Optional<Citation> citation(int number, int offset) {
        var same = citations().stream().filter(one -> one.number() == number).toList();
        return same.stream()
                .filter(one -> one.sentence() <= offset)
                .max(Comparator.comparingInt(Citation::sentence))
                .or(() -> same.stream().findFirst());
    }

    Optional<Passage> passage(int number) {
        return passages.stream().filter(one -> one.number() == number).findFirst();
    }
}
