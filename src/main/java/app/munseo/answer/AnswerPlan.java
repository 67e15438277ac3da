package app.munseo.answer;

import app.munseo.document.Hit;
import app.munseo.document.Problem;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.llm.LanguageModel;
import app.munseo.net.RequestPurpose;
import app.munseo.retrieve.Query;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// What an answer is made with.
///
/// @param local the model that expands and compresses, and answers where `cloud` cannot
/// @param cloud the model that answers
/// @param queries how many queries a question is expanded to besides itself, 0 to 6; with 0 nothing is expanded
/// @param hits how many chunks the answer is made from
/// @param coverage what there is to search in a scope
/// @param passageTokens how many tokens of passages are shown to the answering model
public record AnswerPlan(
        Role local,
        Role cloud,
        Search search,
        Function<Scope, Coverage> coverage,
        int queries,
        int hits,
        int passageTokens) {
    public static final int DEFAULT_HITS = 12;
    public static final int DEFAULT_PASSAGE_TOKENS = 2_500;

    /// Finds the best hits for a question and its queries, best first; tells when it had to do with less.
    @FunctionalInterface
    public interface Search {
        List<Hit> search(Question question, List<Query> queries, int limit, Consumer<? super Problem> degraded);
    }

    /// A part to play: who plays it is found out when the time has come.
    @FunctionalInterface
    public interface Role {
        /// The model for one purpose.
        ///
        /// @throws Problem why there is none
        LanguageModel model(RequestPurpose purpose);

        /// A part that one model plays.
        static Role of(LanguageModel model) {
            return purpose -> model;
        }

        /// A part that nobody plays, and why.
        static Role vacant(Problem.Kind reason) {
            return purpose -> {
                throw new Problem(reason, purpose.name());
            };
        }
    }

    /// The plan with the numbers that do for most questions.
    public static AnswerPlan of(Role local, Role cloud, Search search, int queries) {
        return new AnswerPlan(local, cloud, search, _ -> Coverage.NONE, queries, DEFAULT_HITS, DEFAULT_PASSAGE_TOKENS);
    }

    /// This plan, knowing what there is to search.
    public AnswerPlan over(Function<Scope, Coverage> scope) {
        return new AnswerPlan(local, cloud, search, scope, queries, hits, passageTokens);
    }
}
