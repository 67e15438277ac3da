package app.munseo.llm;

import java.util.Set;

/// A model an Ollama server has.
///
/// @param size bytes on its disk
/// @param contextLength tokens the model was made for; 0 where the server does not say
/// @param capabilities Ollama's words (`completion`, `embedding`, `thinking`, …); empty where the server does not say
/// @param digest names its files exactly; empty where the server does not say
/// @param cloud its text leaves for a cloud, though the server itself may run on this machine
public record OllamaModel(
        String name, long size, int contextLength, Set<String> capabilities, boolean cloud, String digest) {
    public OllamaModel {
        capabilities = Set.copyOf(capabilities);
    }

    /// Whether a model of this name always runs in Ollama's cloud.
    static boolean cloudName(String name) {
        return name.endsWith(":cloud") || name.endsWith("-cloud");
    }
}
