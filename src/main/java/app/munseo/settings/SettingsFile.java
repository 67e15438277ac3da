package app.munseo.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The settings on disk: one JSON file, written whole or not at all. Keys it does not know are ignored and keys it
/// lacks take their default, so that older and newer versions read each other's files. It holds no secret.
public final class SettingsFile {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withConfigOverride(ArrayNode.class, lists -> lists.setMergeable(false))
            .build();

    private final Path file;

    public SettingsFile(Path file) {
        this.file = file;
    }

    /// The stored settings; the defaults where there is no file yet.
    ///
    /// @throws IOException when the file cannot be read or says something impossible
    public Settings load() throws IOException {
        if (!Files.exists(file)) {
            return Settings.DEFAULT;
        }
        try {
            return JSON.treeToValue(stored(), Settings.class);
        } catch (JsonProcessingException e) {
            throw new IOException(e.getOriginalMessage(), e);
        }
    }

    /// Stores what differs between `before` and `after`, and leaves the rest of the file as it is.
    ///
    /// @throws IOException when the file cannot be read or written
    public void save(Settings before, Settings after) throws IOException {
        var stored = stored();
        putChanges(JSON.valueToTree(before), JSON.valueToTree(after), stored);
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(draft, JSON.writeValueAsString(stored));
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private ObjectNode stored() throws IOException {
        ObjectNode whole = JSON.valueToTree(Settings.DEFAULT);
        if (Files.exists(file)) {
            JSON.readerForUpdating(whole).readTree(Files.readString(file));
        }
        return whole;
    }

    private static void putChanges(JsonNode before, JsonNode after, ObjectNode target) {
        for (var field : after.properties()) {
            var name = field.getKey();
            if (field.getValue().isObject()) {
                putChanges(before.path(name), field.getValue(), target.withObjectProperty(name));
            } else if (!field.getValue().equals(before.path(name))) {
                target.set(name, field.getValue());
            }
        }
    }
}
