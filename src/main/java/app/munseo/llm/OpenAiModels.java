package app.munseo.llm;

import app.munseo.net.NetworkDoor;
import app.munseo.net.Outgoing;
import app.munseo.net.RequestPurpose;
import app.munseo.net.Timeouts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.net.URI;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// The models of OpenAI, or of a server that speaks like it.
public final class OpenAiModels {
    /// Where OpenAI itself answers.
    public static final URI DEFAULT_BASE = URI.create("https://api.openai.com/v1");

    // These think before they write: they take no temperature, and what they think counts as output.
    private static final Pattern REASONING = Pattern.compile("(?:o[1-9]|gpt-(?:[5-9]|[1-9][0-9])).*");
    private static final int ROOM_TO_THINK = 4_096;
    private static final Pattern MILLION_TOKENS = Pattern.compile("gpt-4\\.1.*");
    private static final int USUAL_WINDOW = 128_000;
    private static final int LARGE_WINDOW = 1_000_000;

    private final NetworkDoor door;
    private final String base;
    private final String key;
    private final ToIntFunction<String> tokenCount;

    /// @param base address up to and including the version, `https://api.openai.com/v1`
    /// @param key may be empty where the server wants none
    /// @param tokenCount an estimate of a text's tokens that is rather too high
    public OpenAiModels(NetworkDoor door, URI base, String key, ToIntFunction<String> tokenCount) {
        this.door = door;
        this.base = base.toString().replaceFirst("/+$", "");
        this.key = key.strip();
        this.tokenCount = tokenCount;
    }

    /// The identifiers of the models this key may use. Answers quickly: proves that the host is there and the key good.
    ///
    /// @throws app.munseo.document.Problem as [LanguageModel#generate]
    public List<String> models() {
        var request = Outgoing.get(URI.create(base + "/models"), RequestPurpose.PROBE, Timeouts.PROBE);
        var list = ProviderErrors.check(door.send(authorized(request)), request.place()).path("data");
        return StreamSupport.stream(list.spliterator(), false).map(model -> Json.text(model, "id")).sorted().toList();
    }

    /// The chat model `model`; its requests appear in the ledger with `purpose`.
    public LanguageModel chat(String model, RequestPurpose purpose) {
        var reasoning = REASONING.matcher(model).matches();
        var builder = OpenAiStreamingChatModel.builder()
                .httpClientBuilder(DoorHttpClient.builder(door, purpose, Timeouts.CLOUD, new OpenAiWire()))
                .baseUrl(base)
                .modelName(model)
                .strictJsonSchema(true);
        if (!key.isEmpty()) {
            builder.apiKey(key);
        }
        if (!reasoning) {
            builder.temperature(0.0);
        }
        var window = MILLION_TOKENS.matcher(model).matches() ? LARGE_WINDOW : USUAL_WINDOW;
        return new ChatModelAdapter(
                "openai:" + model,
                window,
                builder.build(),
                prompt -> parameters(prompt, reasoning),
                tokenCount,
                () -> {});
    }

    private static ChatRequestParameters parameters(Prompt prompt, boolean reasoning) {
        var builder = OpenAiChatRequestParameters.builder()
                .maxCompletionTokens(prompt.maxOutputTokens() + (reasoning ? ROOM_TO_THINK : 0));
        if (!prompt.schema().isEmpty()) {
            builder.responseFormat(ChatModelAdapter.format(prompt));
        }
        return builder.build();
    }

    /// The embedding model `model`.
    ///
    /// @param dimensions length of its vectors, at most the model's own (3072 for `text-embedding-3-large`, 1536 for
    ///     `text-embedding-3-small`)
    public Embedder embedder(String model, int dimensions) {
        return new OpenAiEmbedder(this::post, model, dimensions);
    }

    private JsonNode post(ObjectNode body) {
        var request = Outgoing.post(
                URI.create(base + "/embeddings"), body.toString(), RequestPurpose.EMBED, Timeouts.CLOUD);
        return ProviderErrors.check(door.send(authorized(request)), request.place());
    }

    private Outgoing authorized(Outgoing request) {
        return key.isEmpty() ? request : request.with("Authorization", "Bearer " + key);
    }
}
