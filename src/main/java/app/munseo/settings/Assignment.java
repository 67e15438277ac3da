package app.munseo.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// One setting by its path in the settings file, as the command line writes it: `search.denseWeight=0.3`.
public record Assignment(String path, String value) {
    /// @throws IllegalArgumentException where `text` has no `=`
    public static Assignment parse(String text) {
        int sign = text.indexOf('=');
        if (sign < 1) {
            throw new IllegalArgumentException(text + ": KEY=VALUE");
        }
        return new Assignment(text.substring(0, sign).strip(), text.substring(sign + 1).strip());
    }

    /// `settings` with this one set.
    ///
    /// @throws IllegalArgumentException where there is no such setting, or it cannot have this value
    public Settings in(Settings settings) {
        try {
            JsonNode whole = SettingsFile.JSON.valueToTree(settings);
            int dot = path.lastIndexOf('.');
            var group = dot < 0 ? whole : whole.at("/" + path.substring(0, dot).replace('.', '/'));
            var name = path.substring(dot + 1);
            if (!(group instanceof ObjectNode object) || !object.has(name)) {
                throw new IllegalArgumentException(path);
            }
            object.set(name, object.get(name).isTextual() ? object.textNode(value) : SettingsFile.JSON.readTree(value));
            return SettingsFile.JSON.treeToValue(whole, Settings.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(path + "=" + value, e);
        }
    }
}
