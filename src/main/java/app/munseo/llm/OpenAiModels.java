package app.munseo.llm;

import app.munseo.net.Cargo;
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

    // The name of OpenAI itself; servers that only speak like it go by names of their own.
    private static final String OPENAI = "openai";

    // Another server's window is not known; this much holds the passages of an answer, and most servers have it.
    private static final int UNKNOWN_WINDOW = 8_192;

    private final Access access;

    public OpenAiModels(Access access) {
        this.access = access;
    }

    /// The identifiers of the models this key may use. Answers quickly: proves that the host is there and the key good.
    ///
    /// @throws app.munseo.document.Problem as [LanguageModel#generate]
    public List<String> models() {
        var request = Outgoing.get(URI.create(access.base() + "/models"), RequestPurpose.PROBE, Timeouts.PROBE);
        var list = ProviderErrors.check(access.door().send(authorized(request)), request.place()).path("data");
        return StreamSupport.stream(list.spliterator(), false).map(model -> Json.text(model, "id")).sorted().toList();
    }

    /// The chat model `model`; its requests appear in the ledger with `purpose`.
    public LanguageModel chat(String model, RequestPurpose purpose) {
        var reasoning = own() && REASONING.matcher(model).matches();
        var builder = OpenAiStreamingChatModel.builder()
                .httpClientBuilder(DoorHttpClient.builder(access, purpose, new OpenAiWire()))
                .baseUrl(access.base().toString())
                .modelName(model)
                .strictJsonSchema(true);
        if (!access.key().isEmpty()) {
            builder.apiKey(access.key());
        }
        return new ChatModelAdapter(
                access.name(model),
                window(model),
                builder.build(),
                prompt -> parameters(prompt, reasoning),
                access.tokenCount(),
                access.cloud(),
                access.base(),
                () -> {});
    }

    private boolean own() {
        return access.provider().equals(OPENAI);
    }

    private int window(String model) {
        if (!own()) {
            return UNKNOWN_WINDOW;
        }
        return MILLION_TOKENS.matcher(model).matches() ? LARGE_WINDOW : USUAL_WINDOW;
    }

    // Servers that speak like OpenAI know the older of the two names for the limit.
    private ChatRequestParameters parameters(Prompt prompt, boolean reasoning) {
        var builder = OpenAiChatRequestParameters.builder();
        if (own()) {
            builder.maxCompletionTokens(prompt.maxOutputTokens() + (reasoning ? ROOM_TO_THINK : 0));
        } else {
            builder.maxOutputTokens(prompt.maxOutputTokens());
        }
        (reasoning ? Tuning.NONE : Tuning.OPENAI).put(prompt.generation(), builder);
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

    private JsonNode post(ObjectNode body, Cargo cargo) {
        var request = Outgoing.post(
                URI.create(access.base() + "/embeddings"), body.toString(), RequestPurpose.EMBED, access.timeouts());
        return ProviderErrors.check(access.door().send(authorized(request.with(cargo))), request.place());
    }

    private Outgoing authorized(Outgoing request) {
        return access.key().isEmpty() ? request : request.with("Authorization", "Bearer " + access.key());
    }
}
