package app.munseo.net;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorTextTest {
    private static String masked(String text, Map<String, String> headers) {
        return ErrorText.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), headers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Incorrect API key provided: sk-proj-abcdefSECRET.",
                "key sk-abc*****************SECRET is wrong",
                "got Authorization: Bearer abcSECRET"
            })
    void hidesWhatLooksLikeAKey(String text) {
        assertThat(masked(text, Map.of())).doesNotContain("SECRET").contains("•••");
    }

    @Test
    void hidesTheKeyThatWasSentWhateverItLooksLike() {
        assertThat(masked("no access for 비밀열쇠", Map.of("authorization", "Bearer 비밀열쇠"))).isEqualTo("no access for •••");
    }

    @Test
    void leavesTheRestOfTheMessage() {
        var text = "{\"error\":{\"message\":\"Incorrect API key provided\",\"code\":\"invalid_api_key\"}}";

        assertThat(masked(text, Map.of())).isEqualTo(text);
    }

    @Test
    void isShort() {
        assertThat(masked("x".repeat(1_000_000), Map.of())).hasSizeLessThanOrEqualTo(2_000);
    }
}
