package app.munseo.answer;

import app.munseo.text.TextNormalizer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/// Reads one string out of a model's JSON, which may stand between other words or behind a train of thought.
final class WrittenField {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String END_OF_THOUGHT = "</think>";

    private WrittenField() {}

    /// The string called `name` in `reply`, in one line; empty where there is none.
    static String in(String reply, String name) {
        var answer = reply.substring(Math.max(0, reply.lastIndexOf(END_OF_THOUGHT)));
        int start = answer.indexOf('{');
        int end = answer.lastIndexOf('}');
        try {
            var object = JSON.readTree(start >= 0 && end > start ? answer.substring(start, end + 1) : "{}");
            return TextNormalizer.stored(object.path(name).asText("")).replaceAll("\\s+", " ").strip();
        } catch (JsonProcessingException _) {
            return "";
        }
    }
}
