package app.munseo.desktop.shell;

import app.munseo.answer.Passage;
import app.munseo.app.Reason;
import app.munseo.app.Waterfall;
import app.munseo.app.Waterfall.Cut;
import app.munseo.app.Waterfall.Piece;
import app.munseo.app.Waterfall.Way;
import app.munseo.app.Why;
import app.munseo.desktop.why.Trail;
import app.munseo.desktop.why.WhyPort;
import app.munseo.document.WordMatch;
import app.munseo.retrieve.Account;
import app.munseo.retrieve.Account.DenseReason;
import app.munseo.retrieve.Account.Fate;
import app.munseo.retrieve.Account.OfQuery;
import app.munseo.retrieve.Account.Place;
import app.munseo.retrieve.Move;
import app.munseo.retrieve.Query;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Explanations of scripted answers: passages in the order of their numbers, each moved up from two ranks below.
final class ScriptedWhy {
    private ScriptedWhy() {}

    static WhyPort port() {
        return new WhyPort(ScriptedWhy::waterfall, ScriptedWhy::why);
    }

    private static Waterfall waterfall(Trail trail) {
        var passages = trail.answer().passages();
        var prompt = trail.answer().answeredBy().equals("extractive")
                ? ""
                : "Answer from the passages.\n\n[1] %s\n\n%s".formatted(passages.getFirst().text(), trail.question());
        return new Waterfall(
                Arrays.stream(trail.question().split("[ ?]+")).toList(),
                Stream.concat(Stream.of(trail.question()), trail.queries().stream()).toList(),
                passages.stream().map(passage -> way(trail.question(), passage)).toList(),
                passages.stream().map(ScriptedWhy::cut).toList(),
                prompt);
    }

    private static Way way(String question, Passage passage) {
        int rank = passage.number();
        var id = passage.chunk().id();
        var query = new OfQuery(
                Query.question(question),
                new Place(rank + 1, 9.5 - rank, true, 0.6),
                List.of(new WordMatch("text", "휴가", 3.2)),
                rank == 3 ? new Place(0, 0, false, 0) : new Place(4 * rank, 0.6 - rank / 20.0, true, 0.04),
                0.1,
                DenseReason.AS_SET);
        var moves = List.of(new Move("features", id, rank + 2, rank, Move.Reason.NONE));
        var account = new Account(
                id, List.of(query), rank + 2, 1 - rank / 10.0, false, moves, rank, rank, Fate.SHOWN);
        var reasons = List.of(
                new Reason(Reason.Code.WORDS_RANK, List.of(rank + 1, 9.5 - rank, "휴가 (본문) 3.20")),
                new Reason(Reason.Code.SHOWN, List.of(rank)));
        return new Way(passage.chunk(), account, reasons, rank);
    }

    /// All of the page around what was kept.
    private static Cut cut(Passage passage) {
        var kept = passage.chunk().location();
        var page = SampleText.page(passage.chunk().id().document(), kept.page());
        return new Cut(
                passage,
                List.of(
                        new Piece(page.substring(0, kept.start()), false),
                        new Piece(page.substring(kept.start(), kept.end()), true),
                        new Piece(page.substring(kept.end()), false)));
    }

    private static Why why(String question, Path file) {
        var reasons = question.contains("휴가")
                ? List.of(
                        new Reason(Reason.Code.WORDS_RANK, List.of(1, 7.31, "휴가 (본문) 3.20")),
                        new Reason(Reason.Code.SHOWN, List.of(1)))
                : List.of(
                        new Reason(Reason.Code.NO_WORD, List.of()),
                        new Reason(Reason.Code.MEANING_BEYOND_CANDIDATES, List.of(214, 100, 0.081)),
                        new Reason(Reason.Code.NO_CANDIDATE, List.of(100)));
        return new Why(file, reasons, Optional.empty(), Optional.empty());
    }
}
