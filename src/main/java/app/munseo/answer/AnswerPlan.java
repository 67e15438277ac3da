package app.munseo.answer;

import app.munseo.document.Hit;
import app.munseo.document.Problem;
import app.munseo.document.Question;
import app.munseo.llm.LanguageModel;
import app.munseo.retrieve.Query;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What an answer is made with.
///
/// @param local the model that expands and compresses, and answers where `cloud` cannot
/// @param cloud the model that answers
/// @param queries how many queries a question is expanded to besides itself, 0 to 6; with 0 nothing is expanded
/// @param hits how many chunks the answer is made from
/// @param passageTokens how many tokens of passages are shown to the answering model
public record AnswerPlan(Role local, Role cloud, Search search, int queries, int hits, int passageTokens) {
    public static final int DEFAULT_HITS = 12;
    public static final int DEFAULT_PASSAGE_TOKENS = 2_500;

    /// Finds the best hits for a question and its queries, best first; tells when it had to do with less.
    @FunctionalInterface
    public interface Search {
        List<Hit> search(Question question, List<Query> queries, int limit, Consumer<? super Problem> degraded);
    }

    /// A part to play: the model that plays it, or why there is none.
    ///
    /// @param vacant why there is no model; of no meaning when there is one
    public record Role(Optional<LanguageModel> model, Problem.Kind vacant) {
        public static Role of(LanguageModel model) {
            return new Role(Optional.of(model), Problem.Kind.HOST_UNREACHABLE);
        }

        public static Role vacant(Problem.Kind reason) {
            return new Role(Optional.empty(), reason);
        }
    }

    /// The plan with the numbers that do for most questions.
    public static AnswerPlan of(Role local, Role cloud, Search search, int queries) {
        return new AnswerPlan(local, cloud, search, queries, DEFAULT_HITS, DEFAULT_PASSAGE_TOKENS);
    }
}
