package app.munseo.retrieve;

import app.munseo.document.Question;
import java.util.List;

/// Derives queries from a question. The first is always the question itself.
public interface QueryExpander {
    List<Query> expand(Question question);
}
