package app.munseo.app;

import app.munseo.answer.Passage;
import app.munseo.document.Chunk;
import app.munseo.retrieve.Account;
import java.util.List;

/// How an answer came about, from the words of its question to the prompt.
///
/// @param terms what the words of the question are to the index
/// @param queries the question, then what was searched for besides
/// @param ways of the best hits, best first, then of passages that would not be found any more
/// @param cuts what was kept of each passage
/// @param prompt what the answering model got to read; empty where none was asked
public record Waterfall(List<String> terms, List<String> queries, List<Way> ways, List<Cut> cuts, String prompt) {
    public Waterfall {
        terms = List.copyOf(terms);
        queries = List.copyOf(queries);
        ways = List.copyOf(ways);
        cuts = List.copyOf(cuts);
    }

    /// How a hit came to its place.
    ///
    /// @param passage number of the passage made of it; 0 where there is none
    public record Way(Chunk chunk, Account account, List<Reason> reasons, int passage) {
        public Way {
            reasons = List.copyOf(reasons);
        }
    }

    /// A passage and all that stands where it was taken from.
    public record Cut(Passage passage, List<Piece> pieces) {
        public Cut {
            pieces = List.copyOf(pieces);
        }
    }

    /// A stretch of text, and whether it was shown to the answering step.
    public record Piece(String text, boolean kept) {}
}
