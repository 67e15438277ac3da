package app.munseo.app;

import app.munseo.catalog.Embeddings;
import java.util.List;

/// How Munseo stands.
///
/// @param documents files that can be searched; `failed` files that could not be read
/// @param indexBytes size of catalog and index on disk
/// @param providers who else can be asked: OpenAI, Anthropic, Gemini, the person's own servers
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
        List<Provider> providers,
        String embedder,
        Embeddings.Progress embedding,
        List<Notice> notices) {
    public Status {
        ollama = List.copyOf(ollama);
        notices = List.copyOf(notices);
        providers = List.copyOf(providers);
    }

    /// A provider of models, by the first part of their references; `configured` where it has the key it wants, if it
    /// wants one.
    public record Provider(String name, boolean configured) {}

    /// An Ollama server: whether it answered within two seconds, and the models it has.
    public record Ollama(String url, boolean reachable, List<String> models) {
        public Ollama {
            models = List.copyOf(models);
        }
    }
}
