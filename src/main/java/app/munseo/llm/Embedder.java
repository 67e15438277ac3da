package app.munseo.llm;

import app.munseo.document.Origins;
import java.util.List;

/// Turns texts into vectors. Safe for use by several threads.
public interface Embedder {
    /// Names the model exactly, provider first (`minilm:all-MiniLM-L6-v2-q`, `ollama:bge-m3`): vectors of different
    /// names are never mixed.
    String model();

    /// How the settings name the model (`minilm`, `ollama:bge-m3`, `onnx:/models/e5`).
    default String setting() {
        return model();
    }

    /// Length of every vector.
    int dimensions();

    /// Whether the model was trained on Korean; where it was not, its ranking of Korean text is noise.
    boolean servesKorean();

    /// Whether texts leave this machine to be embedded.
    default boolean leaves() {
        return true;
    }

    /// As [#embed(List, Purpose)], for texts of which it is known what they were made from.
    default List<float[]> embed(List<String> texts, Purpose purpose, Origins origins) {
        return embed(texts, purpose);
    }

    /// One vector of length 1 (L2 norm) for each text, in order. Blocks; an interrupt ends it.
    ///
    /// @throws app.munseo.document.Problem when the model cannot be reached or refuses, or on interrupt (`CANCELLED`)
    List<float[]> embed(List<String> texts, Purpose purpose);
}
