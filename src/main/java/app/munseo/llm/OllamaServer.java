package app.munseo.llm;

import app.munseo.document.Problem;
import app.munseo.net.Cargo;
import app.munseo.net.NetworkDoor;
import app.munseo.net.Outgoing;
import app.munseo.net.RequestPurpose;
import app.munseo.net.Timeouts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/// One Ollama server: whether it is there, and what it has.
public final class OllamaServer {
    private final NetworkDoor door;
    private final URI address;

    /// @param address as [OllamaAddresses#parse(String)] gives it
    public OllamaServer(NetworkDoor door, URI address) {
        this.door = door;
        this.address = address;
    }

    public URI address() {
        return address;
    }

    /// The server's version. Answers quickly, and proves that it is there.
    ///
    /// @throws Problem `HOST_UNREACHABLE`, `OFFLINE_REFUSED`, …
    public String version() {
        return Json.text(get("/api/version"), "version");
    }

    /// The models it has, as it lists them: the latest change first. Context length and capabilities may be missing
    /// here, [#model(String)] knows them.
    public List<OllamaModel> models() {
        var models = get("/api/tags").path("models");
        return StreamSupport.stream(models.spliterator(), false).map(OllamaServer::listed).toList();
    }

    private static OllamaModel listed(JsonNode model) {
        var name = Json.text(model, "name");
        var context = model.path("details").path("context_length").asInt(0);
        var digest = Json.text(model, "digest");
        return new OllamaModel(
                name, model.path("size").asLong(), context, capabilities(model), cloud(name, model), digest);
    }

    /// All about one model, except its size and digest.
    ///
    /// @throws Problem `MODEL_MISSING` where the server does not have it
    public OllamaModel model(String name) {
        var shown = post("/api/show", Json.object().put("model", name), RequestPurpose.PROBE, Timeouts.PROBE);
        var context = contextLength(shown.path("model_info"));
        return new OllamaModel(name, 0, context, capabilities(shown), cloud(name, shown), "");
    }

    /// The model to write with when none is chosen: the latest that completes text, is made for nothing else, and runs
    /// on the server itself.
    public Optional<String> completionModel() {
        return models().stream()
                .filter(model -> !model.cloud())
                .map(model -> model.capabilities().isEmpty() ? model(model.name()) : model)
                .filter(model -> !model.cloud() && model.capabilities().contains("completion"))
                .map(OllamaModel::name)
                .findFirst();
    }

    /// Refuses, offline, a model whose text would go on to a cloud: that the server stands on this machine says
    /// nothing.
    ///
    /// @throws Problem `OFFLINE_REFUSED`
    void refuseRemote(String name) {
        if (door.policy().offline() && (OllamaModel.cloudName(name) || model(name).cloud())) {
            throw new Problem(Problem.Kind.OFFLINE_REFUSED, name + " runs in a cloud");
        }
    }

    /// Embeds.
    JsonNode embed(ObjectNode body, Cargo cargo) {
        var uri = address.resolve("/api/embed");
        return call(Outgoing.post(uri, body.toString(), RequestPurpose.EMBED, Timeouts.LOCAL_MODEL).with(cargo));
    }

    private JsonNode post(String path, ObjectNode body, RequestPurpose purpose, Timeouts timeouts) {
        return call(Outgoing.post(address.resolve(path), body.toString(), purpose, timeouts));
    }

    private JsonNode get(String path) {
        return call(Outgoing.get(address.resolve(path), RequestPurpose.PROBE, Timeouts.PROBE));
    }

    private JsonNode call(Outgoing request) {
        return ProviderErrors.check(door.send(request), request.place());
    }

    private static int contextLength(JsonNode modelInfo) {
        return modelInfo.propertyStream()
                .filter(entry -> entry.getKey().endsWith(".context_length"))
                .mapToInt(entry -> entry.getValue().asInt())
                .findFirst()
                .orElse(0);
    }

    private static Set<String> capabilities(JsonNode model) {
        var words = new HashSet<String>();
        model.path("capabilities").forEach(word -> words.add(word.asText()));
        return words;
    }

    private static boolean cloud(String name, JsonNode model) {
        return OllamaModel.cloudName(name)
                || !Json.text(model, "remote_host").isEmpty()
                || !Json.text(model, "remote_model").isEmpty();
    }
}
