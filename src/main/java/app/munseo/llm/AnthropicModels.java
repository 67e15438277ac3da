package app.munseo.llm;

import app.munseo.net.RequestPurpose;
import dev.langchain4j.model.anthropic.AnthropicChatRequestParameters;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import java.net.URI;
import java.util.regex.Pattern;

/// The models of Anthropic.
public final class AnthropicModels {
    /// Where Anthropic itself answers.
    public static final URI DEFAULT_BASE = URI.create("https://api.anthropic.com/v1");

    private static final int WINDOW = 200_000;
    private static final int ROOM_TO_THINK = 4_096;

    // Later ones refuse a temperature, and think unless told otherwise; what they think counts as output.
    private static final Pattern TAKES_TEMPERATURE =
            Pattern.compile("claude-(?:[23].*|(?:opus|sonnet|haiku)-4(?:-[0-6])?(?:-(?:20[0-9]{6}|latest))?)");

    private final Access access;

    public AnthropicModels(Access access) {
        this.access = access;
    }

    /// The chat model `model`; its requests appear in the ledger with `purpose`.
    public LanguageModel chat(String model, RequestPurpose purpose) {
        var tempered = TAKES_TEMPERATURE.matcher(model).matches();
        var builder = AnthropicStreamingChatModel.builder()
                .httpClientBuilder(DoorHttpClient.builder(access, purpose, new AnthropicWire()))
                .baseUrl(access.base().toString())
                .apiKey(access.key())
                .modelName(model);
        return new ChatModelAdapter(
                access.name(model),
                WINDOW,
                builder.build(),
                prompt -> parameters(prompt, tempered),
                access.tokenCount(),
                access.cloud(),
                access.base(),
                () -> {});
    }

    private static ChatRequestParameters parameters(Prompt prompt, boolean tempered) {
        var builder = AnthropicChatRequestParameters.builder()
                .maxOutputTokens(prompt.maxOutputTokens() + (tempered ? 0 : ROOM_TO_THINK));
        (tempered ? Tuning.ANTHROPIC : Tuning.NONE).put(prompt.generation(), builder);
        if (!prompt.schema().isEmpty()) {
            builder.responseFormat(ChatModelAdapter.format(prompt));
        }
        return builder.build();
    }
}
