package app.munseo.eval;

import java.util.List;
import java.util.Map;

/// A query of a dataset and the grades of the documents judged for it, by their identity; above 0 is relevant.
///
/// @param answers the strings any of which answers it; empty where the dataset tells none
public record JudgedQuery(String id, String text, Map<String, Integer> judgements, List<String> answers) {
    public JudgedQuery {
        judgements = Map.copyOf(judgements);
        answers = List.copyOf(answers);
    }

    /// Whether any document answers it.
    public boolean isAnswerable() {
        return judgements.values().stream().anyMatch(grade -> grade > 0);
    }
}
