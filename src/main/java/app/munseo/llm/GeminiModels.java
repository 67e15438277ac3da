package app.munseo.llm;

import app.munseo.net.RequestPurpose;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatRequestParameters;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import java.net.URI;
import java.util.regex.Pattern;

/// The Gemini models of Google.
public final class GeminiModels {
    /// Where Google itself answers.
    public static final URI DEFAULT_BASE = URI.create("https://generativelanguage.googleapis.com/v1beta");

    private static final int WINDOW = 1_000_000;
    private static final int ROOM_TO_THINK = 4_096;

    // All later ones think before they write, and what they think counts as output.
    private static final Pattern THOUGHTLESS = Pattern.compile("gemini-(?:1\\.|2\\.0).*");

    private final Access access;

    public GeminiModels(Access access) {
        this.access = access;
    }

    /// The chat model `model`; its requests appear in the ledger with `purpose`.
    public LanguageModel chat(String model, RequestPurpose purpose) {
        var room = THOUGHTLESS.matcher(model).matches() ? 0 : ROOM_TO_THINK;
        var chat = GoogleAiGeminiStreamingChatModel.builder()
                .httpClientBuilder(DoorHttpClient.builder(access, purpose, new GeminiWire()))
                .baseUrl(access.base().toString())
                .apiKey(access.key())
                .modelName(model)
                .returnThinking(false)
                .build();
        return new ChatModelAdapter(
                access.name(model), WINDOW, chat, prompt -> parameters(prompt, room), access.tokenCount(),
                access.cloud(),
                access.base(), () -> {});
    }

    private static ChatRequestParameters parameters(Prompt prompt, int roomToThink) {
        var builder =
                GoogleAiGeminiChatRequestParameters.builder().maxOutputTokens(prompt.maxOutputTokens() + roomToThink);
        Tuning.GEMINI.put(prompt.generation(), builder);
        if (!prompt.schema().isEmpty()) {
            builder.responseFormat(ChatModelAdapter.format(prompt));
        }
        return builder.build();
    }
}
