package app.munseo.app;

import app.munseo.document.Problem;
import app.munseo.llm.ModelReference;
import app.munseo.llm.ModelTrial;
import app.munseo.llm.OllamaModel;
import app.munseo.llm.OllamaPool;
import app.munseo.net.RequestPurpose;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/// The models on the person's own servers, Ollama's and those that speak like OpenAI, with what trials showed of them.
/// The results are kept in a file that may be thrown away.
public final class OwnModels {
    private static final String OLLAMA = "ollama:";
    private static final JsonMapper JSON = new JsonMapper();

    private final ChatModels models;
    private final Path file;

    OwnModels(ChatModels models, Path cache) {
        this.models = models;
        this.file = cache.resolve("model-trials.json");
    }

    /// All models of all servers that answer, by name.
    ///
    /// @throws Problem `CANCELLED` only
    public List<KnownModel> all() {
        var trials = trials();
        var found = new TreeMap<String, KnownModel>();
        for (var served : reached(() -> models.pool().served())) {
            served.models().forEach(model -> found.merge(OLLAMA + model.name(), known(served, model), OwnModels::both));
        }
        for (var server : models.servers()) {
            for (var name : reached(() -> models.listed(server))) {
                var reference = server.name() + ":" + name;
                found.put(reference, new KnownModel(reference, List.of(server.baseUrl()), 0, 0, Set.of(), false, null));
            }
        }
        return found.values().stream()
                .map(model -> trials.containsKey(model.reference()) ? model.tried(trials.get(model.reference())) : model)
                .toList();
    }

    /// Tries a model and keeps the result. Blocks for up to 20 seconds, and before them as long as the model takes to
    /// load.
    ///
    /// @throws Problem where it cannot be asked; `CANCELLED`
    public KnownModel tried(KnownModel model) {
        var chat = models.model(ModelReference.parse(model.reference()), RequestPurpose.PROBE, _ -> {});
        var trial = ModelTrial.of(chat);
        keep(model.reference(), trial);
        return model.tried(trial);
    }

    private static KnownModel known(OllamaPool.Served served, OllamaModel listed) {
        var complete = listed.contextLength() > 0 && !listed.capabilities().isEmpty();
        var model = complete ? listed : served.server().model(listed.name());
        return new KnownModel(
                OLLAMA + listed.name(),
                List.of(served.server().address().toString()),
                listed.size(),
                model.contextLength(),
                model.capabilities(),
                listed.cloud() || model.cloud(),
                null);
    }

    private static KnownModel both(KnownModel one, KnownModel other) {
        var servers = new ArrayList<>(one.servers());
        servers.addAll(other.servers());
        return new KnownModel(
                one.reference(), servers, one.size(), one.contextLength(), one.capabilities(), one.cloud(), null);
    }

    private static <T> List<T> reached(Supplier<List<T>> request) {
        try {
            return request.get();
        } catch (Problem e) {
            if (e.kind() == Problem.Kind.CANCELLED) {
                throw e;
            }
            return List.of();
        }
    }

    private Map<String, ModelTrial> trials() {
        try {
            return Files.exists(file) ? JSON.readValue(file.toFile(), new TypeReference<>() {}) : Map.of();
        } catch (IOException _) {
            return Map.of(); // another version wrote it
        }
    }

    private synchronized void keep(String reference, ModelTrial trial) {
        var all = new TreeMap<>(trials());
        all.put(reference, trial);
        try {
            JSON.writeValue(file.toFile(), all);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.DISK_FAILED, file.toString(), e);
        }
    }
}
