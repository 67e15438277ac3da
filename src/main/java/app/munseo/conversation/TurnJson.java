package app.munseo.conversation;

import app.munseo.answer.Answer;
import app.munseo.answer.AnswerJson;
import app.munseo.document.DocumentId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is kept of a turn's answer: a JSON object, written as [AnswerJson] writes answers.
public final class TurnJson {
    private TurnJson() {}

    /// An answer and what belongs to it.
    ///
    /// @param answer null where it was not finished
    /// @param paths where the documents it shows were
    /// @param leaving null where nobody has noted it
    public record About(@Nullable Answer answer, Map<DocumentId, Path> paths, @Nullable Leaving leaving) {
        public About {
            paths = Map.copyOf(paths);
        }
    }

    private record Stored(@Nullable Answer answer, Map<String, String> paths, @Nullable Leaving leaving) {}

    public static String write(About about) {
        var paths = new LinkedHashMap<String, String>();
        about.paths().forEach((id, path) -> paths.put(id.value(), path.toString()));
        return new String(AnswerJson.write(new Stored(about.answer(), paths, about.leaving())), StandardCharsets.UTF_8);
    }

    /// Empty for what is no such object, and what another version wrote in another way.
    public static Optional<About> read(String json) {
        return AnswerJson.read(json.getBytes(StandardCharsets.UTF_8), Stored.class).map(TurnJson::about);
    }

    private static About about(Stored stored) {
        var paths = new LinkedHashMap<DocumentId, Path>();
        stored.paths().forEach((id, path) -> paths.put(new DocumentId(id), Path.of(path)));
        return new About(stored.answer(), paths, stored.leaving());
    }
}
