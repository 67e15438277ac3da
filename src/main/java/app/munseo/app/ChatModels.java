package app.munseo.app;

import app.munseo.document.Problem;
import app.munseo.llm.Access;
import app.munseo.llm.AnthropicModels;
import app.munseo.llm.GeminiModels;
import app.munseo.llm.LanguageModel;
import app.munseo.llm.ModelReference;
import app.munseo.llm.OllamaAddresses;
import app.munseo.llm.OllamaPool;
import app.munseo.llm.OpenAiModels;
import app.munseo.net.EgressPolicy;
import app.munseo.net.NetworkDoor;
import app.munseo.net.RequestPurpose;
import app.munseo.net.Timeouts;
import app.munseo.net.Wait;
import app.munseo.settings.Providers;
import app.munseo.settings.Settings;
import app.munseo.text.TokenCount;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Turns a reference, `provider:model`, into a model that can be asked: the one place that knows all providers.
final class ChatModels {
    private static final String OLLAMA = "ollama";

    private final NetworkDoor door;
    private final Supplier<Settings> settings;
    private final Keys keys;
    private List<URI> addresses = List.of();
    private OllamaPool pool;

    ChatModels(NetworkDoor door, Supplier<Settings> settings, Keys keys) {
        this.door = door;
        this.settings = settings;
        this.keys = keys;
        this.pool = new OllamaPool(door, addresses);
    }

    /// The model of this name, for one purpose.
    ///
    /// @param waits told, on the calling thread, before one of its requests is held back
    /// @throws Problem `SETTINGS_INVALID` for a provider nobody named, `PROVIDER_KEY_MISSING`, `OFFLINE_REFUSED`;
    ///     for Ollama also `HOST_UNREACHABLE` and `MODEL_MISSING`
    LanguageModel model(ModelReference reference, RequestPurpose purpose, Consumer<? super Wait> waits) {
        var name = reference.model();
        var chosen = settings.get();
        return switch (reference.provider()) {
            case OLLAMA -> pool().chat(name, purpose, base -> access(OLLAMA, base, "", local(), waits));
            case "openai" ->
                new OpenAiModels(cloud(reference, chosen.models().openAiBaseUrl(), waits)).chat(name, purpose);
            case "anthropic" ->
                new AnthropicModels(cloud(reference, chosen.providers().anthropicBaseUrl(), waits)).chat(name, purpose);
            case "gemini" ->
                new GeminiModels(cloud(reference, chosen.providers().geminiBaseUrl(), waits)).chat(name, purpose);
            default -> new OpenAiModels(own(server(reference.provider()), waits)).chat(name, purpose);
        };
    }

    /// Whether what it is asked is answered by an Ollama of the person's or by a server on this machine: by nobody who
    /// asks for money, then, unless its price is listed.
    boolean isHere(ModelReference reference) {
        var chosen = settings.get();
        return switch (reference.provider()) {
            case OLLAMA -> true;
            case "openai" -> EgressPolicy.loopback(address(chosen.models().openAiBaseUrl()));
            case "anthropic" -> EgressPolicy.loopback(address(chosen.providers().anthropicBaseUrl()));
            case "gemini" -> EgressPolicy.loopback(address(chosen.providers().geminiBaseUrl()));
            default -> EgressPolicy.loopback(address(server(reference.provider()).baseUrl()));
        };
    }

    /// How many different ways there are to ask a model: each Ollama server is one.
    int ways(ModelReference reference) {
        return reference.provider().equals(OLLAMA) ? Math.max(1, pool().size()) : 1;
    }

    /// The person's Ollama servers.
    synchronized OllamaPool pool() {
        var wanted = OllamaAddresses.parse(String.join(",", settings.get().models().ollamaHosts()));
        if (!wanted.equals(addresses)) {
            addresses = wanted;
            pool = new OllamaPool(door, wanted);
        }
        return pool;
    }

    /// The person's servers that speak like OpenAI.
    List<Providers.Server> servers() {
        return settings.get().providers().servers();
    }

    /// What one of them says it has.
    List<String> listed(Providers.Server server) {
        return new OpenAiModels(own(server, _ -> {})).models();
    }

    private Access cloud(ModelReference reference, String base, Consumer<? super Wait> waits) {
        var provider = reference.provider();
        if (settings.get().offline()) {
            throw new Problem(Problem.Kind.OFFLINE_REFUSED, provider);
        }
        return access(provider, address(base), required(provider, keys.of(provider)), remote(), waits);
    }

    /// The way to a server that speaks like OpenAI. One on this machine needs no key, is given a local model's time, and
    /// may be asked offline; the door refuses all others then.
    private Access own(Providers.Server server, Consumer<? super Wait> waits) {
        var base = address(server.baseUrl());
        var key = keys.of(server);
        if (EgressPolicy.loopback(base)) {
            return access(server.name(), base, key, local(), waits);
        }
        var wanted = Objects.requireNonNullElse(server.keyVariable(), "");
        return access(server.name(), base, wanted.isEmpty() ? key : required(server.name(), key), remote(), waits);
    }

    private static String required(String provider, String key) {
        if (key.isEmpty()) {
            throw new Problem(Problem.Kind.PROVIDER_KEY_MISSING, provider);
        }
        return key;
    }

    private Access access(String provider, URI base, String key, Timeouts timeouts, Consumer<? super Wait> waits) {
        settings.get().providers().rates().stream()
                .filter(rate -> rate.provider().equals(provider))
                .forEach(rate -> door.limits().allow(base, rate.requestsPerMinute(), rate.tokensPerMinute()));
        return new Access(door, provider, base, key, TokenCount::estimate, timeouts, waits);
    }

    private Providers.Server server(String name) {
        return servers().stream()
                .filter(server -> server.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem(Problem.Kind.SETTINGS_INVALID, "no provider is named " + name));
    }

    private static URI address(String base) {
        try {
            return URI.create(base);
        } catch (IllegalArgumentException e) {
            throw new Problem(Problem.Kind.SETTINGS_INVALID, base, e);
        }
    }

    private Timeouts remote() {
        var patience = settings.get().providers().patience();
        return timeouts(patience.firstToken(), patience.betweenTokens());
    }

    private Timeouts local() {
        var patience = settings.get().providers().patience();
        return timeouts(patience.localFirstToken(), patience.localBetweenTokens());
    }

    private static Timeouts timeouts(int first, int between) {
        return new Timeouts(Duration.ofSeconds(first), Duration.ofSeconds(between));
    }
}
