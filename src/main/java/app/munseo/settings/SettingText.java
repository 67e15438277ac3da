package app.munseo.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Settings as a person reads and types them, each by its path in the settings file.
///
/// | setting | text |
/// |---|---|
/// | a word, a number, yes or no | as it stands |
/// | a list of words | `exaone3.5:7.8b, qwen3:8b` |
/// | synonyms | a line for each group: `연차, annual leave` |
/// | servers, rates | a line for each, its parts with spaces between: `lmstudio http://127.0.0.1:1234/v1` |
/// | profiles | JSON |
public final class SettingText {
    private static final Map<String, List<String>> ROWS = Map.of(
            "providers.servers", List.of("name", "baseUrl", "keyVariable"),
            "providers.rates", List.of("provider", "requestsPerMinute", "tokensPerMinute"));
    private static final String HOSTS = "models.ollamaHosts";
    private static final String GROUPS = "search.glossary";

    private SettingText() {}

    /// The paths of all settings.
    public static List<String> paths() {
        var paths = new TreeSet<String>();
        collect("", SettingsFile.JSON.valueToTree(Settings.DEFAULT), paths);
        return List.copyOf(paths);
    }

    private static void collect(String path, JsonNode node, Set<String> paths) {
        if (node.isObject()) {
            node.properties().forEach(field ->
                    collect(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), paths));
        } else {
            paths.add(path);
        }
    }

    /// The text of a setting.
    public static String of(Settings settings, String path) {
        var node = SettingsFile.JSON.<JsonNode>valueToTree(settings).at(pointer(path));
        if (!node.isArray()) {
            return node.asText();
        }
        if (path.equals(GROUPS)) {
            return lines(node).map(SettingText::words).collect(Collectors.joining("\n"));
        }
        var parts = ROWS.get(path);
        if (parts != null) {
            return lines(node)
                    .map(row -> parts.stream().map(part -> row.path(part).asText("")).collect(Collectors.joining(" ")).strip())
                    .collect(Collectors.joining("\n"));
        }
        return node.isEmpty() || node.get(0).isTextual() ? words(node) : node.toPrettyString();
    }

    private static Stream<JsonNode> lines(JsonNode array) {
        return array.valueStream();
    }

    private static String words(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).collect(Collectors.joining(", "));
    }

    /// `settings` with what was typed for one of them.
    ///
    /// @throws IllegalArgumentException where it cannot have this value; the message says why, in English
    public static Settings with(Settings settings, String path, String typed) {
        JsonNode whole = SettingsFile.JSON.valueToTree(settings);
        var text = typed.strip();
        try {
            int dot = path.lastIndexOf('.');
            var group = (ObjectNode) whole.at(pointer(path.substring(0, Math.max(0, dot))));
            var name = path.substring(dot + 1);
            group.set(name, node(path, group.path(name), text));
            return SettingsFile.JSON.treeToValue(whole, Settings.class);
        } catch (JsonProcessingException e) {
            var cause = e.getCause() == null ? e.getOriginalMessage() : e.getCause().getMessage();
            throw new IllegalArgumentException(cause, e);
        }
    }

    private static JsonNode node(String path, JsonNode before, String text) throws JsonProcessingException {
        var json = SettingsFile.JSON;
        if (before.isTextual()) {
            return json.getNodeFactory().textNode(text);
        }
        if (!before.isArray()) {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("there must be a value");
            }
            return json.readTree(text);
        }
        var parts = ROWS.get(path);
        if (path.equals(GROUPS) || parts != null) {
            var rows = json.createArrayNode();
            text.lines().filter(line -> !line.isBlank()).forEach(line -> rows.add(
                    parts == null ? words(path, line) : row(parts, line)));
            return rows;
        }
        return text.startsWith("[") ? json.readTree(text) : words(path, text);
    }

    private static ArrayNode words(String path, String line) {
        var words = SettingsFile.JSON.createArrayNode();
        Arrays.stream(line.split("[,\n]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(word -> path.equals(HOSTS) && !word.contains("://") ? "http://" + word : word)
                .forEach(words::add);
        return words;
    }

    private static ObjectNode row(List<String> parts, String line) {
        var row = SettingsFile.JSON.createObjectNode();
        var words = new ArrayList<>(List.of(line.strip().split("\\s+")));
        for (int i = 0; i < Math.min(parts.size(), words.size()); i++) {
            row.put(parts.get(i), words.get(i));
        }
        return row;
    }

    private static String pointer(String path) {
        return path.isEmpty() ? "" : "/" + path.replace('.', '/');
    }
}
