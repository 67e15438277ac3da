package app.munseo.conversation;

import app.munseo.document.Problem;
import app.munseo.document.ThreadInfo;
import java.util.List;

/// A thread with the path of turns it shows, oldest first, and what is pinned to it.
public record OpenThread(ThreadInfo info, List<ThreadTurn> turns, List<PinnedText> pins) {
    public OpenThread {
        turns = List.copyOf(turns);
        pins = List.copyOf(pins);
    }

    /// The thread with one turn of its path alone.
    ///
    /// @throws Problem `THREAD_UNKNOWN` where the path has no such turn
    public OpenThread only(long turn) {
        var one = turns.stream().filter(each -> each.id() == turn).toList();
        if (one.isEmpty()) {
            throw new Problem(Problem.Kind.THREAD_UNKNOWN, String.valueOf(turn));
        }
        return new OpenThread(info, one, pins);
    }
}
