package app.munseo.llm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/// Server-sent events of OpenAI's chat completions: `data: {…}` lines, a choice with a `finish_reason`, then usage,
/// then `data: [DONE]`.
final class OpenAiWire implements Wire {
    private static final String DONE = "[DONE]";

    @Override
    public void amend(ObjectNode request) {
        // langchain4j says everything that is needed
    }

    @Override
    public int longestReply(ObjectNode request) {
        return request.path("max_completion_tokens").asInt(request.path("max_tokens").asInt());
    }

    @Override
    public Optional<String> event(String line) {
        return ServerSentLines.data(line);
    }

    @Override
    public Progress inspect(String event, String place) {
        if (event.equals(DONE)) {
            return Progress.LAST;
        }
        var chunk = Json.parse(event, place);
        if (chunk.hasNonNull("error")) {
            throw ProviderErrors.inStream(chunk.get("error"), place);
        }
        var finished = chunk.path("choices").path(0).hasNonNull("finish_reason");
        return finished ? Progress.WHOLE : Progress.UNFINISHED;
    }
}
