package app.munseo.answer;

import app.munseo.answer.StepClock.Outcome;
import app.munseo.document.Hit;
import app.munseo.document.Problem;
import app.munseo.document.Question;
import app.munseo.llm.Usage;
import app.munseo.net.RequestPurpose;
import app.munseo.retrieve.ModelQueryExpander;
import app.munseo.retrieve.Query;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The whole way from a question to a cited answer.
///
/// ```
/// "그럼 며칠?" (after a question about 연차)
///   summarise local model: what was said too long ago to be repeated   without it: question by question
///   rewrite   local model: "연차 휴가는 며칠?"                       without it: the words left out are added
///   expand    local model: "연차 휴가 일수", "annual leave days", …     without it: the question alone
///   search    the 12 best chunks of words and meaning                no hit: "not found", and no model is asked
///   compress  local model names the sentences that matter            without it: by shared words
///             → [1] 인사 규정, p. 2: "① … 15일의 연차 휴가를 준다. …"  [2] …
///   answer    cloud model, else local model, else word for word: "연차 휴가는 15일입니다 [1]."
///   verify    [1] → page 2, "15일의 연차 휴가를 준다", supported      a local model may vote on what is left open
/// ```
///
/// Each step that cannot run as planned falls to the next best way and says why in its [Step]. When a model fails in
/// mid-stream, what it wrote is void ([AnswerEvent.Restarted]) and the next one answers anew. Cancelling is no failure:
/// it ends everything at once.
public final class CitedAnswerer implements Answerer {
    private final AnswerPlan plan;
    private final CitationVerifier verifier = new GroundedVerifier();

    public CitedAnswerer(AnswerPlan plan) {
        this.plan = plan;
    }

    /// @throws Problem `QUESTION_EMPTY`; `CANCELLED` on interrupt; what the search throws
    @Override
    public Answer answer(Question question, Consumer<? super AnswerEvent> listener) {
        if (question.text().isBlank()) {
            throw new Problem(Problem.Kind.QUESTION_EMPTY, "");
        }
        var clock = new StepClock(listener);
        var models = new Models(plan, listener);

        var understood = new Understanding(models, clock, listener).of(question);

        var queries = understood.and(expand(understood.expanded(), models, clock));
        listener.accept(new AnswerEvent.Expanded(queries));

        var alone = understood.question().alone();
        var hits = clock.run("search", () -> search(alone, queries)).value();
        listener.accept(new AnswerEvent.Found(hits));

        var passages = select(alone, hits, models, clock);
        listener.accept(new AnswerEvent.Selected(passages));

        var writer = new AnswerWriter(plan, models, listener);
        var written = clock.run("answer", () -> writer.write(understood.question(), passages));
        var text = written.value().text();
        boolean found = !NotFound.isSaid(text);

        var verified = clock.run("verify", () -> verify(understood.question(), text, passages, models)).value();
        var absence = found ? null : Absence.of(alone, queries, hits, plan.coverage().apply(question.scope()));
        return new Answer(
                text,
                found,
                verified.citations(),
                verified.unbacked(),
                absence,
                passages,
                written.value().withheld(),
                written.by(),
                clock.steps(),
                written.value().usage(),
                written.value().route(),
                null);
    }

    private List<Query> expand(Question question, Models models, StepClock clock) {
        if (plan.queries() == 0) {
            return List.of(Query.of(question));
        }
        return clock.run("expand", () -> models.byCast(
                        RequestPurpose.EXPAND,
                        model -> new ModelQueryExpander(model, plan.queries()).expand(question),
                        () -> local(List.of(Query.of(question)))))
                .value();
    }

    private Outcome<List<Hit>> search(Question question, List<Query> queries) {
        var degraded = new Problem.Kind[1];
        var hits = plan.search().search(question, queries, plan.hits(), problem -> degraded[0] = problem.kind());
        return new Outcome<>(hits, "local", degraded[0]);
    }

    /// The passages shown: what is pinned, in at most half of the room, then what matters of the hits.
    private List<Passage> select(Question question, List<Hit> hits, Models models, StepClock clock) {
        int room = Math.min(plan.passageTokens(), models.roomForPassages());
        var pinned = Pinned.within(question.pinned(), room / 2);
        int left = room - pinned.tokens();
        return pinned.before(hits.isEmpty() ? List.of() : compress(question, hits, left, models, clock));
    }

    private List<Passage> compress(Question question, List<Hit> hits, int budget, Models models, StepClock clock) {
        return clock.run("compress", () -> models.byCast(
                        RequestPurpose.COMPRESS,
                        model -> new ModelCompressor(model).compress(question, hits, budget),
                        () -> new Outcome<>(
                                new ExtractiveCompressor().compress(question, hits, budget), "extractive", null)))
                .value();
    }

    /// Exact checks first; a model votes on what they leave open, where one is cast for that.
    private Outcome<Verification> verify(Question question, String text, List<Passage> passages, Models models) {
        var origins = question.origins().and(Passage.origins(passages));
        var judged = verifier.verify(text, passages);
        return Entailment.isOpen(judged)
                ? models.byCast(
                        RequestPurpose.VERIFY,
                        model -> new Entailment(model, origins).vote(text, judged),
                        () -> local(judged))
                : local(judged);
    }

    private static <T> Outcome<T> local(T value) {
        return new Outcome<>(value, "local", null);
    }

    /// What was written, what it used, to which class of model the question went, where that was decided, and what the
    /// model was not shown.
    record Written(String text, Usage usage, @Nullable Route route, List<Withheld> withheld) {}
}
