package app.munseo.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;

/// OpenAI's `/v1/chat/completions` (streamed), `/v1/embeddings` and `/v1/models`.
public final class FakeOpenAi extends FakeProvider {
    /// The key it takes.
    public static final String KEY = "sk-fake-0123456789abcdefghij";

    private static final Set<String> CHAT_FIELDS = Set.of(
            "model",
            "messages",
            "stream",
            "stream_options",
            "temperature",
            "top_p",
            "presence_penalty",
            "frequency_penalty",
            "max_completion_tokens",
            "max_tokens",
            "response_format",
            "reasoning_effort",
            "seed",
            "store",
            "user",
            "prompt_cache_key");
    private static final Pattern REASONING = Pattern.compile("(o[1-9]|gpt-5).*");

    private final boolean own;

    private FakeOpenAi(int port, boolean own) {
        super(port);
        this.own = own;
    }

    /// Starts, on a free port, a server that only speaks like OpenAI, as people run one on their own machine: it takes
    /// any key or none, any model's name, and knows only the older name of the limit of a reply.
    public static FakeOpenAi startCompatible() {
        var fake = new FakeOpenAi(0, false);
        fake.listen();
        return fake;
    }

    /// Starts it on a free port.
    public static FakeOpenAi start() {
        return start(0);
    }

    /// Starts it on this port; 0 takes a free one.
    public static FakeOpenAi start(int port) {
        var fake = new FakeOpenAi(port, true);
        fake.listen();
        return fake;
    }

    /// The base address clients are given, ending in `/v1`.
    public URI base() {
        return uri().resolve("/v1");
    }

    @Override
    void route(RawExchange exchange, Received request) throws IOException {
        if (own && !("Bearer " + KEY).equals(request.headers().get("authorization"))) {
            var quoted = request.headers().getOrDefault("authorization", "");
            json(exchange, 401, error("invalid_api_key", "Incorrect API key provided: " + quoted));
            return;
        }
        switch (request.method() + " " + request.path()) {
            case "POST /v1/chat/completions" -> {
                checkChat(request.body());
                chat(exchange, request);
            }
            case "POST /v1/embeddings" -> embed(exchange, request.body());
            case "GET /v1/models" -> json(exchange, 200, models());
            default -> json(exchange, 404, error("unknown_url", "Unknown request URL: " + request.path()));
        }
    }

    private void checkChat(JsonNode body) {
        if (body.has("max_tokens") == own || body.has("max_completion_tokens") != own) {
            throw new Refused(400, "Unsupported parameter: this is not the name of the limit here");
        }
        strict(body, CHAT_FIELDS, Set.of("model", "messages", "stream"));
        if (own && REASONING.matcher(body.path("model").asText()).matches() && body.has("temperature")) {
            throw new Refused(400, "Unsupported value: 'temperature' does not support 0 with this model.");
        }
        for (var message : body.path("messages")) {
            strict(message, Set.of("role", "content", "name"), Set.of("role", "content"));
        }
        var format = body.path("response_format");
        if (format.path("type").asText().equals("json_schema")) {
            strict(format.path("json_schema"), Set.of("name", "strict", "schema"), Set.of("name", "schema"));
            closed(format.path("json_schema").path("schema"));
        }
    }

    /// Refuses a schema with objects that are not closed.
    static void closed(JsonNode schema) {
        if (schema.path("type").asText().equals("object")) {
            var closed = schema.has("additionalProperties") && !schema.path("additionalProperties").asBoolean(true);
            if (!closed || schema.path("required").size() != schema.path("properties").size()) {
                throw new Refused(400, "Invalid schema for response_format: with strict, 'additionalProperties' must be"
                        + " false and every property required");
            }
            schema.path("properties").forEach(FakeOpenAi::closed);
        }
        if (schema.has("items")) {
            closed(schema.path("items"));
        }
    }

    private void embed(RawExchange exchange, JsonNode body) throws IOException {
        strict(body, Set.of("model", "input", "dimensions", "encoding_format", "user"), Set.of("model", "input"));
        var dimensions = body.path("dimensions").asInt(body.path("model").asText().endsWith("large") ? 3072 : 1536);
        var reply = MAPPER.createObjectNode().put("object", "list").put("model", body.path("model").asText());
        var data = reply.putArray("data");
        var total = 0;
        for (var i = 0; i < body.path("input").size(); i++) {
            var text = body.path("input").get(i).asText();
            if (text.isEmpty()) {
                throw new Refused(400, "input cannot be an empty string");
            }
            total += tokens(text);
            var item = data.addObject().put("object", "embedding").put("index", i);
            vector(text, dimensions).forEach(item.putArray("embedding")::add);
        }
        reply.putObject("usage").put("prompt_tokens", total).put("total_tokens", total);
        json(exchange, 200, reply);
    }

    private static ObjectNode models() {
        var list = MAPPER.createObjectNode().put("object", "list");
        var data = list.putArray("data");
        for (var name : new String[] {"gpt-4.1", "gpt-4.1-mini", "gpt-5", "text-embedding-3-large"}) {
            data.addObject().put("id", name).put("object", "model").put("created", 1).put("owned_by", "openai");
        }
        return list;
    }

    @Override
    ObjectNode error(String code, String message) {
        var error = MAPPER.createObjectNode();
        error.putObject("error")
                .put("message", message)
                .put("type", "invalid_request_error")
                .putNull("param")
                .put("code", code);
        return error;
    }

    @Override
    String streamType() {
        return "text/event-stream; charset=utf-8";
    }

    @Override
    String token(Received request, String text) {
        var chunk = chunk(request);
        var choice = chunk.putArray("choices").addObject().put("index", 0);
        choice.putObject("delta").put("content", text);
        choice.putNull("finish_reason");
        return event(withNoUsage(request, chunk));
    }

    @Override
    String errorEvent(String message) {
        return event(error("server_error", message));
    }

    @Override
    String closing(Received request, Act.Say said) {
        var last = chunk(request);
        var choice = last.putArray("choices").addObject().put("index", 0);
        choice.putObject("delta");
        choice.put("finish_reason", said.finish());
        var usage = wantsUsage(request) ? event(usage(request, said)) : "";
        return event(withNoUsage(request, last)) + usage + "data: [DONE]\n\n";
    }

    private static ObjectNode usage(Received request, Act.Say said) {
        var chunk = chunk(request);
        chunk.putArray("choices");
        var prompt = tokens(request.message("system") + request.message("user"));
        var completion = tokens(text(said));
        var usage = chunk.putObject("usage")
                .put("prompt_tokens", prompt)
                .put("completion_tokens", completion)
                .put("total_tokens", prompt + completion);
        usage.putObject("prompt_tokens_details").put("cached_tokens", said.cached()).put("audio_tokens", 0);
        usage.putObject("completion_tokens_details").put("reasoning_tokens", 0);
        return chunk;
    }

    private static ObjectNode chunk(Received request) {
        return MAPPER.createObjectNode()
                .put("id", "chatcmpl-fake")
                .put("object", "chat.completion.chunk")
                .put("created", 1_790_000_000)
                .put("model", request.body().path("model").asText())
                .put("service_tier", "default")
                .put("system_fingerprint", "fp_fake");
    }

    // The real interface says `"usage": null` in every other chunk when usage was asked for.
    private static ObjectNode withNoUsage(Received request, ObjectNode chunk) {
        return wantsUsage(request) ? chunk.putNull("usage") : chunk;
    }

    private static boolean wantsUsage(Received request) {
        return request.body().path("stream_options").path("include_usage").asBoolean();
    }

    private static String event(JsonNode chunk) {
        return "data: " + chunk + "\n\n";
    }

    /// Runs it alone, for scripts and the window: the port is the argument, 4010 without one.
    public static void main(String[] arguments) throws InterruptedException {
        start(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 4010);
        Thread.currentThread().join();
    }
}
