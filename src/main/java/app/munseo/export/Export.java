package app.munseo.export;

import app.munseo.conversation.OpenThread;
import app.munseo.document.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes a thread, or an answer, which is a thread of one turn.
public final class Export {
    private Export() {}

    /// The text of the file.
    public static String of(OpenThread thread, Format format, Wording wording) {
        return switch (format) {
            case MD -> new MarkdownExport(wording).of(thread);
            case HTML -> new HtmlExport(wording).of(thread);
            case JSON -> json(thread);
        };
    }

    /// Writes a file.
    ///
    /// @throws Problem `DISK_FAILED`
    public static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.DISK_FAILED, file.toString(), e);
        }
    }

    private static String json(OpenThread thread) {
        try {
            return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(ThreadTree.of(thread)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the values of a thread are plain", e);
        }
    }
}
