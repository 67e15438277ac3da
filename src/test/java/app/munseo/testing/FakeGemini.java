package app.munseo.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Google's `/v1beta/models/MODEL:streamGenerateContent?alt=sse`.
public final class FakeGemini extends FakeProvider {
    /// The key it takes.
    public static final String KEY = "AIzaFake0123456789abcdefghijklmnopqrst";

    private static final Pattern STREAM = Pattern.compile("/v1beta/models/([\\w.-]+):streamGenerateContent\\?alt=sse");
    private static final Set<String> FIELDS =
            Set.of("contents", "systemInstruction", "generationConfig", "safetySettings", "tools", "toolConfig");
    private static final Set<String> CONFIG = Set.of(
            "candidateCount",
            "maxOutputTokens",
            "temperature",
            "topP",
            "topK",
            "seed",
            "stopSequences",
            "responseMimeType",
            "responseSchema",
            "responseJsonSchema",
            "responseLogprobs",
            "enableEnhancedCivicAnswers",
            "presencePenalty",
            "frequencyPenalty",
            "thinkingConfig");
    private static final int THOUGHTS = 7;
    private static final String RETRY = "retry in ";

    private FakeGemini(int port) {
        super(port);
    }

    /// Starts it on a free port.
    public static FakeGemini start() {
        return start(0);
    }

    /// Starts it on this port; 0 takes a free one.
    public static FakeGemini start(int port) {
        var fake = new FakeGemini(port);
        fake.listen();
        return fake;
    }

    /// The base address clients are given, ending in `/v1beta`.
    public URI base() {
        return uri().resolve("/v1beta");
    }

    /// Too many requests: come back after this time (`1.2s`), which this provider says in the body of the error.
    public static Act.Fail busy(String delay) {
        return new Act.Fail(429, Map.of(), RETRY + delay, "You exceeded your current quota");
    }

    @Override
    void route(RawExchange exchange, Received request) throws IOException {
        if (!KEY.equals(request.headers().get("x-goog-api-key"))) {
            // A key that is none is no 401 here.
            var refusal = error("INVALID_ARGUMENT", "API key not valid. Please pass a valid API key.");
            json(exchange, 400, refusal);
            return;
        }
        if (!request.method().equals("POST") || !STREAM.matcher(request.path()).matches()) {
            json(exchange, 404, error("NOT_FOUND", "Requested entity was not found."));
            return;
        }
        check(request.body());
        chat(exchange, request);
    }

    private static void check(JsonNode body) {
        strict(body, FIELDS, Set.of("contents"));
        strict(body.path("generationConfig"), CONFIG, Set.of());
        for (var content : body.path("contents")) {
            strict(content, Set.of("role", "parts"), Set.of("parts"));
            if (!Set.of("user", "model").contains(content.path("role").asText("user"))) {
                throw new Refused(400, "Please use a valid role: user, model.");
            }
        }
        var config = body.path("generationConfig");
        var schema = config.has("responseSchema") || config.has("responseJsonSchema");
        if (schema && !config.path("responseMimeType").asText().equals("application/json")) {
            throw new Refused(400, "response schema is only supported with mime type application/json");
        }
    }

    @Override
    ObjectNode error(String code, String message) {
        var reply = MAPPER.createObjectNode();
        var error = reply.putObject("error").put("code", 400).put("message", message).put("status", code);
        if (code.startsWith(RETRY)) {
            error.put("status", "RESOURCE_EXHAUSTED")
                    .putArray("details")
                    .addObject()
                    .put("@type", "type.googleapis.com/google.rpc.RetryInfo")
                    .put("retryDelay", code.substring(RETRY.length()));
        }
        return reply;
    }

    @Override
    String streamType() {
        return "text/event-stream";
    }

    @Override
    String token(Received request, String text) {
        return event(response(request, text, "", MAPPER.createObjectNode()));
    }

    @Override
    String errorEvent(String message) {
        return event(error("INTERNAL", message));
    }

    @Override
    String closing(Received request, Act.Say said) {
        var prompt = tokens(request.message("system") + request.message("user"));
        var written = tokens(text(said));
        var usage = MAPPER.createObjectNode()
                .put("promptTokenCount", prompt)
                .put("candidatesTokenCount", written)
                .put("totalTokenCount", prompt + written + THOUGHTS)
                .put("cachedContentTokenCount", said.cached())
                .put("thoughtsTokenCount", THOUGHTS);
        return event(response(request, "", said.finish().equals("length") ? "MAX_TOKENS" : "STOP", usage));
    }

    private static ObjectNode response(Received request, String text, String finish, ObjectNode usage) {
        var response = MAPPER.createObjectNode();
        var candidate = response.putArray("candidates").addObject();
        var content = candidate.putObject("content");
        content.putArray("parts").addObject().put("text", text);
        content.put("role", "model");
        if (!finish.isEmpty()) {
            candidate.put("finishReason", finish);
        }
        candidate.put("index", 0);
        if (!usage.isEmpty()) {
            response.set("usageMetadata", usage);
        }
        var model = STREAM.matcher(request.path()).replaceFirst("$1");
        return response.put("modelVersion", model).put("responseId", "fake");
    }

    // Google ends its lines with a carriage return too.
    private static String event(JsonNode data) {
        return "data: " + data + "\r\n\r\n";
    }

    /// Runs it alone, for scripts and the window: the port is the argument, 4030 without one.
    public static void main(String[] arguments) throws InterruptedException {
        start(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 4030);
        Thread.currentThread().join();
    }
}
