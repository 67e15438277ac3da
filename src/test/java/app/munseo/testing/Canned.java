package app.munseo.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a fake model says when nobody told it what to say: JSON that fits the schema, or the first sentence of the
/// first numbered passage of the prompt with its number, so that the whole application can be tried with it by hand.
final class Canned {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern PASSAGE = Pattern.compile("(?s)\\[(\\d+)](.*?)(?=\\n\\s*\\[\\d+]|\\z)");
    private static final Pattern SENTENCE = Pattern.compile("[^\\n.!?。]{12,}[.!?。]");

    private Canned() {}

    static Act act(Received request) {
        var schema = request.schema();
        var prompt = request.message("user");
        var text = schema.isObject() ? instance(schema, prompt).toString() : quote(prompt);
        return Act.say(text.splitWithDelimiters("(?<= )", 0));
    }

    private static String quote(String prompt) {
        var passage = PASSAGE.matcher(prompt);
        if (!passage.find()) {
            return firstLine(prompt);
        }
        return sentence(passage.group(2)).orElse(firstLine(passage.group(2))) + " [" + passage.group(1) + "]";
    }

    private static Optional<String> sentence(String text) {
        return SENTENCE.matcher(text).results().map(found -> found.group().strip()).findFirst();
    }

    private static String firstLine(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse("…");
    }

    private static JsonNode instance(JsonNode schema, String prompt) {
        return switch (schema.path("type").asText()) {
            case "object" -> {
                var object = NODES.objectNode();
                schema.path("properties")
                        .properties()
                        .forEach(property -> object.set(property.getKey(), instance(property.getValue(), prompt)));
                yield object;
            }
            case "array" -> NODES.arrayNode().add(instance(schema.path("items"), prompt));
            case "integer", "number" -> NODES.numberNode(1);
            case "boolean" -> NODES.booleanNode(true);
            default -> NODES.textNode(sentence(prompt).orElse(firstLine(prompt)));
        };
    }

    /// A vector that depends on the words of a text alone: texts that share words are near one another.
    static List<Double> vector(String text, int dimensions) {
        var vector = new double[dimensions];
        for (var word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            vector[Math.floorMod(word.hashCode() * 31, dimensions)] += 1;
        }
        return Arrays.stream(vector).boxed().toList();
    }
}
