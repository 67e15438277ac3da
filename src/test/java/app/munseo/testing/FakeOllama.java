package app.munseo.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/// Ollama's `/api/chat` (streamed), `/api/embed`, `/api/tags`, `/api/show` and `/api/version`.
public final class FakeOllama extends FakeProvider {
    /// A model it has.
    ///
    /// @param remoteHost where the model really runs; empty for here
    public record Model(String name, int contextLength, List<String> capabilities, String remoteHost) {
        public Model {
            capabilities = List.copyOf(capabilities);
        }
    }

    private static final int DIMENSIONS = 64;
    private static final Set<String> CHAT_FIELDS = Set.of(
            "model", "messages", "stream", "format", "options", "keep_alive", "think", "truncate", "shift", "tools");
    private static final Set<String> EMBED_FIELDS =
            Set.of("model", "input", "truncate", "dimensions", "keep_alive", "options");
    private static final Set<String> OPTIONS =
            Set.of("num_ctx", "num_predict", "temperature", "top_p", "top_k", "seed", "stop");

    private final Map<String, Model> models = new ConcurrentSkipListMap<>();

    private final Map<String, String> digests = new ConcurrentHashMap<>();

    private FakeOllama(int port) {
        super(port);
        add(new Model("bge-m3:latest", 8192, List.of("embedding"), ""));
        add(new Model("qwen3:8b", 40960, List.of("completion", "tools", "thinking"), ""));
        add(new Model("small:1b", 4096, List.of("completion"), ""));
    }

    /// Starts it on a free port, with an embedding model `bge-m3:latest` and the chat models `qwen3:8b`, which can
    /// think, and `small:1b`, whose window is 4,096 tokens.
    public static FakeOllama start() {
        return start(0);
    }

    /// Starts it on this port; 0 takes a free one.
    public static FakeOllama start(int port) {
        var fake = new FakeOllama(port);
        fake.listen();
        return fake;
    }

    /// Has it say that a model is of other files than on other servers.
    public void digest(String model, String digest) {
        digests.put(model, digest);
    }

    /// Gives it one more model.
    public void add(Model model) {
        models.put(model.name(), model);
    }

    @Override
    void route(RawExchange exchange, Received request) throws IOException {
        switch (request.method() + " " + request.path()) {
            case "GET /" -> exchange.reply(200, Map.of(), "text/plain; charset=utf-8", "Ollama is running");
            case "GET /api/version" -> json(exchange, 200, MAPPER.createObjectNode().put("version", "0.12.0"));
            case "GET /api/tags" -> json(exchange, 200, tags());
            case "POST /api/show" -> {
                strict(request.body(), Set.of("model", "verbose"), Set.of("model"));
                json(exchange, 200, show(model(request.body())));
            }
            case "POST /api/embed" -> embed(exchange, request.body());
            case "POST /api/chat" -> {
                checkChat(request.body());
                chat(exchange, request);
            }
            default -> exchange.reply(404, Map.of(), "text/plain", "404 page not found");
        }
    }

    private Model model(JsonNode body) {
        var name = body.path("model").asText();
        var model = models.getOrDefault(name, models.get(name + ":latest"));
        if (model == null) {
            throw new Refused(404, "model '" + name + "' not found");
        }
        return model;
    }

    private void checkChat(JsonNode body) {
        strict(body, CHAT_FIELDS, Set.of("model", "messages"));
        strict(body.path("options"), OPTIONS, Set.of());
        var model = model(body);
        if (!model.capabilities().contains("completion")) {
            throw new Refused(400, "\"" + model.name() + "\" does not support chat");
        }
        if (body.path("think").asBoolean() && !model.capabilities().contains("thinking")) {
            throw new Refused(400, "\"" + model.name() + "\" does not support thinking");
        }
    }

    private ObjectNode tags() {
        var reply = MAPPER.createObjectNode();
        var list = reply.putArray("models");
        for (var model : models.values()) {
            var entry = list.addObject()
                    .put("name", model.name())
                    .put("model", model.name())
                    .put("modified_at", "2026-08-01T00:00:00Z")
                    .put("size", model.remoteHost().isEmpty() ? 5_000_000_000L : 300)
                    .put("digest", digests.getOrDefault(model.name(), "f".repeat(64)));
            entry.putObject("details").put("format", "gguf").put("family", "fake").put("parameter_size", "8B");
            remote(entry, model);
        }
        return reply;
    }

    private static ObjectNode show(Model model) {
        var reply = MAPPER.createObjectNode().put("template", "{{ .Prompt }}").put("parameters", "");
        reply.putObject("details").put("family", "fake");
        reply.putObject("model_info")
                .put("general.architecture", "fake")
                .put("fake.context_length", model.contextLength())
                .put("fake.embedding_length", DIMENSIONS);
        model.capabilities().forEach(reply.putArray("capabilities")::add);
        remote(reply, model);
        return reply;
    }

    private static void remote(ObjectNode entry, Model model) {
        if (!model.remoteHost().isEmpty()) {
            entry.put("remote_host", model.remoteHost()).put("remote_model", model.name());
        }
    }

    private void embed(RawExchange exchange, JsonNode body) throws IOException {
        strict(body, EMBED_FIELDS, Set.of("model", "input"));
        var model = model(body);
        if (!model.capabilities().contains("embedding")) {
            throw new Refused(400, "this model does not support embeddings");
        }
        var input = body.path("input");
        var reply = MAPPER.createObjectNode().put("model", model.name());
        var embeddings = reply.putArray("embeddings");
        for (var i = 0; i < Math.max(1, input.size()); i++) {
            var text = input.isArray() ? input.path(i).asText() : input.asText();
            if (tokens(text) > model.contextLength() && !body.path("truncate").asBoolean(true)) {
                throw new Refused(400, "the input length exceeds the context length");
            }
            vector(text, DIMENSIONS).forEach(embeddings.addArray()::add);
        }
        json(exchange, 200, reply.put("total_duration", 1).put("load_duration", 1).put("prompt_eval_count", 1));
    }

    @Override
    ObjectNode error(String code, String message) {
        return MAPPER.createObjectNode().put("error", message);
    }

    @Override
    String streamType() {
        return "application/x-ndjson";
    }

    @Override
    String token(Received request, String text) {
        return line(request, text).put("done", false) + "\n";
    }

    @Override
    String errorEvent(String message) {
        return error("", message) + "\n";
    }

    @Override
    String closing(Received request, Act.Say said) {
        return line(request, "")
                        .put("done", true)
                        .put("done_reason", said.finish())
                        .put("total_duration", 1_000)
                        .put("load_duration", 100)
                        .put("prompt_eval_count", tokens(request.message("system") + request.message("user")))
                        .put("prompt_eval_duration", 100)
                        .put("eval_count", tokens(text(said)))
                        .put("eval_duration", 100)
                + "\n";
    }

    private static ObjectNode line(Received request, String text) {
        var line = MAPPER.createObjectNode()
                .put("model", request.body().path("model").asText())
                .put("created_at", "2026-08-01T00:00:00.000000Z");
        line.putObject("message").put("role", "assistant").put("content", text);
        return line;
    }

    /// Runs it alone, for scripts and the window: the port is the argument, 11434 without one.
    public static void main(String[] arguments) throws InterruptedException {
        start(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 11434);
        Thread.currentThread().join();
    }
}
