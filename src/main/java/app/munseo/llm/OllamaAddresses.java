package app.munseo.llm;

import app.munseo.document.Problem;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/// The forms people write for where Ollama is, as its own `OLLAMA_HOST` takes them: `host`, `host:port`,
/// `http://host:port`, several separated by commas.
public final class OllamaAddresses {
    private static final int PORT = 11434;
    private static final String DEFAULT = "127.0.0.1";

    private OllamaAddresses() {}

    /// The addresses in the order written; Ollama's own default where nothing is written.
    ///
    /// @throws Problem `SETTINGS_INVALID` for what is no address
    public static List<URI> parse(String setting) {
        return Arrays.stream((setting.isBlank() ? DEFAULT : setting).split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(OllamaAddresses::one)
                .toList();
    }

    private static URI one(String part) {
        var bare = part.replaceFirst("/+$", "");
        var schemeless = !part.contains("://");
        try {
            var uri = URI.create(schemeless ? "http://" + bracketed(bare) : bare);
            if (uri.getHost() == null) {
                throw invalid(part);
            }
            var port = uri.getPort() < 0 && schemeless ? PORT : uri.getPort();
            return URI.create(uri.getScheme() + "://" + host(uri) + (port < 0 ? "" : ":" + port) + "/");
        } catch (IllegalArgumentException _) {
            throw invalid(part);
        }
    }

    // An address to listen on everywhere, as the server's variable may say, is no address to call.
    private static String host(URI uri) {
        return uri.getHost().equals("0.0.0.0") ? DEFAULT : uri.getHost();
    }

    private static String bracketed(String host) {
        var colons = host.chars().filter(c -> c == ':').count();
        return colons > 1 && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    private static Problem invalid(String part) {
        return new Problem(Problem.Kind.SETTINGS_INVALID, "not an Ollama address: " + part);
    }
}
