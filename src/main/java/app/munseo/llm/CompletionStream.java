package app.munseo.llm;

import app.munseo.document.Problem;
import dev.langchain4j.model.anthropic.AnthropicTokenUsage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.googleai.GoogleAiGeminiTokenUsage;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One streamed completion. The first end it is told of counts, whether success or failure; langchain4j may report
/// several, or none. Used by one thread.
final class CompletionStream implements StreamingChatResponseHandler {
    private final Consumer<? super String> tokens;
    private @Nullable ChatResponse response;
    private @Nullable RuntimeException failure;

    CompletionStream(Consumer<? super String> tokens) {
        this.tokens = tokens;
    }

    @Override
    public void onPartialResponse(PartialResponse piece, PartialResponseContext context) {
        if (ended()) {
            return;
        }
        try {
            tokens.accept(piece.text());
        } catch (RuntimeException e) {
            failure = e;
            context.streamingHandle().cancel();
        }
    }

    @Override
    public void onCompleteResponse(ChatResponse complete) {
        if (!ended()) {
            response = complete;
        }
    }

    @Override
    public void onError(Throwable error) {
        if (!ended()) {
            failure = new Problem(Problem.Kind.PROVIDER_GARBLED, "the reply could not be understood", error);
        }
    }

    private boolean ended() {
        return response != null || failure != null;
    }

    /// What came of it, once the model has returned.
    ///
    /// @throws RuntimeException what the receiver of the tokens threw
    /// @throws Problem `PROVIDER_GARBLED` when there was no end, or a failure inside langchain4j
    Completion completion() {
        if (failure != null) {
            throw failure;
        }
        if (response == null) {
            throw new Problem(Problem.Kind.PROVIDER_GARBLED, "the reply has no end");
        }
        var text = Optional.ofNullable(response.aiMessage().text()).orElse("");
        return new Completion(text, usage(response.tokenUsage()), response.finishReason() != FinishReason.LENGTH);
    }

    /// Anthropic counts what it read from and wrote to its cache apart from the input, Google what was thought apart
    /// from the output; both are charged as what they are a part of elsewhere.
    private static Usage usage(@Nullable TokenUsage usage) {
        int input = usage == null ? 0 : count(usage.inputTokenCount());
        int output = usage == null ? 0 : count(usage.outputTokenCount());
        return switch (usage) {
            case null -> Usage.NONE;
            case AnthropicTokenUsage anthropic -> {
                int cached = count(anthropic.cacheReadInputTokens());
                int written = count(anthropic.cacheCreationInputTokens());
                yield new Usage(input + cached + written, cached, written, output);
            }
            case GoogleAiGeminiTokenUsage gemini ->
                new Usage(input, count(gemini.cachedContentTokenCount()), output + count(gemini.thoughtsTokenCount()));
            case OpenAiTokenUsage openAi when openAi.inputTokensDetails() != null ->
                new Usage(input, count(openAi.inputTokensDetails().cachedTokens()), output);
            default -> new Usage(input, 0, output);
        };
    }

    private static int count(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
