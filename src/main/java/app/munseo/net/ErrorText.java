package app.munseo.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What a host says about an error, made fit for a message and the log: short, and without keys. Hosts like to quote
/// the key they refuse.
final class ErrorText {
    private static final int LIMIT = 2_000;
    private static final Set<String> SECRET = Set.of("authorization", "x-api-key", "x-goog-api-key");
    private static final String MASK = "•••";
    private static final Pattern KEY = Pattern.compile("(?i)\\b(?:(?:sk|pk|rk)[-_]|AIza|bearer +)[\\w*.-]{6,}");

    private ErrorText() {}

    static String of(InputStream body, Map<String, String> headers) {
        try {
            return mask(new String(body.readNBytes(LIMIT), StandardCharsets.UTF_8), headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String mask(String text, Map<String, String> headers) {
        var masked = text;
        for (var header : headers.entrySet()) {
            if (SECRET.contains(header.getKey().toLowerCase(Locale.ROOT)) && !header.getValue().isEmpty()) {
                masked = masked.replace(header.getValue(), MASK)
                        .replace(header.getValue().replaceFirst("(?i)^bearer ", ""), MASK);
            }
        }
        return KEY.matcher(masked).replaceAll(MASK);
    }
}
