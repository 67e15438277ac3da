package app.munseo.app;

import app.munseo.document.Problem;
import app.munseo.llm.Access;
import app.munseo.llm.CrossEncoder;
import app.munseo.llm.Embedder;
import app.munseo.llm.OllamaAddresses;
import app.munseo.llm.OllamaModel;
import app.munseo.llm.OllamaServer;
import app.munseo.llm.OnnxCrossEncoder;
import app.munseo.llm.OnnxEmbedder;
import app.munseo.llm.OpenAiModels;
import app.munseo.net.NetworkDoor;
import app.munseo.net.Timeouts;
import app.munseo.settings.Settings;
import app.munseo.text.TokenCount;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The models of the moment: who embeds, and who writes.
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
    private final Keys keys;
    private final ChatModels chat;

    /// @param nativeFolder where native libraries are unpacked once
    Models(NetworkDoor door, Supplier<Settings> settings, Path nativeFolder, Keys keys) {
        this.door = door;
        this.settings = settings;
        this.nativeFolder = nativeFolder;
        this.miniLm = OnnxEmbedder.miniLm(nativeFolder, EMBEDDING_THREADS);
        this.keys = keys;
        this.chat = new ChatModels(door, settings, keys);
    }

    Keys keys() {
        return keys;
    }

    ChatModels chat() {
        return chat;
    }

    boolean openAiConfigured() {
        return !keys.of("openai").isEmpty();
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
            return chat.pool().embedder(model);
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

    private OpenAiModels openAi() {
        var base = settings.get().models().openAiBaseUrl();
        try {
            return new OpenAiModels(new Access(
                    door, "openai", URI.create(base), keys.of("openai"), TokenCount::estimate, Timeouts.CLOUD, _ -> {}));
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
