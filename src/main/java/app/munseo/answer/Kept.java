package app.munseo.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads what a selecting model wrote, leniently: numbers, numbers as text, or whole sentences, in an array anywhere in
/// its reply. What names no sentence is dropped.
final class Kept {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Shorter repetitions could be from anywhere.
    private static final int LEAST_QUOTE = 8;

    private Kept() {}

    /// The sentences of `batch` that `reply` names.
    static List<NumberedSentence> in(String reply, List<NumberedSentence> batch) {
        var kept = new ArrayList<NumberedSentence>();
        for (var item : items(reply)) {
            find(item, batch).ifPresent(kept::add);
        }
        return kept;
    }

    /// The numbers that stand in the array of `reply`.
    static Set<Integer> numbers(String reply) {
        var numbers = new HashSet<Integer>();
        for (var item : items(reply)) {
            numbers.add(item.asInt());
        }
        return numbers;
    }

    private static JsonNode items(String reply) {
        int start = reply.indexOf('[');
        int end = reply.lastIndexOf(']');
        try {
            return JSON.readTree(start >= 0 && end > start ? reply.substring(start, end + 1) : "[]");
        } catch (JsonProcessingException _) {
            return JSON.createArrayNode();
        }
    }

    private static Optional<NumberedSentence> find(JsonNode item, List<NumberedSentence> batch) {
        if (!item.isValueNode()) {
            return Optional.empty();
        }
        var text = item.asText().strip().replaceAll("\\s+", " ");
        return batch.stream()
                .filter(sentence -> text.equals(Integer.toString(sentence.number()))
                        || (text.length() >= LEAST_QUOTE && sentence.oneLine().contains(text)))
                .findFirst();
    }
}
