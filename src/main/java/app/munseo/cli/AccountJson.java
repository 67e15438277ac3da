package app.munseo.cli;

import app.munseo.app.App;
import app.munseo.app.Messages;
import app.munseo.app.Reason;
import app.munseo.document.DocumentId;
import app.munseo.retrieve.Account;
import app.munseo.retrieve.Account.OfQuery;
import app.munseo.retrieve.Account.Place;
import app.munseo.retrieve.Move;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// An account as JSON.
final class AccountJson {
    private AccountJson() {}

    static Map<String, Object> of(App app, Account account, List<Reason> reasons) {
        return new Json()
                .put("queries", account.queries().stream().map(AccountJson::of).toList())
                .put("fused", new Json()
                        .put("rank", account.fusedRank())
                        .put("score", account.fusedScore())
                        .put("let_in_by_rank", account.letIn())
                        .keys())
                .put("moves", account.moves().stream().map(move -> of(app, move)).toList())
                .put("reranked_rank", account.rerankedRank())
                .put("rank", account.rank())
                .put("outcome", word(account.fate()))
                .put("reasons", of(reasons, app.messages()))
                .keys();
    }

    private static Map<String, Object> of(OfQuery query) {
        var matches = query.matches().stream()
                .map(match -> new Json()
                        .put("field", match.field())
                        .put("terms", match.terms())
                        .put("score", match.score())
                        .keys())
                .toList();
        var bm25 = of(query.words(), "score");
        bm25.put("matches", matches);
        return new Json()
                .put("query", query.query().text())
                .put("weight", query.query().weight())
                .put("bm25", bm25)
                .put("dense", of(query.meaning(), "cosine"))
                .put("dense_weight", query.denseWeight())
                .put("dense_weight_reason", word(query.reason()))
                .keys();
    }

    private static Map<String, Object> of(Place place, String score) {
        return new Json()
                .put("rank", place.rank())
                .put(score, place.score())
                .put("candidate", place.candidate())
                .put("share", place.share())
                .keys();
    }

    private static Map<String, Object> of(App app, Move move) {
        var json = new Json()
                .put("reranker", move.reranker())
                .put("from", move.from())
                .put("to", move.to())
                .put("measures", move.reason().measures());
        var other = move.reason().other();
        if (other != null) {
            json.put("other", path(app, other.document()));
        }
        return json.keys();
    }

    static List<Map<String, Object>> of(List<Reason> reasons, Messages messages) {
        return reasons.stream()
                .map(reason -> new Json()
                        .put("code", reason.code().word())
                        .put("text", reason.text(messages))
                        .keys())
                .toList();
    }

    private static String path(App app, DocumentId id) {
        return app.document(id).map(document -> document.path().toString()).orElse(id.value());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
