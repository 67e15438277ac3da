package app.munseo.llm;

import app.munseo.document.Origins;
import java.util.List;

/// An embedder that is another one with something done around its calls: it tells of itself what that one tells.
public interface EmbedderAround extends Embedder {
    /// The embedder that is asked.
    Embedder embedder();

    @Override
    default String model() {
        return embedder().model();
    }

    @Override
    default String setting() {
        return embedder().setting();
    }

    @Override
    default int dimensions() {
        return embedder().dimensions();
    }

    @Override
    default boolean servesKorean() {
        return embedder().servesKorean();
    }

    @Override
    default boolean leaves() {
        return embedder().leaves();
    }

    @Override
    default List<float[]> embed(List<String> texts, Purpose purpose) {
        return embed(texts, purpose, Origins.UNKNOWN);
    }

    @Override
    List<float[]> embed(List<String> texts, Purpose purpose, Origins origins);
}
