package app.munseo.eval;

import java.util.Map;

/// A query of a dataset and the grades of the documents judged for it, by their identity; above 0 is relevant.
public record JudgedQuery(String id, String text, Map<String, Integer> judgements) {
    public JudgedQuery {
        judgements = Map.copyOf(judgements);
    }

    /// Whether any document answers it.
    public boolean isAnswerable() {
        return judgements.values().stream().anyMatch(grade -> grade > 0);
    }
}
