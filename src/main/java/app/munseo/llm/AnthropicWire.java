package app.munseo.llm;

import app.munseo.document.Problem;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/// Server-sent events of Anthropic's messages: `message_start`, blocks of content in deltas, `message_delta` with why it
/// stopped, `message_stop`; and at any time `ping` or `error`. Each event's data repeats its type.
final class AnthropicWire implements Wire {
    @Override
    public void amend(ObjectNode request) {
        // langchain4j says everything that is needed
    }

    @Override
    public int longestReply(ObjectNode request) {
        return request.path("max_tokens").asInt();
    }

    @Override
    public Optional<String> event(String line) {
        return ServerSentLines.data(line);
    }

    @Override
    public String name(String event) {
        return Json.text(Json.parse(event, "the stream"), "type");
    }

    @Override
    public Progress inspect(String event, String place) {
        var data = Json.parse(event, place);
        return switch (Json.text(data, "type")) {
            case "error" -> throw ProviderErrors.inStream(data.path("error"), place);
            case "message_delta" -> {
                if (Json.text(data.path("delta"), "stop_reason").equals("refusal")) {
                    throw new Problem(Problem.Kind.PROVIDER_FAILED, place + ": the model refuses to answer this");
                }
                yield Progress.UNFINISHED;
            }
            case "message_stop" -> Progress.LAST;
            default -> Progress.UNFINISHED;
        };
    }
}
