package app.munseo.llm;

import app.munseo.document.Problem;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;

/// Server-sent events of Gemini's `streamGenerateContent`: each a whole response with the next piece, the last one with
/// a `finishReason`; no end mark follows.
final class GeminiWire implements Wire {
    private static final Set<String> ENDS = Set.of("STOP", "MAX_TOKENS");

    @Override
    public void amend(ObjectNode request) {
        // langchain4j says everything that is needed
    }

    @Override
    public int longestReply(ObjectNode request) {
        return request.path("generationConfig").path("maxOutputTokens").asInt();
    }

    @Override
    public Optional<String> event(String line) {
        return ServerSentLines.data(line);
    }

    /// @throws Problem also `PROVIDER_FAILED` where Google's filters stopped the prompt or the text
    @Override
    public Progress inspect(String event, String place) {
        var data = Json.parse(event, place);
        if (data.hasNonNull("error")) {
            throw ProviderErrors.inStream(data.get("error"), place);
        }
        var blocked = Json.text(data.path("promptFeedback"), "blockReason");
        var finish = Json.text(data.path("candidates").path(0), "finishReason");
        var stopped = blocked.isEmpty() ? finish : blocked;
        if (stopped.isEmpty() || stopped.equals("FINISH_REASON_UNSPECIFIED")) {
            return Progress.UNFINISHED;
        }
        if (!ENDS.contains(stopped)) {
            throw new Problem(Problem.Kind.PROVIDER_FAILED, place + " stopped the text: " + stopped);
        }
        return Progress.WHOLE;
    }
}
