package app.munseo.desktop.ask;

import app.munseo.conversation.Leaving;
import app.munseo.conversation.ThreadTurn;
import app.munseo.document.DocumentId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where an exchange is kept.
///
/// @param turn its id in the thread; 0 until that is known
/// @param versions the turns in which its question was put in other words, itself included, oldest first
/// @param paths where the documents were that its answer shows
/// @param leaving what left this machine for it; null where that is not known
record Kept(long turn, List<Long> versions, Map<DocumentId, Path> paths, @Nullable Leaving leaving) {
    static final Kept NOT_YET = new Kept(0, List.of(), Map.of(), null);

    Kept {
        versions = List.copyOf(versions);
        paths = Map.copyOf(paths);
    }

    static Kept in(ThreadTurn turn) {
        return new Kept(turn.id(), turn.versions(), turn.paths(), turn.leaving());
    }

    /// The place of this version among all, from 1; 0 where it is not known.
    int place() {
        return versions.indexOf(turn) + 1;
    }
}
