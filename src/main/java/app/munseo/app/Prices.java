package app.munseo.app;

import app.munseo.llm.Usage;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;

/// What providers charge: US dollars per million tokens, from the dated file `prices.json`.
final class Prices {
    private static final double MILLION = 1_000_000;

    /// Prices per million tokens of new input, input served from the provider's cache, and output.
    record Price(double input, double cached, double output) {
        double of(Usage usage) {
            return (Math.max(0, usage.input() - usage.cached()) * input + usage.cached() * cached + usage.output() * output)
                    / MILLION;
        }
    }

    private final Map<String, Price> byModel;

    private Prices(Map<String, Price> byModel) {
        this.byModel = byModel;
    }

    static Prices load() {
        try (var file = Objects.requireNonNull(Prices.class.getResourceAsStream("/prices.json"), "prices.json")) {
            var root = new JsonMapper().readTree(file);
            return new Prices(new JsonMapper().convertValue(root.get("models"), new TypeReference<>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The cost of `usage` by whoever answered (`openai:MODEL`, …) in US dollars. A dated model name
    /// (`gpt-4.1-mini-2025-04-14`) has the price of the longest name it begins with; what is not listed costs 0.
    double cost(String answeredBy, Usage usage) {
        return byModel.entrySet().stream()
                .filter(entry -> (answeredBy + "-").startsWith(entry.getKey() + "-"))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(entry -> entry.getValue().of(usage))
                .orElse(0.0);
    }
}
