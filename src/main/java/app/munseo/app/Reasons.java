package app.munseo.app;

import app.munseo.app.Reason.Code;
import app.munseo.document.DocumentId;
import app.munseo.document.WordMatch;
import app.munseo.retrieve.Account;
import app.munseo.retrieve.Account.DenseReason;
import app.munseo.retrieve.Move;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Words an [Account]: one reason for each stage that had something to say, in the order of the stages. Of several
/// queries it speaks of the question only.
final class Reasons {
    /// Matches named in a sentence.
    private static final int NAMED = 6;

    private final Account account;
    private final int limit;
    private final int candidates;
    private final Function<DocumentId, String> path;
    private final Messages messages;
    private final List<Reason> reasons = new ArrayList<>();

    private Reasons(
            Account account, int limit, int candidates, Function<DocumentId, String> path, Messages messages) {
        this.account = account;
        this.limit = limit;
        this.candidates = candidates;
        this.path = path;
        this.messages = messages;
    }

    /// @param limit how many hits were asked for, from `candidates` of each list
    static List<Reason> of(
            Account account, int limit, int candidates, Function<DocumentId, String> path, Messages messages) {
        var reasons = new Reasons(account, limit, candidates, path, messages);
        var question = account.queries().getFirst();
        reasons.addWords(question);
        reasons.addMeaning(question);
        reasons.addFusion();
        account.moves().forEach(reasons::addMove);
        reasons.addFate();
        return reasons.reasons;
    }

    private void addWords(Account.OfQuery query) {
        var place = query.words();
        if (place.rank() > 0 && place.candidate()) {
            add(Code.WORDS_RANK, place.rank(), place.score(), named(query.matches()));
        } else if (place.rank() > 0) {
            add(Code.WORDS_BEYOND_CANDIDATES, place.rank(), candidates, named(query.matches()));
        } else if (query.matches().isEmpty()) {
            add(Code.NO_WORD);
        } else {
            add(Code.WORDS_FAR_BEYOND, named(query.matches()));
        }
    }

    /// The matches that gave most, such as `휴가 (text) 3.21`.
    private String named(List<WordMatch> matches) {
        return matches.stream()
                .sorted(Comparator.comparingDouble(WordMatch::score).reversed())
                .limit(NAMED)
                .map(match -> messages.text("why.match." + match.field(), match.terms(), match.score()))
                .collect(Collectors.joining(", "));
    }

    private void addMeaning(Account.OfQuery query) {
        var place = query.meaning();
        if (query.reason() == DenseReason.WORDS_ALONE && place.rank() == 0) {
            add(Code.MEANING_NOT_ASKED);
        } else if (query.reason() == DenseReason.NO_VECTOR_YET) {
            add(Code.VECTORS_TO_COME);
        } else if (place.rank() == 0) {
            add(Code.MEANING_FAR_BEYOND);
        } else if (place.candidate()) {
            add(Code.MEANING_RANK, place.rank(), place.score(), query.denseWeight());
        } else {
            add(Code.MEANING_BEYOND_CANDIDATES, place.rank(), candidates, place.score());
        }
        if (query.reason() == DenseReason.KOREAN_FOREIGN_TO_MODEL) {
            add(Code.MODEL_FOREIGN_TO_KOREAN, query.denseWeight());
        }
    }

    private void addFusion() {
        if (account.letIn()) {
            add(Code.LET_IN_BY_RANK);
        }
        if (account.fusedRank() > 0 && account.rerankedRank() > 0) {
            add(Code.FUSED_RANK, account.fusedRank(), account.fusedScore());
        }
    }

    private void addMove(Move move) {
        var other = move.reason().other();
        if (other != null) {
            add(Code.COPY_OF, path.apply(other.document()));
        }
        if (move.from() != move.to()) {
            var name = messages.text("moved." + move.reranker()) + measures(move.reason().measures());
            add(move.to() == 0 ? Code.DROPPED : Code.MOVED, name, move.from(), move.to());
        }
    }

    private static String measures(Map<String, Double> measures) {
        return measures.isEmpty()
                ? ""
                : new TreeMap<>(measures)
                        .entrySet().stream()
                                .map(measure -> String.format(
                                        Locale.ROOT, "%s %.2f", measure.getKey(), measure.getValue()))
                                .collect(Collectors.joining(", ", " (", ")"));
    }

    private void addFate() {
        switch (account.fate()) {
            case SHOWN -> add(Code.SHOWN, account.rank());
            case GONE -> add(Code.NO_LONGER_THERE);
            case OUT_OF_SCOPE -> add(Code.CONDITION_NOT_MET);
            case NO_CANDIDATE, NOT_FOUND -> add(Code.NO_CANDIDATE, candidates);
            case BELOW_LIMIT -> add(Code.FUSED_BELOW_LIMIT, account.fusedRank(), account.fusedScore(), limit);
            case JOINED -> add(Code.JOINED, account.rank());
            case COPY -> add(Code.SHOWN_WITH, account.rank());
            case RANKED_BELOW -> add(Code.RANKED_BELOW_LIMIT, account.rerankedRank(), limit);
        }
    }

    private void add(Code code, Object... values) {
        reasons.add(Reason.of(code, values));
    }
}
