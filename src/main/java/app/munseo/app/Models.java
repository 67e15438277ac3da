package app.munseo.app;

import app.munseo.document.Problem;
import app.munseo.llm.CrossEncoder;
import app.munseo.llm.Embedder;
import app.munseo.llm.LanguageModel;
import app.munseo.llm.OllamaAddresses;
import app.munseo.llm.OllamaModel;
import app.munseo.llm.OllamaModels;
import app.munseo.llm.OllamaServer;
import app.munseo.llm.OnnxCrossEncoder;
import app.munseo.llm.OnnxEmbedder;
import app.munseo.llm.OpenAiModels;
import app.munseo.net.NetworkDoor;
import app.munseo.net.RequestPurpose;
import app.munseo.settings.Settings;
import app.munseo.text.TokenCount;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The models of the moment: who embeds, who writes on this machine, who answers in the cloud.
final class Models implements AutoCloseable {
    /// Two threads of one processor each embed as fast as the machine can, and leave the window its share.
    private static final int EMBEDDING_THREADS = 2;

    private static final Map<String, Integer> OPENAI_DIMENSIONS =
            Map.of("text-embedding-3-large", 3072, "text-embedding-3-small", 1536);

    private final NetworkDoor door;
    private final Supplier<Settings> settings;
    private final OnnxEmbedder miniLm;
    private final Map<Path, OnnxEmbedder> inFolders = new ConcurrentHashMap<>();
    private final Map<Path, OnnxCrossEncoder> crossEncoders = new ConcurrentHashMap<>();
    private final Path nativeFolder;
    private volatile String openAiKey;

    /// @param nativeFolder where native libraries are unpacked once
    Models(NetworkDoor door, Supplier<Settings> settings, Path nativeFolder, Map<String, String> environment) {
        this.door = door;
        this.settings = settings;
        this.nativeFolder = nativeFolder;
        this.miniLm = OnnxEmbedder.miniLm(nativeFolder, EMBEDDING_THREADS);
        this.openAiKey = environment.getOrDefault("OPENAI_API_KEY", "").strip();
    }

    void sessionKey(String key) {
        openAiKey = key.strip();
    }

    boolean openAiConfigured() {
        return !openAiKey.isEmpty();
    }

    /// The embedding model the settings call `name`.
    ///
    /// @throws Problem `SETTINGS_INVALID` for a name of no known form; of a model in a folder, as [OnnxEmbedder#in]
    Embedder embedder(String name) {
        if (name.equals("minilm")) {
            return miniLm;
        }
        var model = name.substring(name.indexOf(':') + 1);
        if (name.startsWith("ollama:")) {
            return ollama(servers().getFirst()).embedder(model);
        }
        if (name.startsWith("onnx:")) {
            return inFolders.computeIfAbsent(
                    Path.of(model), folder -> OnnxEmbedder.in(folder, nativeFolder, EMBEDDING_THREADS));
        }
        var dimensions = OPENAI_DIMENSIONS.get(model);
        if (!name.startsWith("openai:") || dimensions == null) {
            throw new Problem(Problem.Kind.SETTINGS_INVALID, "embedder " + name);
        }
        return openAi().embedder(model, dimensions);
    }

    /// The cross-encoder in a folder.
    ///
    /// @throws Problem as [OnnxCrossEncoder#in]
    CrossEncoder crossEncoder(Path folder) {
        return crossEncoders.computeIfAbsent(
                folder, there -> OnnxCrossEncoder.in(there, nativeFolder, EMBEDDING_THREADS));
    }

    /// The cloud's model.
    ///
    /// @throws Problem `OFFLINE_REFUSED`, `PROVIDER_KEY_MISSING`
    LanguageModel cloud(RequestPurpose purpose) {
        if (settings.get().offline()) {
            throw new Problem(Problem.Kind.OFFLINE_REFUSED, "OpenAI");
        }
        if (!openAiConfigured()) {
            throw new Problem(Problem.Kind.PROVIDER_KEY_MISSING, "OpenAI");
        }
        return openAi().chat(settings.get().models().openAiModel(), purpose);
    }

    /// A model on an Ollama server, for one purpose.
    ///
    /// @throws Problem `HOST_UNREACHABLE` where no server answers, `MODEL_MISSING` where it has no suitable model
    LanguageModel local(RequestPurpose purpose) {
        var server = OllamaServer.firstReachable(servers())
                .orElseThrow(() -> new Problem(
                        Problem.Kind.HOST_UNREACHABLE,
                        "Ollama (" + String.join(", ", settings.get().models().ollamaHosts()) + ")"));
        var chosen = settings.get().models().ollamaModel();
        var model = chosen.isEmpty()
                ? server.completionModel()
                        .orElseThrow(() -> new Problem(Problem.Kind.MODEL_MISSING, "Ollama " + server.address()))
                : chosen;
        return ollama(server).chat(model, purpose);
    }

    List<Status.Ollama> ollamaStatus() {
        return servers().stream().map(Models::status).toList();
    }

    private static Status.Ollama status(OllamaServer server) {
        var url = server.address().toString();
        try {
            return new Status.Ollama(
                    url, true, server.models().stream().map(OllamaModel::name).toList());
        } catch (Problem e) {
            if (e.kind() == Problem.Kind.CANCELLED) {
                throw e;
            }
            return new Status.Ollama(url, false, List.of());
        }
    }

    private List<OllamaServer> servers() {
        return OllamaAddresses.parse(String.join(",", settings.get().models().ollamaHosts())).stream()
                .map(address -> new OllamaServer(door, address))
                .toList();
    }

    private OllamaModels ollama(OllamaServer server) {
        return new OllamaModels(door, server, TokenCount::estimate);
    }

    private OpenAiModels openAi() {
        var base = settings.get().models().openAiBaseUrl();
        try {
            return new OpenAiModels(door, URI.create(base), openAiKey, TokenCount::estimate);
        } catch (IllegalArgumentException e) {
            throw new Problem(Problem.Kind.SETTINGS_INVALID, base, e);
        }
    }

    @Override
    public void close() {
        inFolders.values().forEach(OnnxEmbedder::close);
        crossEncoders.values().forEach(OnnxCrossEncoder::close);
        miniLm.close();
    }
}
