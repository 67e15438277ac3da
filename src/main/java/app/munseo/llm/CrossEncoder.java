package app.munseo.llm;

import java.util.List;

/// Judges how well texts answer a query by reading each together with it. Safe for use by several threads.
public interface CrossEncoder {
    /// One number for each text, in order: from 0, not to the point at all, to 1. Blocks; an interrupt ends it.
    ///
    /// @throws app.munseo.document.Problem when the model does not start, or on interrupt (`CANCELLED`)
    List<Double> relevance(String query, List<String> texts);
}
