package app.munseo.app;

import app.munseo.document.Origins;
import app.munseo.llm.Embedder;
import app.munseo.llm.Purpose;
import app.munseo.settings.Caching;
import java.util.List;
import java.util.function.BiPredicate;

/// Whether two questions mean the same to the embedding model, where the person wants such questions to share an
/// answer.
record SameMeaning(Embedder embedder, Caching caching) implements BiPredicate<String, String> {
    @Override
    public boolean test(String one, String other) {
        if (!caching.similar()) {
            return false;
        }
        var vectors = embedder.embed(List.of(one, other), Purpose.QUERY, Origins.NONE);
        double cosine = 0;
        for (int i = 0; i < vectors.getFirst().length; i++) {
            cosine += (double) vectors.getFirst()[i] * vectors.getLast()[i];
        }
        return cosine >= caching.similarity();
    }
}
