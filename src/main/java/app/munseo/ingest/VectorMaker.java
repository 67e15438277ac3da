package app.munseo.ingest;

import app.munseo.catalog.EmbeddedText;
import app.munseo.catalog.Embeddings;
import app.munseo.document.Chunk;
import app.munseo.document.DocumentId;
import app.munseo.document.Origins;
import app.munseo.document.Problem;
import app.munseo.llm.Embedder;
import app.munseo.llm.Embedders;
import app.munseo.llm.Purpose;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// Makes vectors and puts them into the catalog, where each is safe as soon as its batch is done.
final class VectorMaker {
    /// The embedder cannot go on; asking it for other texts is no use now.
    static final class Stopped extends Exception {
        private static final long serialVersionUID = 1L;
        private final Problem problem;

        Stopped(Problem problem) {
            super(problem);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    private static final System.Logger LOG = System.getLogger(VectorMaker.class.getName());

    private final Embeddings embeddings;
    private final Embedder embedder;
    private final Embedders embedders;
    private boolean remembered;

    /// @param embedders says which documents may be given to `embedder`
    VectorMaker(Embeddings embeddings, Embedder embedder, Embedders embedders) {
        this.embedders = embedders;
        this.embeddings = embeddings;
        this.embedder = embedder;
    }

    /// Whether a document's text may be given to the model.
    boolean takes(DocumentId document) {
        return embedders.mayEmbed(embedder, document);
    }

    /// Stores the vectors of `chunks`. A text too long for the model stays without one.
    ///
    /// @return why some have none
    /// @throws Stopped when the model fails
    /// @throws Problem `CANCELLED`, or what is wrong with the catalog
    Optional<Problem> make(List<Chunk> chunks) throws Stopped {
        var texts = chunks.stream().map(EmbeddedText::of).toList();
        try {
            store(texts, embed(texts, chunks.stream().map(Origins::of).reduce(Origins.NONE, Origins::and)));
            return Optional.empty();
        } catch (Stopped e) {
            if (e.problem().kind() != Problem.Kind.PROMPT_TOO_LONG) {
                throw e;
            }
            return chunks.size() == 1 ? Optional.of(e.problem()) : makeEach(chunks);
        }
    }

    private Optional<Problem> makeEach(List<Chunk> chunks) throws Stopped {
        var problems = new ArrayList<Problem>();
        for (var chunk : chunks) {
            make(List.of(chunk)).ifPresent(problems::add);
        }
        return problems.stream().findFirst();
    }

    private List<float[]> embed(List<EmbeddedText> texts, Origins origins) throws Stopped {
        try {
            var vectors = embedder.embed(texts.stream().map(EmbeddedText::text).toList(), Purpose.DOCUMENT, origins);
            if (vectors.size() != texts.size()
                    || vectors.stream().anyMatch(vector -> vector.length != embedder.dimensions())) {
                throw new Problem(Problem.Kind.PROVIDER_GARBLED, embedder.model());
            }
            remember();
            return vectors;
        } catch (Problem e) {
            if (e.kind() == Problem.Kind.CANCELLED) {
                throw e;
            }
            throw new Stopped(e);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "embedding failed", e);
            throw new Stopped(new Problem(Problem.Kind.INTERNAL, embedder.model(), e));
        }
    }

    private void remember() {
        if (!remembered) {
            embeddings.remember(
                    new Embeddings.Model(embedder.model(), embedder.setting(), embedder.servesKorean()));
            remembered = true;
        }
    }

    private void store(List<EmbeddedText> texts, List<float[]> vectors) {
        var byHash = new HashMap<String, float[]>();
        for (int i = 0; i < texts.size(); i++) {
            byHash.put(texts.get(i).hash(), vectors.get(i));
        }
        embeddings.put(embedder.model(), byHash);
    }
}
