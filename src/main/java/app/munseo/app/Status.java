package app.munseo.app;

import app.munseo.catalog.Embeddings;
import java.util.List;

/// How Munseo stands.
///
/// @param documents files that can be searched; `failed` files that could not be read
/// @param indexBytes size of catalog and index on disk
/// @param embedder the model that makes this library's vectors
/// @param embedding how far they are, and whether another model is to take over
/// @param notices what the person should know about the library, and how to mend it
public record Status(
        int documents,
        int chunks,
        int failed,
        long indexBytes,
        boolean offline,
        List<Ollama> ollama,
        boolean openAiConfigured,
        String openAiModel,
        String embedder,
        Embeddings.Progress embedding,
        List<Notice> notices) {
    public Status {
        ollama = List.copyOf(ollama);
        notices = List.copyOf(notices);
    }

    /// An Ollama server: whether it answered within two seconds, and the models it has.
    public record Ollama(String url, boolean reachable, List<String> models) {
        public Ollama {
            models = List.copyOf(models);
        }
    }
}
