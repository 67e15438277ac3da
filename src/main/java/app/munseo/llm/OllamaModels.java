package app.munseo.llm;

import app.munseo.document.Problem;
import app.munseo.net.RequestPurpose;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.ollama.OllamaChatRequestParameters;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import org.jspecify.annotations.Nullable;

/// The models of one Ollama server, ready for use.
public final class OllamaModels {
    // The memory of a context grows with its length; this much holds the passages of an answer.
    private static final int WINDOW = 8_192;
    private static final int KEEP_LOADED_SECONDS = 600;

    private final Access access;
    private final OllamaServer server;

    public OllamaModels(Access access) {
        this.access = access;
        this.server = new OllamaServer(access.door(), access.base());
    }

    /// The chat model `model`, about which the server is asked first; its requests appear in the ledger with `purpose`.
    ///
    /// @throws app.munseo.document.Problem `MODEL_MISSING`, `OFFLINE_REFUSED` for a cloud's model, `CLOUD_REFUSED` for
    ///     one where `purpose` must stay here, or as
    ///     [LanguageModel#generate]
    public LanguageModel chat(String model, RequestPurpose purpose) {
        server.refuseRemote(model);
        var about = server.model(model);
        if (purpose.staysHere() && about.cloud()) {
            throw new Problem(Problem.Kind.CLOUD_REFUSED, model);
        }
        var window = about.contextLength() > 0 ? Math.min(about.contextLength(), WINDOW) : WINDOW;
        var wire = new OllamaWire(think(about));
        var chat = OllamaStreamingChatModel.builder()
                .httpClientBuilder(DoorHttpClient.builder(access, purpose, wire))
                .baseUrl(server.address().toString())
                .modelName(model)
                .build();
        return new ChatModelAdapter(
                access.name(model),
                window,
                chat,
                prompt -> parameters(prompt, window),
                access.tokenCount(),
                about.cloud(),
                access.base(),
                () -> server.refuseRemote(model));
    }

    /// The embedding model `model`.
    public Embedder embedder(String model) {
        return new OllamaEmbedder(server, model, false);
    }

    // Left to itself a model that can think does, which costs minutes here. This one family cannot be stopped, only
    // be kept brief.
    private static @Nullable JsonNode think(OllamaModel model) {
        if (model.name().startsWith("gpt-oss")) {
            return TextNode.valueOf("low");
        }
        return model.capabilities().contains("thinking") ? BooleanNode.FALSE : null;
    }

    // Always the same window for a model: another one would make the server load it anew.
    private static ChatRequestParameters parameters(Prompt prompt, int window) {
        var builder = OllamaChatRequestParameters.builder()
                .maxOutputTokens(prompt.maxOutputTokens())
                .numCtx(window)
                .keepAlive(KEEP_LOADED_SECONDS);
        Tuning.OLLAMA.put(prompt.generation(), builder);
        if (!prompt.schema().isEmpty()) {
            builder.responseFormat(ChatModelAdapter.format(prompt));
        }
        return builder.build();
    }
}
