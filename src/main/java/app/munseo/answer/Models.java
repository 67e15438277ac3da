package app.munseo.answer;

import app.munseo.answer.AnswerPlan.Role;
import app.munseo.answer.StepClock.Outcome;
import app.munseo.document.Problem;
import app.munseo.llm.LanguageModel;
import app.munseo.net.RequestPurpose;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The models of one question. A model that a step found to be gone is not asked, and waited for, again by a later one.
final class Models {
    private static final Set<Problem.Kind> GONE = EnumSet.of(
            Problem.Kind.HOST_UNREACHABLE,
            Problem.Kind.PROVIDER_TIMEOUT,
            Problem.Kind.PROVIDER_KEY_MISSING,
            Problem.Kind.PROVIDER_KEY_REFUSED,
            Problem.Kind.MODEL_MISSING,
            Problem.Kind.OFFLINE_REFUSED);

    /// Fewer tokens hold no passage; a model with no room for them refuses, and the next one is asked.
    private static final int LEAST_ROOM = 400;

    private final AnswerPlan plan;
    private final Consumer<? super AnswerEvent> listener;
    private final Map<String, Problem.Kind> gone = new HashMap<>();

    Models(AnswerPlan plan, Consumer<? super AnswerEvent> listener) {
        this.plan = plan;
        this.listener = listener;
    }

    /// Tokens of passages that fit into the prompt of the best model that may write the answer.
    int roomForPassages() {
        for (var writer : plan.cast().apply(RequestPurpose.ANSWER)) {
            try {
                int window = model(writer, RequestPurpose.ANSWER).contextWindow();
                return Math.max(LEAST_ROOM, window - AnswerPrompt.frameTokens(plan.template()));
            } catch (Problem problem) {
                kindOf(problem);
            }
        }
        return Integer.MAX_VALUE;
    }

    /// The work of the first model cast for `purpose` that can do it; where none can, what `otherwise` does, with the
    /// reason.
    <T> Outcome<T> byCast(RequestPurpose purpose, Function<LanguageModel, T> work, Supplier<Outcome<T>> otherwise) {
        return byFirst(plan.cast().apply(purpose), purpose, model -> work.apply(unseen(model)), _ -> {}, otherwise);
    }

    /// What the person wants to look at before it leaves does not leave for a step they do not see.
    private LanguageModel unseen(LanguageModel model) {
        if (plan.review().looks() && model.leaves()) {
            throw new Problem(Problem.Kind.CLOUD_REFUSED, model.name());
        }
        return model;
    }

    /// The work of the first of `roles` that can do it.
    ///
    /// @param failed told of each that began and failed, before the next one begins
    <T> Outcome<T> byFirst(
            List<Role> roles,
            RequestPurpose purpose,
            Function<LanguageModel, T> work,
            Consumer<Problem.Kind> failed,
            Supplier<Outcome<T>> otherwise) {
        var before = Map.copyOf(gone);
        var tried = new ArrayList<Attempt>();
        for (var role : roles) {
            var reference = role.reference();
            var known = before.get(reference);
            if (known != null) {
                tried.add(new Attempt(reference, known));
                continue;
            }
            try {
                var model = model(role, purpose);
                reference = model.name();
                var done = work.apply(model);
                gone.remove(role.reference());
                return new Outcome<>(done, model.name(), reason(tried), tried);
            } catch (Problem problem) {
                var reason = kindOf(problem);
                tried.add(new Attempt(reference, reason));
                remember(role, reason);
                failed.accept(reason);
            }
        }
        var other = otherwise.get();
        return new Outcome<>(other.value(), other.by(), reason(tried), tried);
    }

    private LanguageModel model(Role role, RequestPurpose purpose) {
        return role.player()
                .model(purpose, wait -> listener.accept(new AnswerEvent.Waiting(role.reference(), wait.seconds())));
    }

    private void remember(Role role, Problem.Kind reason) {
        if (GONE.contains(reason)) {
            gone.put(role.reference(), reason);
        }
    }

    /// Why the best one did not do it.
    private static Problem.@Nullable Kind reason(List<Attempt> tried) {
        return tried.isEmpty() ? null : tried.getFirst().reason();
    }

    /// The kind of a failure that another way may make good; a cancellation is none and goes on up.
    static Problem.Kind kindOf(Problem problem) {
        if (problem.kind() == Problem.Kind.CANCELLED) {
            throw problem;
        }
        return problem.kind();
    }
}
