package app.munseo.net;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "3, PT3S",
        "' 120 ', PT2M",
        "0, PT0S",
        "'Mon, 2 Mar 2026 10:00:30 GMT', PT30S",
        "'Mon, 2 Mar 2026 09:00:00 GMT', PT0S"
    })
    void readsSecondsAndDates(String header, Duration expected) {
        assertThat(RetryAfter.parse(header, NOW)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1.5", "99999999999999999999"})
    void ignoresWhatItCannotRead(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isEmpty();
    }

    private static HttpHeaders headers(String... pairs) {
        var map = new HashMap<String, List<String>>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], List.of(pairs[i + 1]));
        }
        return HttpHeaders.of(map, (_, _) -> true);
    }

    @Test
    void readsWhatGoogleSaysInTheBody() {
        var text =
                """
                {"error": {"code": 429, "details": [
                  {"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": "37.5s"}]}}""";

        assertThat(RetryAfter.of(headers(), text, NOW)).contains(Duration.ofMillis(37_500));
        assertThat(RetryAfter.of(headers("Retry-After", "4"), text, NOW)).contains(Duration.ofSeconds(4));
        assertThat(RetryAfter.of(headers(), "{}", NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "x-ratelimit-remaining-requests, x-ratelimit-reset-requests, 1s, PT1S",
        "x-ratelimit-remaining-tokens, x-ratelimit-reset-tokens, 6m0s, PT6M",
        "x-ratelimit-remaining-tokens, x-ratelimit-reset-tokens, 120ms, PT0.12S",
        "x-ratelimit-remaining-requests, x-ratelimit-reset-requests, 1h2m3.5s, PT1H2M3.5S",
        "anthropic-ratelimit-requests-remaining, anthropic-ratelimit-requests-reset, 2026-03-02T10:00:07Z, PT7S",
        "anthropic-ratelimit-input-tokens-remaining, anthropic-ratelimit-input-tokens-reset, 2026-03-02T09:00:00Z, PT0S"
    })
    void knowsWhenAShareIsUsedUp(String remaining, String reset, String value, Duration expected) {
        assertThat(RetryAfter.usedUp(headers(remaining, "0", reset, value), NOW)).contains(expected);
        assertThat(RetryAfter.usedUp(headers(remaining, "1", reset, value), NOW)).isEmpty();
        assertThat(RetryAfter.usedUp(headers(remaining, "0", reset, "soon"), NOW)).isEmpty();
    }
}
