package app.munseo.settings;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where models are asked, how often, and how long an answer is waited for.
///
/// @param anthropicBaseUrl where Anthropic's wire format is spoken, version included
/// @param geminiBaseUrl where Google's wire format is spoken, version included
/// @param servers servers that speak like OpenAI: llama.cpp, LM Studio, vLLM, …
/// @param rates limits; a provider that is not listed has none
public record Providers(
        String anthropicBaseUrl, String geminiBaseUrl, List<Server> servers, List<Rate> rates, Patience patience) {
    public static final Providers DEFAULT = new Providers(
            "https://api.anthropic.com/v1",
            "https://generativelanguage.googleapis.com/v1beta",
            List.of(),
            List.of(),
            Patience.DEFAULT);

    public Providers {
        servers = List.copyOf(servers);
        rates = List.copyOf(rates);
    }

    /// A server that speaks like OpenAI. On this machine it counts as local: it may be used offline, and without a key.
    ///
    /// @param name the first part of its models' references: `lmstudio` for `lmstudio:my-model`
    /// @param baseUrl where it is, `/v1` included
    /// @param keyVariable the environment variable that holds its key; null or empty where it wants none
    public record Server(String name, String baseUrl, @Nullable String keyVariable) {
        private static final Set<String> TAKEN = Set.of("openai", "ollama", "anthropic", "gemini", "auto");

        public Server {
            if (!name.matches("[a-z0-9][a-z0-9_-]*") || TAKEN.contains(name)) {
                throw new IllegalArgumentException("a server's name is small letters, digits, - and _: " + name);
            }
        }
    }

    /// What a provider may be asked in a minute; 0 is no limit.
    ///
    /// @param provider the first part of its models' references
    /// @param tokensPerMinute of prompts and of the longest replies they allow
    public record Rate(String provider, int requestsPerMinute, int tokensPerMinute) {
        public Rate {
            if (requestsPerMinute < 0 || tokensPerMinute < 0) {
                throw new IllegalArgumentException("a limit of " + provider + " is negative");
            }
        }
    }

    /// Time-outs in seconds. A local server may first load a model of many gigabytes and then read a long prompt before
    /// it says a word, which takes minutes on purpose.
    ///
    /// @param connect until a connection stands; read when Munseo starts
    /// @param firstToken from sending a request to the first byte of the reply
    /// @param betweenTokens between two pieces of the reply
    /// @param localFirstToken as `firstToken`, of a local server
    /// @param localBetweenTokens as `betweenTokens`, of a local server
    public record Patience(
            int connect, int firstToken, int betweenTokens, int localFirstToken, int localBetweenTokens) {
        public static final Patience DEFAULT = new Patience(30, 30, 30, 600, 120);

        public Patience {
            if (Math.min(Math.min(connect, firstToken), Math.min(betweenTokens, localFirstToken)) < 1
                    || localBetweenTokens < 1) {
                throw new IllegalArgumentException("a time-out must be at least one second");
            }
        }
    }
}
