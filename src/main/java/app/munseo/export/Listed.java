package app.munseo.export;

import app.munseo.answer.Absence;
import app.munseo.conversation.OpenThread;
import app.munseo.conversation.PinnedText;
import app.munseo.conversation.ThreadTurn;
import java.util.List;

/// Words and what is listed below them.
record Listed(String heading, List<String> items) {
    /// What is pinned to a thread; nothing where nothing is.
    static List<Listed> pinned(OpenThread thread, Wording wording) {
        var pins = thread.pins().stream().map(PinnedText::pin).map(pin -> wording.text(
                        "absence.place", pin.path().getFileName(), pin.location().page(), Note.oneLine(pin.text())))
                .toList();
        return pins.isEmpty() ? List.of() : List.of(new Listed(wording.text("window.pins"), pins));
    }

    /// What was searched for and what came closest, where no answer was found; nothing for a turn that was answered.
    static List<Listed> searched(ThreadTurn turn, Wording wording) {
        var answer = turn.answer();
        var absence = answer == null ? null : answer.absence();
        if (absence == null) {
            return List.of();
        }
        var over = absence.coverage();
        var searched = new Listed(
                wording.text("absence.searched", over.documents(), over.chunks(), over.collections()),
                absence.queries());
        return absence.nearest().isEmpty()
                ? List.of(searched)
                : List.of(searched, new Listed(wording.text("absence.nearest"), nearest(turn, absence, wording)));
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
