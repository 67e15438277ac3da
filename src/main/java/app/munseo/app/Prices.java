package app.munseo.app;

import app.munseo.document.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// What providers charge, from the dated file `prices.json` that comes with Munseo, and the person's own of that name,
/// which adds models and replaces the prices of those it names.
///
/// ```
/// {"asOf": "2026-11-21", "models": {"openai:gpt-4.1-mini": {"input": 0.4, "cached": 0.1, "output": 1.6}, …}}
/// ```
///
/// @param asOf the day of the shipped prices, or of the person's where those have one
/// @param problem why the person's own prices are not used; empty where they are, or there are none
record Prices(String asOf, Map<String, List<Price>> byModel, Optional<Problem> problem) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY).build();

    /// What providers put behind a model's name for a snapshot of it: `gpt-4.1-2025-04-14`, `claude-sonnet-4-0`.
    private static final Pattern SNAPSHOT = Pattern.compile("(?:-(?:0|\\d{2,8}|latest|preview))*");

    Prices {
        byModel = Map.copyOf(byModel);
    }

    /// The shipped prices with those of `own`, where that file is and can be read.
    static Prices load(Path own) {
        var shipped = shipped();
        if (!Files.exists(own)) {
            return shipped;
        }
        try {
            return shipped.and(read(JSON.readTree(Files.readString(own))));
        } catch (IOException | IllegalArgumentException e) {
            return new Prices(shipped.asOf, shipped.byModel, Optional.of(broken(own, e)));
        }
    }

    static Prices shipped() {
        try (var file = Objects.requireNonNull(Prices.class.getResourceAsStream("/prices.json"), "prices.json")) {
            return read(JSON.readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Prices read(JsonNode root) {
        var models = root.path("models");
        if (!models.isObject()) {
            throw new IllegalArgumentException("\"models\" is missing");
        }
        var byModel = new HashMap<String, List<Price>>();
        for (var field : models.properties()) {
            byModel.put(field.getKey(), List.of(prices(field.getKey(), field.getValue())));
        }
        return new Prices(root.path("asOf").asText(), byModel, Optional.empty());
    }

    private static Price[] prices(String model, JsonNode node) {
        try {
            return JSON.treeToValue(node, Price[].class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(model + ": " + e.getOriginalMessage(), e);
        }
    }

    private Prices and(Prices own) {
        var all = new HashMap<>(byModel);
        all.putAll(own.byModel);
        return new Prices(own.asOf.isEmpty() ? asOf : own.asOf, all, Optional.empty());
    }

    private static Problem broken(Path file, Exception e) {
        var why = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
        var line = String.valueOf(why).lines().findFirst().orElse("");
        return new Problem(Problem.Kind.PRICES_INVALID, "%s (%s)".formatted(file, line), e);
    }

    /// The price of `model` (`PROVIDER:MODEL`) on a day; empty where it is not known. Models of Ollama cost nothing. A
    /// snapshot has the price of its model.
    Optional<Price> of(String model, LocalDate day) {
        if (model.startsWith("ollama:")) {
            return Optional.of(Price.free());
        }
        return byModel.entrySet().stream()
                .filter(entry -> named(model, entry.getKey()))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .flatMap(entry -> latest(entry.getValue(), day));
    }

    private static boolean named(String model, String listed) {
        return model.startsWith(listed)
                && SNAPSHOT.matcher(model.substring(listed.length())).matches();
    }

    private static Optional<Price> latest(List<Price> prices, LocalDate day) {
        var all = new ArrayList<>(prices);
        all.sort(Comparator.comparing(price -> Objects.requireNonNullElse(price.from(), "")));
        return all.reversed().stream().filter(price -> price.holds(day)).findFirst();
    }
}
