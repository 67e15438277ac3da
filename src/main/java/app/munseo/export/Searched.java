package app.munseo.export;

import app.munseo.answer.Absence;
import app.munseo.conversation.ThreadTurn;
import java.util.List;

/// Words and what is listed below them, where no answer was found: what was searched for, what came closest.
record Searched(String heading, List<String> items) {
    /// Nothing for a turn that was answered.
    static List<Searched> of(ThreadTurn turn, Wording wording) {
        var answer = turn.answer();
        var absence = answer == null ? null : answer.absence();
        if (absence == null) {
            return List.of();
        }
        var over = absence.coverage();
        var searched = new Searched(
                wording.text("absence.searched", over.documents(), over.chunks(), over.collections()),
                absence.queries());
        return absence.nearest().isEmpty()
                ? List.of(searched)
                : List.of(searched, new Searched(wording.text("absence.nearest"), nearest(turn, absence, wording)));
    }

    private static List<String> nearest(ThreadTurn turn, Absence absence, Wording wording) {
        return absence.nearest().stream()
                .map(one -> wording.text(
                        "absence.place",
                        Note.file(turn, one.document()),
                        one.location().page(),
                        Note.oneLine(one.quote())))
                .toList();
    }
}
