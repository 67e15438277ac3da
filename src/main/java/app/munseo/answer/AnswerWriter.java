package app.munseo.answer;

import app.munseo.answer.CitedAnswerer.Written;
import app.munseo.answer.StepClock.Outcome;
import app.munseo.document.Problem;
import app.munseo.document.Question;
import app.munseo.llm.LanguageModel;
import app.munseo.llm.Usage;
import app.munseo.net.RequestPurpose;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The answer step: the best model that can, else the documents' own sentences.
final class AnswerWriter {
    static final String EXTRACTIVE = "extractive";

    private final AnswerPlan plan;
    private final Models models;
    private final Consumer<? super AnswerEvent> listener;
    private boolean begun;
    private @Nullable Route route;

    AnswerWriter(AnswerPlan plan, Models models, Consumer<? super AnswerEvent> listener) {
        this.plan = plan;
        this.models = models;
        this.listener = listener;
    }

    /// Writes the answer, telling each piece of it. Without passages there is nothing to ask a model.
    Outcome<Written> write(Question question, List<Passage> passages) {
        return models.byFirst(
                passages.isEmpty() ? List.of() : writers(question, passages),
                RequestPurpose.ANSWER,
                model -> stream(model, question, passages),
                this::restart,
                () -> extract(question, passages));
    }

    /// Who may write: with a strong cast, hard questions are its.
    private List<AnswerPlan.Role> writers(Question question, List<Passage> passages) {
        var usual = plan.cast().apply(RequestPurpose.ANSWER);
        if (plan.strong().isEmpty() || usual.isEmpty()) {
            return usual;
        }
        var decided = Route.of(
                question.text(), passages, usual.getFirst().reference(), plan.strong().getFirst().reference());
        route = decided;
        listener.accept(new AnswerEvent.Routed(decided));
        return decided.hard() ? plan.strong() : usual;
    }

    /// A follow-up may find its answer by its own words; where it does not, by those it left out.
    private static String sentences(Question question, List<Passage> passages) {
        var extractive = new ExtractiveAnswerer();
        var text = extractive.answer(question, passages);
        return NotFound.isSaid(text) ? extractive.answer(question.alone(), passages) : text;
    }

    private Written stream(LanguageModel model, Question question, List<Passage> passages) {
        var completion = model.generate(plan.template().render(question, passages), this::tell);
        if (completion.text().isBlank()) {
            throw new Problem(Problem.Kind.PROVIDER_GARBLED, model.name());
        }
        return new Written(completion.text().strip(), completion.usage(), route);
    }

    private Outcome<Written> extract(Question question, List<Passage> passages) {
        var text = sentences(question, passages);
        listener.accept(new AnswerEvent.Token(text));
        return new Outcome<>(new Written(text, Usage.NONE, route), EXTRACTIVE, null);
    }

    private void tell(String token) {
        StepClock.checkCancelled();
        begun = true;
        listener.accept(new AnswerEvent.Token(token));
    }

    /// Takes back what has been told, if anything was.
    private void restart(Problem.Kind reason) {
        if (begun) {
            begun = false;
            listener.accept(new AnswerEvent.Restarted(reason));
        }
    }
}
