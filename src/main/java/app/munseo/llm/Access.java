package app.munseo.llm;

import app.munseo.net.NetworkDoor;
import app.munseo.net.Timeouts;
import app.munseo.net.Wait;
import java.net.URI;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/// The way to one provider's models.
///
/// @param provider the first part of the models' names, `openai`
/// @param base address up to and including the version, `https://api.openai.com/v1`
/// @param key may be empty where the server wants none
/// @param tokenCount an estimate of a text's tokens that is rather too high
/// @param waits told, on the calling thread, before a request is held back
public record Access(
        NetworkDoor door,
        String provider,
        URI base,
        String key,
        ToIntFunction<String> tokenCount,
        Timeouts timeouts,
        Consumer<? super Wait> waits) {
    private static final Set<String> CLOUDS = Set.of("openai", "anthropic", "gemini");

    public Access {
        base = URI.create(base.toString().replaceFirst("/+$", ""));
        key = key.strip();
    }

    /// Whether its models are a cloud's wherever they are asked: what stands at such an address of this machine passes on
    /// what it is sent.
    boolean cloud() {
        return CLOUDS.contains(provider);
    }

    /// The full name of one of the provider's models.
    String name(String model) {
        return provider + ":" + model;
    }
}
