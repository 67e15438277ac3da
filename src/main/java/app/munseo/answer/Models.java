package app.munseo.answer;

import app.munseo.answer.AnswerPlan.Role;
import app.munseo.answer.StepClock.Outcome;
import app.munseo.document.Problem;
import app.munseo.llm.LanguageModel;
import app.munseo.net.RequestPurpose;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// The models of one question. A server that was found to be gone is not asked, and waited for, again.
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

    private Role local;
    private final Role cloud;

    Models(Role local, Role cloud) {
        this.local = local;
        this.cloud = cloud;
    }

    /// Who may write the answer, the best first.
    List<Role> writers() {
        return List.of(cloud, local);
    }

    /// Tokens of passages that fit into the prompt of the best model that may write the answer.
    int roomForPassages() {
        for (var writer : writers()) {
            try {
                int window = writer.model(RequestPurpose.ANSWER).contextWindow();
                return Math.max(LEAST_ROOM, window - AnswerPrompt.FRAME_TOKENS - AnswerPrompt.OUTPUT_TOKENS);
            } catch (Problem problem) {
                kindOf(problem);
            }
        }
        return Integer.MAX_VALUE;
    }

    /// The local model's work; where there is none or it fails, the work of `otherwise`, with the reason.
    <T> Outcome<T> byLocal(RequestPurpose purpose, Function<LanguageModel, T> work, Supplier<Outcome<T>> otherwise) {
        Problem.Kind reason;
        try {
            var model = local.model(purpose);
            return new Outcome<>(work.apply(model), model.name(), null);
        } catch (Problem problem) {
            reason = kindOf(problem);
        }
        if (GONE.contains(reason)) {
            local = Role.vacant(reason);
        }
        var other = otherwise.get();
        return new Outcome<>(other.value(), other.by(), reason);
    }

    /// The kind of a failure that another way may make good; a cancellation is none and goes on up.
    static Problem.Kind kindOf(Problem problem) {
        if (problem.kind() == Problem.Kind.CANCELLED) {
            throw problem;
        }
        return problem.kind();
    }
}
