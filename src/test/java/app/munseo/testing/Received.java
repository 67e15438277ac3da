package app.munseo.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;

/// A request a fake provider got.
///
/// @param headers by names in lower case
/// @param body the JSON, or a missing node where there was none
public record Received(String method, String path, Map<String, String> headers, JsonNode body) {
    /// Whether a text is asked for.
    public boolean chat() {
        return path.matches(".*(?:/chat|/completions|/messages|:streamGenerateContent).*");
    }

    /// The text of the chat message of this role (`system`, `user`), or "".
    public String message(String role) {
        for (var message : body.path("messages")) {
            if (message.path("role").asText().equals(role)) {
                return text(message.path("content"));
            }
        }
        if (role.equals("system")) {
            return text(body.path("system")) + text(body.path("systemInstruction").path("parts"));
        }
        return text(body.path("contents").path(0).path("parts"));
    }

    /// A text, alone or as a list of parts.
    private static String text(JsonNode content) {
        if (!content.isArray()) {
            return content.asText();
        }
        var text = new StringBuilder();
        content.forEach(part -> text.append(part.path("text").asText()));
        return text.toString();
    }

    /// The JSON schema the completion must follow, or a missing node.
    public JsonNode schema() {
        return Stream.of(
                        body.path("response_format").path("json_schema").path("schema"),
                        body.path("output_config").path("format").path("schema"),
                        body.path("generationConfig").path("responseJsonSchema"))
                .filter(JsonNode::isObject)
                .findFirst()
                .orElse(body.path("format"));
    }
}
