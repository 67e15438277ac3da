package app.munseo.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;

/// Anthropic's `/v1/messages` (streamed).
public final class FakeAnthropic extends FakeProvider {
    /// The key it takes.
    public static final String KEY = "sk-ant-fake-0123456789abcdefghij";

    private static final Set<String> FIELDS = Set.of(
            "model",
            "messages",
            "max_tokens",
            "system",
            "stream",
            "temperature",
            "top_p",
            "top_k",
            "stop_sequences",
            "metadata",
            "output_config",
            "thinking",
            "service_tier");
    private static final Pattern TAKES_TEMPERATURE = Pattern.compile("claude-(?:3|(?:opus|sonnet|haiku)-4-[0-6]).*");

    private FakeAnthropic(int port) {
        super(port);
    }

    /// Starts it on a free port.
    public static FakeAnthropic start() {
        return start(0);
    }

    /// Starts it on this port; 0 takes a free one.
    public static FakeAnthropic start(int port) {
        var fake = new FakeAnthropic(port);
        fake.listen();
        return fake;
    }

    /// The base address clients are given, ending in `/v1`.
    public URI base() {
        return uri().resolve("/v1");
    }

    @Override
    void route(RawExchange exchange, Received request) throws IOException {
        var key = request.headers().getOrDefault("x-api-key", "");
        if (!KEY.equals(key)) {
            json(exchange, 401, error("authentication_error", "invalid x-api-key: " + key));
            return;
        }
        if (!"2023-06-01".equals(request.headers().get("anthropic-version"))) {
            throw new Refused(400, "anthropic-version: header is required");
        }
        if (!(request.method() + " " + request.path()).equals("POST /v1/messages")) {
            json(exchange, 404, error("not_found_error", "Not found"));
            return;
        }
        check(request.body());
        chat(exchange, request);
    }

    private static void check(JsonNode body) {
        strict(body, FIELDS, Set.of("model", "messages", "max_tokens"));
        if (!body.path("stream").asBoolean() || body.path("max_tokens").asInt() < 1) {
            throw new Refused(400, "max_tokens: must be greater than or equal to 1");
        }
        if (body.has("temperature") && !TAKES_TEMPERATURE.matcher(body.path("model").asText()).matches()) {
            throw new Refused(400, "`temperature` is deprecated for this model.");
        }
        for (var message : body.path("messages")) {
            strict(message, Set.of("role", "content"), Set.of("role", "content"));
            if (!Set.of("user", "assistant").contains(message.path("role").asText())) {
                throw new Refused(400, "messages: Unexpected role");
            }
        }
        if (body.has("output_config")) {
            strict(body.path("output_config"), Set.of("format", "effort"), Set.of());
            var format = body.path("output_config").path("format");
            strict(format, Set.of("type", "schema"), Set.of("type", "schema"));
            FakeOpenAi.closed(format.path("schema"));
        }
    }

    @Override
    ObjectNode error(String code, String message) {
        var reply = MAPPER.createObjectNode().put("type", "error");
        reply.putObject("error").put("type", code).put("message", message);
        return reply.put("request_id", "req_fake");
    }

    @Override
    String streamType() {
        return "text/event-stream; charset=utf-8";
    }

    @Override
    String opening(Received request, int cached) {
        var start = MAPPER.createObjectNode().put("type", "message_start");
        var message = start.putObject("message")
                .put("id", "msg_fake")
                .put("type", "message")
                .put("role", "assistant")
                .put("model", request.body().path("model").asText());
        message.putArray("content");
        message.putNull("stop_reason").putNull("stop_sequence");
        var prompt = tokens(request.message("system") + request.message("user"));
        message.putObject("usage")
                .put("input_tokens", Math.max(1, prompt - cached))
                .put("cache_creation_input_tokens", 0)
                .put("cache_read_input_tokens", cached)
                .put("output_tokens", 1);
        var block = MAPPER.createObjectNode().put("type", "content_block_start").put("index", 0);
        block.putObject("content_block").put("type", "text").put("text", "");
        return event(start) + event(block) + event(MAPPER.createObjectNode().put("type", "ping"));
    }

    @Override
    String token(Received request, String text) {
        var delta = MAPPER.createObjectNode().put("type", "content_block_delta").put("index", 0);
        delta.putObject("delta").put("type", "text_delta").put("text", text);
        return event(delta);
    }

    @Override
    String errorEvent(String message) {
        return event(error("api_error", message));
    }

    @Override
    String closing(Received request, Act.Say said) {
        var stop = MAPPER.createObjectNode().put("type", "message_delta");
        stop.putObject("delta")
                .put("stop_reason", said.finish().equals("length") ? "max_tokens" : "end_turn")
                .putNull("stop_sequence");
        stop.putObject("usage").put("output_tokens", tokens(text(said)));
        return event(MAPPER.createObjectNode().put("type", "content_block_stop").put("index", 0))
                + event(stop)
                + event(MAPPER.createObjectNode().put("type", "message_stop"));
    }

    private static String event(JsonNode data) {
        return "event: " + data.path("type").asText() + "\ndata: " + data + "\n\n";
    }

    /// Runs it alone, for scripts and the window: the port is the argument, 4020 without one.
    public static void main(String[] arguments) throws InterruptedException {
        start(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 4020);
        Thread.currentThread().join();
    }
}
