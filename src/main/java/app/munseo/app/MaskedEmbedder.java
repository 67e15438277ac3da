package app.munseo.app;

import app.munseo.document.Origins;
import app.munseo.llm.Embedder;
import app.munseo.llm.EmbedderAround;
import app.munseo.llm.Purpose;
import app.munseo.mask.Masking;
import java.util.List;
import java.util.function.Supplier;

/// An embedding model; where texts leave this machine to be embedded, it sees placeholders for personal data, the same in
/// documents and questions.
///
/// @param maskings one for each request
record MaskedEmbedder(Embedder embedder, Supplier<Masking> maskings) implements EmbedderAround {
    @Override
    public List<float[]> embed(List<String> texts, Purpose purpose, Origins origins) {
        if (!embedder.leaves()) {
            return embedder.embed(texts, purpose, origins);
        }
        var masking = maskings.get();
        return embedder.embed(texts.stream().map(masking::masked).toList(), purpose, origins);
    }
}
