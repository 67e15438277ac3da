package app.munseo.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/// One JSON object with its keys in the order they were put.
final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final double THOUSAND = 1000.0;

    private final Map<String, Object> keys = new LinkedHashMap<>();

    Json put(String key, Object value) {
        keys.put(key, value);
        return this;
    }

    Map<String, Object> keys() {
        return keys;
    }

    /// Seconds with three decimals.
    static double seconds(long millis) {
        return millis / THOUSAND;
    }

    @Override
    public String toString() {
        try {
            return MAPPER.writeValueAsString(keys);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the values of an output are plain", e);
        }
    }
}
