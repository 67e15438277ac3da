package app.munseo.answer;

import app.munseo.answer.CitedAnswerer.Written;
import app.munseo.answer.StepClock.Outcome;
import app.munseo.document.Problem;
import app.munseo.document.Question;
import app.munseo.llm.LanguageModel;
import app.munseo.llm.Usage;
import app.munseo.net.RequestPurpose;
import app.munseo.text.TextNormalizer;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The answer step: the best model that can, else the documents' own sentences.
final class AnswerWriter {
    static final String EXTRACTIVE = "extractive";

    private final AnswerPlan plan;
    private final Models models;
    private final Consumer<? super AnswerEvent> listener;
    private boolean begun;
    private @Nullable Route route;
    private @Nullable Told reviewed;

    AnswerWriter(AnswerPlan plan, Models models, Consumer<? super AnswerEvent> listener) {
        this.plan = plan;
        this.models = models;
        this.listener = listener;
    }

    /// Writes the answer, telling each piece of it. Without passages there is nothing to ask a model. Where some of what it
    /// is made from must not leave this machine, a model on it is asked first; where none can, one elsewhere answers from
    /// the rest.
    Outcome<Written> write(Question question, List<Passage> passages) {
        var told = Told.of(question, passages, plan.free());
        var writers = passages.isEmpty() ? List.<AnswerPlan.Role>of() : writers(question, passages);
        Supplier<Outcome<Written>> anyone = () -> models.byFirst(
                told.passages().isEmpty() ? List.of() : writers,
                RequestPurpose.ANSWER,
                model -> stream(model, model.leaves() ? reviewed(model, told) : Told.all(question, passages)),
                this::restart,
                () -> extract(question, passages));
        return told.withheld().isEmpty()
                ? anyone.get()
                : models.byFirst(
                        writers,
                        RequestPurpose.ANSWER,
                        model -> stream(here(model), Told.all(question, passages)),
                        this::restart,
                        anyone);
    }

    /// What the person lets go of it.
    private Told reviewed(LanguageModel model, Told told) {
        var let = reviewed == null ? told.without(plan.review().leftOut(model.name(), told.passages())) : reviewed;
        reviewed = let;
        if (let.passages().isEmpty()) {
            throw new Problem(Problem.Kind.CLOUD_REFUSED, model.name());
        }
        return let;
    }

    private static LanguageModel here(LanguageModel model) {
        if (model.leaves()) {
            throw new Problem(Problem.Kind.LOCAL_ONLY, model.name());
        }
        return model;
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

    private Written stream(LanguageModel model, Told told) {
        var completion = model.generate(plan.template().render(told.question(), told.passages()), this::tell);
        if (completion.text().isBlank()) {
            throw new Problem(Problem.Kind.PROVIDER_GARBLED, model.name());
        }
        var visible = TextNormalizer.visible(completion.text()).strip();
        return new Written(visible, completion.usage(), route, told.withheld());
    }

    private Outcome<Written> extract(Question question, List<Passage> passages) {
        var text = sentences(question, passages);
        listener.accept(new AnswerEvent.Token(text));
        return new Outcome<>(new Written(text, Usage.NONE, route, List.of()), EXTRACTIVE, null);
    }

    private void tell(String token) {
        StepClock.checkCancelled();
        begun = true;
        listener.accept(new AnswerEvent.Token(TextNormalizer.visible(token)));
    }

    /// Takes back what has been told, if anything was.
    private void restart(Problem.Kind reason) {
        if (begun) {
            begun = false;
            listener.accept(new AnswerEvent.Restarted(reason));
        }
    }
}
