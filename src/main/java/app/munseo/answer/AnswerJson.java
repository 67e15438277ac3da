package app.munseo.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/// Answers as they are kept: one JSON object, of the records as they are.
final class AnswerJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(JsonInclude.Value.construct(
                    JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private AnswerJson() {}

    static byte[] write(Answer answer) {
        try {
            return JSON.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is plain values", e);
        }
    }

    /// Empty for what another version of the program wrote in another way.
    static Optional<Answer> read(byte[] json) {
        try {
            return Optional.of(JSON.readValue(json, Answer.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
