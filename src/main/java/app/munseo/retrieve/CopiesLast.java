package app.munseo.retrieve;

import app.munseo.document.Hit;
import app.munseo.document.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Moves chunks whose text was already seen behind all others, so that copies of a file do not crowd out the rest.
/// Only true copies: two versions of a contract that differ in one figure both stay where they are.
public final class CopiesLast implements Reranker {
    @Override
    public List<Hit> rerank(Question question, List<Hit> hits) {
        var seen = new HashSet<String>();
        var order = new ArrayList<Hit>();
        var copies = new ArrayList<Hit>();
        for (var hit : hits) {
            (seen.add(hit.chunk().text()) ? order : copies).add(hit);
        }
        order.addAll(copies);
        return order;
    }
}
