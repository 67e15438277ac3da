package app.munseo.llm;

import app.munseo.document.Problem;
import app.munseo.net.Cargo;
import app.munseo.net.EgressPolicy;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/// Any streaming model of langchain4j as a [LanguageModel]; its HTTP client must be [DoorHttpClient], which reads on
/// the calling thread.
final class ChatModelAdapter implements LanguageModel {
    private static final String SCHEMA_NAME = "answer";

    private final String name;
    private final int contextWindow;
    private final StreamingChatModel model;
    private final Function<Prompt, ChatRequestParameters> parameters;
    private final ToIntFunction<String> tokenCount;
    private final boolean cloud;
    private final boolean leaves;
    private final Runnable guard;

    /// @param parameters the request's parameters for a prompt, with its output limit and [#format(Prompt)]
    /// @param tokenCount an estimate of a text's tokens that is rather too high
    /// @param cloud as [Cargo] says
    /// @param base where it is asked
    /// @param guard called before anything is sent; throws to refuse
    ChatModelAdapter(
            String name,
            int contextWindow,
            StreamingChatModel model,
            Function<Prompt, ChatRequestParameters> parameters,
            ToIntFunction<String> tokenCount,
            boolean cloud,
            URI base,
            Runnable guard) {
        this.name = name;
        this.contextWindow = contextWindow;
        this.model = model;
        this.parameters = parameters;
        this.tokenCount = tokenCount;
        this.cloud = cloud;
        this.leaves = cloud || !EgressPolicy.loopback(base);
        this.guard = guard;
    }

    /// The format the prompt asks for: its JSON schema, or free text.
    static ResponseFormat format(Prompt prompt) {
        if (prompt.schema().isEmpty()) {
            return ResponseFormat.TEXT;
        }
        var schema = JsonSchema.builder().name(SCHEMA_NAME).rootElement(JsonRawSchema.from(prompt.schema())).build();
        return ResponseFormat.builder().type(ResponseFormatType.JSON).jsonSchema(schema).build();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean leaves() {
        return leaves;
    }

    @Override
    public int contextWindow() {
        return contextWindow;
    }

    @Override
    public int mostOutput(Prompt prompt) {
        var chosen = parameters.apply(prompt);
        var thinking = chosen instanceof OpenAiChatRequestParameters openAi ? openAi.maxCompletionTokens() : null;
        var most = thinking == null ? chosen.maxOutputTokens() : thinking;
        return most == null ? prompt.maxOutputTokens() : most;
    }

    @Override
    public Completion generate(Prompt prompt, Consumer<? super String> tokens) {
        refuseTooLong(prompt);
        guard.run();
        var stream = new CompletionStream(tokens);
        ScopedValue.where(DoorHttpClient.CARGO, new Cargo(name, cloud, prompt.origins()))
                .run(() -> model.chat(request(prompt), stream));
        return stream.completion();
    }

    private void refuseTooLong(Prompt prompt) {
        var needed = tokenCount.applyAsInt(prompt.system())
                + tokenCount.applyAsInt(prompt.user())
                + prompt.maxOutputTokens();
        if (needed > contextWindow) {
            throw new Problem(
                    Problem.Kind.PROMPT_TOO_LONG, "%s: %d tokens, room for %d".formatted(name, needed, contextWindow));
        }
    }

    private ChatRequest request(Prompt prompt) {
        var user = UserMessage.from(prompt.user());
        List<ChatMessage> messages =
                prompt.system().isBlank() ? List.of(user) : List.of(SystemMessage.from(prompt.system()), user);
        return ChatRequest.builder().messages(messages).parameters(parameters.apply(prompt)).build();
    }
}
