package app.munseo.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Lines of JSON of Ollama's `/api/chat`: `{"message":…,"done":false}` until one with `"done":true`, or `{"error":…}`.
///
/// @param think the value of `think`; null leaves it out, as models without the capability require
record OllamaWire(@Nullable JsonNode think) implements Wire {
    /// Without these two Ollama shortens a prompt that does not fit, and says nothing.
    @Override
    public void amend(ObjectNode request) {
        request.put("truncate", false);
        request.put("shift", false);
        if (think != null) {
            request.set("think", think);
        }
    }

    @Override
    public int longestReply(ObjectNode request) {
        return request.path("options").path("num_predict").asInt();
    }

    @Override
    public Optional<String> event(String line) {
        return line.isBlank() ? Optional.empty() : Optional.of(line);
    }

    @Override
    public Progress inspect(String event, String place) {
        var chunk = Json.parse(event, place);
        if (chunk.hasNonNull("error")) {
            throw ProviderErrors.inStream(chunk.get("error"), place);
        }
        return chunk.path("done").asBoolean() ? Progress.LAST : Progress.UNFINISHED;
    }
}
