package app.munseo.llm;

import app.munseo.document.Problem;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
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

    private static Usage usage(@Nullable TokenUsage usage) {
        return usage == null
                ? Usage.NONE
                : new Usage(count(usage.inputTokenCount()), cached(usage), count(usage.outputTokenCount()));
    }

    private static int cached(TokenUsage usage) {
        return usage instanceof OpenAiTokenUsage openAi && openAi.inputTokensDetails() != null
                ? count(openAi.inputTokensDetails().cachedTokens())
                : 0;
    }

    private static int count(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
