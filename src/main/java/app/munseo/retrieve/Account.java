package app.munseo.retrieve;

import app.munseo.document.ChunkId;
import app.munseo.document.WordMatch;
import java.util.List;

/// How one chunk fared in a search, stage by stage. Ranks count from 1; 0 says that it has none.
///
/// @param queries how it fared with the question, then with each expansion
/// @param fusedRank its rank among all candidates, with `fusedScore`
/// @param letIn whether it owes that rank to being the best in the other language, and not to its scores
/// @param moves what the rerankers did to it
/// @param rerankedRank its rank after them, whether shown or not
/// @param rank the rank of the hit it is shown as, or with
public record Account(
        ChunkId chunk,
        List<OfQuery> queries,
        int fusedRank,
        double fusedScore,
        boolean letIn,
        List<Move> moves,
        int rerankedRank,
        int rank,
        Fate fate) {
    public Account {
        queries = List.copyOf(queries);
        moves = List.copyOf(moves);
    }

    /// Where the way of a chunk ended.
    public enum Fate {
        /// It is one of the hits shown.
        SHOWN,
        /// It is shown as part of the hit it stands next to.
        JOINED,
        /// It is shown with the hit it repeats.
        COPY,
        /// The catalog no longer has it, though the index still does.
        GONE,
        /// It lies outside of the scope of the question.
        OUT_OF_SCOPE,
        /// No retriever found it at all.
        NOT_FOUND,
        /// Found, but too far down to be a candidate in any list.
        NO_CANDIDATE,
        /// A candidate, but below those that were considered after fusion.
        BELOW_LIMIT,
        /// Considered, but too low in the end.
        RANKED_BELOW
    }

    /// How it fared with one query.
    ///
    /// @param words its place by BM25; `matches` are what its score is made of
    /// @param meaning its place by cosine
    /// @param denseWeight the say of meaning for this query, 0 to 1
    public record OfQuery(
            Query query,
            Place words,
            List<WordMatch> matches,
            Place meaning,
            double denseWeight,
            DenseReason reason) {
        public OfQuery {
            matches = List.copyOf(matches);
        }
    }

    /// A place in one ranking.
    ///
    /// @param score BM25 or cosine; 0 without a rank
    /// @param candidate whether it stood high enough to go to fusion
    /// @param share what that gave to the fused score
    public record Place(int rank, double score, boolean candidate, double share) {}

    /// Why meaning has the say it has.
    public enum DenseReason {
        /// As it is set.
        AS_SET,
        /// The question is Korean, and the embedding model was not trained on Korean.
        KOREAN_FOREIGN_TO_MODEL,
        /// This document's vectors are still to come: its words speak for its meaning.
        NO_VECTOR_YET,
        /// Meaning was not asked, or could not be.
        WORDS_ALONE
    }
}
