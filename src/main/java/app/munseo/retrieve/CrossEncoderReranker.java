package app.munseo.retrieve;

import app.munseo.catalog.EmbeddedText;
import app.munseo.document.ChunkId;
import app.munseo.document.Hit;
import app.munseo.document.Question;
import app.munseo.llm.CrossEncoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/// Has a model read the question together with each of the first hits, heading and text, and orders them by its
/// judgement; equally good ones stay in order. The other hits stay behind them: each pair costs a run of the model, and
/// what fusion put that far down seldom answers.
///
/// @param model gives the model when there is something to judge; whatever it throws, so does [#rerank]
public record CrossEncoderReranker(Supplier<? extends CrossEncoder> model) implements Reranker {
    static final String NAME = "cross-encoder";

    /// Hits that are read.
    static final int READ = 20;

    private static final String RELEVANCE = "relevance";

    @Override
    public Reranked rerank(Question question, List<Hit> hits) {
        var first = hits.subList(0, Math.min(READ, hits.size()));
        if (first.isEmpty()) {
            return new Reranked(hits, List.of());
        }
        var texts = first.stream().map(hit -> EmbeddedText.of(hit.chunk()).text()).toList();
        var scores = model.get().relevance(question.text(), texts);
        var relevance = new HashMap<ChunkId, Double>();
        for (int i = 0; i < first.size(); i++) {
            relevance.put(first.get(i).chunk().id(), scores.get(i));
        }
        var order = new ArrayList<>(first);
        order.sort(Comparator.comparingDouble(
                hit -> -Objects.requireNonNull(relevance.get(hit.chunk().id()))));
        order.addAll(hits.subList(first.size(), hits.size()));
        var reasons = new HashMap<ChunkId, Move.Reason>();
        relevance.forEach((id, score) -> reasons.put(id, new Move.Reason(Map.of(RELEVANCE, score), null)));
        return Reranked.of(NAME, hits, order, reasons);
    }
}
