package app.munseo.answer;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/// A sentence and a passage, and what a person thinks of them.
///
/// @param split `dev`: the judge was made with it in view; `held-out`: it was only measured. One whose errors were looked
///     at is moved to `dev`, and others are written in its place
/// @param language `ko`, `en`, or `cross` for a sentence in the other language than the passage
/// @param kind the way in which the sentence is right or wrong, as `contradicted-number`
record JudgedPair(
        String split, String language, String kind, Support label, String heading, String passage, String sentence) {
    private static final Set<String> FIGURES = Set.of("contradicted-number", "wrong-unit", "wrong-date");

    /// All pairs of `verification/pairs.jsonl`.
    static List<JudgedPair> all() throws IOException {
        var json = new ObjectMapper();
        var pairs = new ArrayList<JudgedPair>();
        var file = Objects.requireNonNull(JudgedPair.class.getResourceAsStream("/verification/pairs.jsonl"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var pair = json.readTree(line);
                pairs.add(new JudgedPair(
                        pair.get("split").asText(),
                        pair.get("language").asText(),
                        pair.get("case").asText(),
                        Support.valueOf(pair.get("label").asText().toUpperCase(Locale.ROOT)),
                        pair.get("heading").asText(),
                        pair.get("passage").asText(),
                        pair.get("sentence").asText()));
            }
        }
        return pairs;
    }

    /// Whether a figure, a unit or a date of the sentence is not the passage's.
    boolean hasWrongFigure() {
        return FIGURES.contains(kind);
    }

    /// What the verifier makes of the sentence, when it cites the passage.
    Citation judged() {
        var passages = Texts.passages(Texts.chunk(0, heading, passage));
        var bare = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        return new GroundedVerifier().verify(bare + " [1].", passages).citations().getFirst();
    }
}
