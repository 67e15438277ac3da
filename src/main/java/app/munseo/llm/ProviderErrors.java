package app.munseo.llm;

import app.munseo.document.Problem;
import app.munseo.document.Problem.Kind;
import app.munseo.net.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/// Error replies of the providers as problems. The network door has dealt with the statuses that may pass.
final class ProviderErrors {
    private static final Pattern TOO_LONG = Pattern.compile(
            "(?i)context_length_exceeded|maximum context length|(?:longer than|exceeds?) the (?:available )?context"
                    + "|prompt is too long|token count .{0,40}exceeds the maximum");
    // Google answers 400 to a key that is none.
    private static final Pattern BAD_KEY = Pattern.compile("API_KEY_INVALID|API key not valid");
    private static final Pattern OVERLOADED = Pattern.compile("overloaded_error|rate_limit|RESOURCE_EXHAUSTED|UNAVAILABLE");
    private static final int LONGEST_MESSAGE = 300;

    private ProviderErrors() {}

    /// The reply's JSON object.
    ///
    /// @throws Problem what went wrong, where it did
    static JsonNode check(Reply reply, String place) {
        if (!reply.ok()) {
            throw problem(reply.status(), reply.text(), place);
        }
        return Json.parse(reply.text(), place);
    }

    /// The problem behind an error reply.
    ///
    /// @param text of the reply; `{"error": {"message": …}}` (OpenAI, Anthropic, Google), `{"error": "…"}` (Ollama) or anything
    static Problem problem(int status, String text, String place) {
        return new Problem(kind(status, text), "%s answered %d: %s".formatted(place, status, message(text, place)));
    }

    /// The problem behind an error that arrived inside a stream that had begun well.
    static Problem inStream(JsonNode error, String place) {
        var text = error.isTextual() ? error.asText() : error.path("message").asText(error.toString());
        return new Problem(kindInStream(error.toString()), place + " reports: " + shortened(text));
    }

    private static Kind kindInStream(String error) {
        if (tooLong(error)) {
            return Kind.PROMPT_TOO_LONG;
        }
        return OVERLOADED.matcher(error).find() ? Kind.PROVIDER_BUSY : Kind.PROVIDER_FAILED;
    }

    private static Kind kind(int status, String text) {
        return switch (status) {
            case 401, 403 -> Kind.PROVIDER_KEY_REFUSED;
            case 404 -> Kind.MODEL_MISSING;
            case 408 -> Kind.PROVIDER_TIMEOUT;
            case 413 -> Kind.PROMPT_TOO_LONG;
            default -> refused(text);
        };
    }

    private static Kind refused(String text) {
        if (BAD_KEY.matcher(text).find()) {
            return Kind.PROVIDER_KEY_REFUSED;
        }
        return tooLong(text) ? Kind.PROMPT_TOO_LONG : Kind.PROVIDER_FAILED;
    }

    private static boolean tooLong(String text) {
        return TOO_LONG.matcher(text).find();
    }

    private static String message(String text, String place) {
        try {
            var error = Json.parse(text, place).path("error");
            return shortened(error.isTextual() ? error.asText() : error.path("message").asText(text));
        } catch (Problem _) {
            return shortened(text);
        }
    }

    private static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST_MESSAGE ? line.substring(0, LONGEST_MESSAGE) + "…" : line;
    }
}
