package app.munseo.conversation;

import app.munseo.answer.Answer;
import app.munseo.document.DocumentId;
import app.munseo.document.TurnState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A question and its answer in a thread.
///
/// @param versions the ways it was put, itself included, oldest first: the siblings to turn to
/// @param standalone the question as it was understood; the question itself where nothing had to be added
/// @param text of the answer; of an interrupted turn, as much as had been written
/// @param answer what else is known of it; null unless it is answered
/// @param paths where the documents it shows were when it was given
/// @param costUsd what it cost, in US dollars; 0 where that is not known
/// @param leaving what left this machine for it; null where nobody has noted it
public record ThreadTurn(
        long id,
        List<Long> versions,
        Instant asked,
        TurnState state,
        String question,
        String standalone,
        String text,
        @Nullable Answer answer,
        Map<DocumentId, Path> paths,
        double costUsd,
        @Nullable Leaving leaving) {
    public ThreadTurn {
        versions = List.copyOf(versions);
        paths = Map.copyOf(paths);
    }

    /// A turn of which nobody has noted what left this machine.
    public ThreadTurn(
            long id,
            List<Long> versions,
            Instant asked,
            TurnState state,
            String question,
            String standalone,
            String text,
            @Nullable Answer answer,
            Map<DocumentId, Path> paths,
            double costUsd) {
        this(id, versions, asked, state, question, standalone, text, answer, paths, costUsd, null);
    }

    /// Where a document was; its identity where that is not known.
    public String path(DocumentId document) {
        var path = paths.get(document);
        return path == null ? document.value() : path.toString();
    }
}
