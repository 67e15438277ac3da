package app.munseo.net;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How long a host asks to be left alone: `Retry-After`, seconds or a date (RFC 9110, section 10.2.3); Google's
/// `retryDelay` in an error's body; and the headers with which OpenAI (`x-ratelimit-…`) and Anthropic
/// (`anthropic-ratelimit-…`) say that a minute's share is used up.
final class RetryAfter {
    private static final Pattern RETRY_DELAY = Pattern.compile("\"retryDelay\"\\s*:\\s*\"([0-9.]+)s\"");
    private static final Pattern SPAN = Pattern.compile("(?:(\\d+)h)?(?:(\\d+)m(?!s))?(?:([0-9.]+)s)?(?:([0-9.]+)ms)?");
    private static final List<String> SHARES = List.of(
            "x-ratelimit-%s-requests",
            "x-ratelimit-%s-tokens",
            "anthropic-ratelimit-requests-%s",
            "anthropic-ratelimit-tokens-%s",
            "anthropic-ratelimit-input-tokens-%s",
            "anthropic-ratelimit-output-tokens-%s");
    private static final int MILLIS = 1_000;

    private RetryAfter() {}

    /// How long to wait after an error, from `now`.
    ///
    /// @param text the error's body
    static Optional<Duration> of(HttpHeaders headers, String text, Instant now) {
        return headers.firstValue("Retry-After").flatMap(value -> parse(value, now)).or(() -> RETRY_DELAY
                .matcher(text)
                .results()
                .map(found -> Duration.ofMillis((long) (Double.parseDouble(found.group(1)) * MILLIS)))
                .findFirst());
    }

    /// How long to wait from `now`, never negative; empty when the header says nothing that can be understood.
    static Optional<Duration> parse(String header, Instant now) {
        var value = header.strip();
        if (value.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            var date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return Optional.of(until(date, now));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// How long until a share that is used up is renewed; the longest, where several are. Empty where none is.
    static Optional<Duration> usedUp(HttpHeaders headers, Instant now) {
        return SHARES.stream()
                .filter(share -> headers.firstValue(share.formatted("remaining")).filter("0"::equals).isPresent())
                .flatMap(share -> headers.firstValue(share.formatted("reset")).stream())
                .flatMap(reset -> span(reset.strip(), now).stream())
                .max(Duration::compareTo);
    }

    /// `6m0s`, `120ms`, or a moment as RFC 3339 writes it.
    private static Optional<Duration> span(String reset, Instant now) {
        var parts = SPAN.matcher(reset);
        if (!reset.isEmpty() && parts.matches()) {
            double seconds = number(parts.group(1)) * 3600
                    + number(parts.group(2)) * 60
                    + number(parts.group(3))
                    + number(parts.group(4)) / MILLIS;
            return Optional.of(Duration.ofMillis((long) (seconds * MILLIS)));
        }
        try {
            return Optional.of(until(ZonedDateTime.parse(reset).toInstant(), now));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static double number(@Nullable String digits) {
        return digits == null ? 0 : Double.parseDouble(digits);
    }

    private static Duration until(Instant moment, Instant now) {
        var wait = Duration.between(now, moment);
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
