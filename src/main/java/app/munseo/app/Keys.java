package app.munseo.app;

import app.munseo.settings.Providers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The keys of the providers: those given for this run, else those of the environment, in the variables the ecosystem
/// uses, else those that are kept. They are written nowhere here.
final class Keys {
    private static final Map<String, List<String>> VARIABLES = Map.of(
            "openai", List.of("OPENAI_API_KEY"),
            "anthropic", List.of("ANTHROPIC_API_KEY"),
            "gemini", List.of("GEMINI_API_KEY", "GOOGLE_API_KEY"));

    private final Map<String, String> environment;
    private final Map<String, String> session = new ConcurrentHashMap<>();

    private final UnaryOperator<String> stored;

    /// @param stored the key of a provider that is kept; empty where there is none
    Keys(Map<String, String> environment, UnaryOperator<String> stored) {
        this.environment = Map.copyOf(environment);
        this.stored = stored;
    }

    /// Uses this key until the program ends; an empty one takes back what was given.
    void forSession(String provider, String key) {
        if (key.isBlank()) {
            session.remove(provider);
        } else {
            session.put(provider, key.strip());
        }
    }

    /// The key of a provider whose variables are known; empty where there is none.
    String of(String provider) {
        return of(provider, VARIABLES.getOrDefault(provider, List.of()));
    }

    /// The providers there is a key for.
    Set<String> providers() {
        var all = new TreeSet<>(session.keySet());
        VARIABLES.keySet().stream().filter(provider -> !of(provider).isEmpty()).forEach(all::add);
        return all;
    }

    /// The key of the person's own server; empty where there is none.
    String of(Providers.Server server) {
        var variable = Objects.requireNonNullElse(server.keyVariable(), "");
        return of(server.name(), List.of(variable));
    }

    private String of(String name, List<String> variables) {
        var given = session.getOrDefault(name, first(variables));
        return given.isEmpty() ? stored.apply(name) : given;
    }

    /// Which providers, and which of these servers, can be asked.
    List<Status.Provider> of(List<Providers.Server> servers) {
        var known = VARIABLES.keySet().stream().sorted().map(name -> new Status.Provider(name, !of(name).isEmpty()));
        var own = servers.stream().map(server -> new Status.Provider(server.name(), !wantsKey(server) || !of(server).isEmpty()));
        return Stream.concat(known, own).toList();
    }

    private static boolean wantsKey(Providers.Server server) {
        return !Objects.requireNonNullElse(server.keyVariable(), "").isEmpty();
    }

    private String first(List<String> variables) {
        return variables.stream()
                .map(variable -> environment.getOrDefault(variable, "").strip())
                .filter(key -> !key.isEmpty())
                .findFirst()
                .orElse("");
    }
}
