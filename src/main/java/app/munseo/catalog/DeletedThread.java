package app.munseo.catalog;

import app.munseo.document.Pin;
import app.munseo.document.ThreadInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that was deleted with a thread, for [Threads#restore].
public record DeletedThread(ThreadInfo info, @Nullable Long head, List<StoredTurn> turns, List<Pin> pins) {
    public DeletedThread {
        turns = List.copyOf(turns);
        pins = List.copyOf(pins);
    }
}
