package app.munseo.answer;

import app.munseo.document.Hit;
import app.munseo.document.Origins;
import app.munseo.document.Problem;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.llm.LanguageModel;
import app.munseo.net.RequestPurpose;
import app.munseo.net.Wait;
import app.munseo.retrieve.Query;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/// What an answer is made with.
///
/// @param cast who may play the part of each purpose, the best first
/// @param strong who may answer a hard question; empty: the cast does, and questions are not told apart
/// @param queries how many queries a question is expanded to besides itself, 0 to 6; with 0 nothing is expanded
/// @param hits how many chunks the answer is made from
/// @param coverage what there is to search in a scope
/// @param passageTokens how many tokens of passages are shown to the answering model
/// @param template how it is asked
/// @param free whether a text made from this may leave this machine
/// @param review looks at what is about to leave it
public record AnswerPlan(
        Function<RequestPurpose, List<Role>> cast,
        List<Role> strong,
        Search search,
        Function<Scope, Coverage> coverage,
        int queries,
        int hits,
        int passageTokens,
        AnswerTemplate template,
        Predicate<Origins> free,
        Review review) {
    public static final int DEFAULT_HITS = 12;
    public static final int DEFAULT_PASSAGE_TOKENS = 2_500;

    public AnswerPlan {
        strong = List.copyOf(strong);
    }

    /// Finds the best hits for a question and its queries, best first; tells when it had to do with less.
    @FunctionalInterface
    public interface Search {
        List<Hit> search(Question question, List<Query> queries, int limit, Consumer<? super Problem> degraded);
    }

    /// A part to play: who plays it is found out when the time has come.
    ///
    /// @param reference the model's, or the provider's alone where the model is found out too
    public record Role(String reference, Player player) {
        /// Finds the model for one purpose.
        @FunctionalInterface
        public interface Player {
            /// @param waits told before one of the model's requests is held back
            /// @throws Problem why there is none
            LanguageModel model(RequestPurpose purpose, Consumer<? super Wait> waits);
        }

        /// A part that one model plays.
        static Role of(LanguageModel model) {
            return new Role(model.name(), (_, _) -> model);
        }

        /// A part that nobody plays, and why.
        public static Role vacant(Problem.Kind reason) {
            return new Role(reason.word(), (purpose, _) -> {
                throw new Problem(reason, purpose.name());
            });
        }
    }

    /// The plan in which one model helps and answers only where another cannot, with the numbers that do for most
    /// questions.
    public static AnswerPlan of(Role local, Role cloud, Search search, int queries) {
        return of(
                purpose -> switch (purpose) {
                    case ANSWER -> List.of(cloud, local);
                    case VERIFY -> List.of();
                    default -> List.of(local);
                },
                List.of(),
                search,
                queries);
    }

    /// The plan with the numbers that do for most questions.
    public static AnswerPlan of(
            Function<RequestPurpose, List<Role>> cast, List<Role> strong, Search search, int queries) {
        return new AnswerPlan(
                cast,
                strong,
                search,
                _ -> Coverage.NONE,
                queries,
                DEFAULT_HITS,
                DEFAULT_PASSAGE_TOKENS,
                AnswerTemplate.DEFAULT,
                _ -> true,
                Review.NONE);
    }

    /// This plan, knowing what there is to search.
    public AnswerPlan over(Function<Scope, Coverage> scope) {
        return new AnswerPlan(cast, strong, search, scope, queries, hits, passageTokens, template, free, review);
    }

    /// The same plan with another way to ask.
    public AnswerPlan asking(AnswerTemplate value) {
        return new AnswerPlan(cast, strong, search, coverage, queries, hits, passageTokens, value, free, review);
    }

    /// The same plan, which tells models elsewhere only what `value` lets.
    public AnswerPlan telling(Predicate<Origins> value) {
        return new AnswerPlan(cast, strong, search, coverage, queries, hits, passageTokens, template, value, review);
    }

    /// The same plan, with somebody who looks at what is about to leave.
    public AnswerPlan reviewedBy(Review value) {
        return new AnswerPlan(cast, strong, search, coverage, queries, hits, passageTokens, template, free, value);
    }
}
