package app.munseo.export;

import app.munseo.answer.Citation;
import app.munseo.conversation.ThreadTurn;
import app.munseo.document.DocumentId;
import app.munseo.document.TurnState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The notes of a turn: for each number it cites, the file and the quotes behind it.
///
/// @param file name of the file, without its folders: they are nobody else's business
record Note(int number, String file, int page, List<Citation> citations) {
    /// The notes of `turn` by number.
    static List<Note> of(ThreadTurn turn) {
        var answer = turn.answer();
        var byNumber = new TreeMap<Integer, List<Citation>>();
        for (var citation : answer == null ? List.<Citation>of() : answer.citations()) {
            byNumber.computeIfAbsent(citation.number(), _ -> new ArrayList<>()).add(citation);
        }
        var notes = new ArrayList<Note>();
        byNumber.forEach((number, citations) -> {
            var first = citations.getFirst();
            notes.add(new Note(
                    number, file(turn, first.document()), first.location().page(), citations));
        });
        return notes;
    }

    /// The name of a document's file, where it was when the answer was given.
    static String file(ThreadTurn turn, DocumentId document) {
        var path = turn.paths().get(document);
        return Path.of(path == null ? document.value() : path.toString()).getFileName().toString();
    }

    /// Who answered a turn, and when it was asked.
    static String about(ThreadTurn turn, Wording wording) {
        var answer = turn.answer();
        var by = answer == null || turn.state() != TurnState.ANSWERED
                ? wording.text("export.interrupted")
                : wording.text("cli.answered", answer.answeredBy());
        return by + " " + Moment.of(turn.asked());
    }

    /// What was found when a citation was checked.
    static String judged(Citation citation, Wording wording) {
        return Stream.concat(
                        Stream.of(wording.text("support." + citation.support().name())),
                        citation.reasons().stream()
                                .map(reason -> wording.text("reason." + reason.code().name(), reason.words())))
                .collect(Collectors.joining(" · "));
    }

    /// `text` without line breaks.
    static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
