package app.munseo.llm;

import app.munseo.document.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;

/// Reading and writing what providers speak.
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int QUOTED = 120;

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /// The JSON object in `text`, which came from `place`.
    ///
    /// @throws Problem `PROVIDER_GARBLED` for anything else
    static ObjectNode parse(String text, String place) {
        try {
            if (MAPPER.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            // The cause would quote the text a second time, at length.
            throw garbled(text, place);
        }
        throw garbled(text, place);
    }

    /// The JSON in a file.
    static JsonNode read(Path file) throws IOException {
        return MAPPER.readTree(file.toFile());
    }

    /// Text at `field`, or "" where there is none.
    static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }

    private static Problem garbled(String text, String place) {
        var start = text.length() > QUOTED ? text.substring(0, QUOTED) + "…" : text;
        return new Problem(Problem.Kind.PROVIDER_GARBLED, place + " sent what is no JSON object: " + start);
    }
}
