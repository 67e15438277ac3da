package app.munseo.desktop.ask;

import app.munseo.conversation.ThreadTurn;
import app.munseo.document.DocumentId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Where an exchange is kept.
///
/// @param turn its id in the thread; 0 until that is known
/// @param versions the turns in which its question was put in other words, itself included, oldest first
/// @param paths where the documents were that its answer shows
record Kept(long turn, List<Long> versions, Map<DocumentId, Path> paths) {
    static final Kept NOT_YET = new Kept(0, List.of(), Map.of());

    Kept {
        versions = List.copyOf(versions);
        paths = Map.copyOf(paths);
    }

    static Kept in(ThreadTurn turn) {
        return new Kept(turn.id(), turn.versions(), turn.paths());
    }

    /// The place of this version among all, from 1; 0 where it is not known.
    int place() {
        return versions.indexOf(turn) + 1;
    }
}
