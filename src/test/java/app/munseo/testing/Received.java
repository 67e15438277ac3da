package app.munseo.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// A request a fake provider got.
///
/// @param headers by names in lower case
/// @param body the JSON, or a missing node where there was none
public record Received(String method, String path, Map<String, String> headers, JsonNode body) {
    /// The text of the chat message of this role (`system`, `user`), or "".
    public String message(String role) {
        for (var message : body.path("messages")) {
            if (message.path("role").asText().equals(role)) {
                return message.path("content").asText();
            }
        }
        return "";
    }

    /// The JSON schema the completion must follow, or a missing node.
    public JsonNode schema() {
        var openAi = body.path("response_format").path("json_schema").path("schema");
        return openAi.isMissingNode() ? body.path("format") : openAi;
    }
}
