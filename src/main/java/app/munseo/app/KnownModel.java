package app.munseo.app;

import app.munseo.llm.ModelTrial;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A model on one of the person's own servers.
///
/// @param reference as `provider:model`
/// @param servers which of them have it
/// @param size bytes on disk; 0 where the server does not say
/// @param contextLength tokens it was made for; 0 where the server does not say
/// @param capabilities Ollama's words (`completion`, `embedding`, `thinking`, …); empty where the server does not say
/// @param cloud its text leaves for a cloud, though the server itself may run on this machine
/// @param trial what its last trial showed; null where it was never tried
public record KnownModel(
        String reference,
        List<String> servers,
        long size,
        int contextLength,
        Set<String> capabilities,
        boolean cloud,
        @Nullable ModelTrial trial) {
    public KnownModel {
        servers = List.copyOf(servers);
        capabilities = Set.copyOf(capabilities);
    }

    /// Whether it writes text, as far as is known.
    public boolean writes() {
        return capabilities.isEmpty() || capabilities.contains("completion");
    }

    KnownModel tried(ModelTrial result) {
        return new KnownModel(reference, servers, size, contextLength, capabilities, cloud, result);
    }
}
