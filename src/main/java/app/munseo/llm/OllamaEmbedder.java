package app.munseo.llm;

import app.munseo.document.Problem;
import app.munseo.net.RequestPurpose;
import app.munseo.net.Timeouts;
import java.util.ArrayList;
import java.util.List;

/// An embedding model of an Ollama server, in batches. A text longer than the model's window is shortened by halves
/// until it fits: Ollama would do the same to it, but silently and at a place of its own.
final class OllamaEmbedder implements Embedder {
    private static final int BATCH = 16;
    private static final int KEEP_LOADED_SECONDS = 600;
    private static final System.Logger LOG = System.getLogger(OllamaEmbedder.class.getName());

    private final OllamaServer server;
    private final String name;
    private final EmbeddingFamily family;
    private volatile int dimensions;

    OllamaEmbedder(OllamaServer server, String name) {
        this.server = server;
        this.name = name;
        this.family = EmbeddingFamily.of(name);
    }

    @Override
    public String model() {
        return "ollama:" + name;
    }

    /// Found out by embedding a word, the first time it is asked for.
    @Override
    public int dimensions() {
        if (dimensions == 0) {
            embed(List.of("문서"), Purpose.QUERY);
        }
        return dimensions;
    }

    /// Whether the length of its vectors is known.
    boolean measured() {
        return dimensions > 0;
    }

    @Override
    public boolean servesKorean() {
        return family.servesKorean();
    }

    @Override
    public List<float[]> embed(List<String> texts, Purpose purpose) {
        server.refuseRemote(name);
        var prepared = texts.stream().map(text -> family.prepared(text, purpose)).toList();
        var vectors = new ArrayList<float[]>(texts.size());
        for (var start = 0; start < prepared.size(); start += BATCH) {
            vectors.addAll(fitting(prepared.subList(start, Math.min(prepared.size(), start + BATCH))));
        }
        return vectors;
    }

    private List<float[]> fitting(List<String> texts) {
        try {
            return batch(texts);
        } catch (Problem e) {
            if (e.kind() != Problem.Kind.PROMPT_TOO_LONG || (texts.size() == 1 && texts.getFirst().length() < 2)) {
                throw e;
            }
        }
        if (texts.size() == 1) {
            LOG.log(System.Logger.Level.DEBUG, "a text of {0} characters is shortened", texts.getFirst().length());
            return fitting(List.of(firstHalf(texts.getFirst())));
        }
        return texts.stream().flatMap(text -> fitting(List.of(text)).stream()).toList();
    }

    private static String firstHalf(String text) {
        var middle = text.length() / 2;
        return text.substring(0, Character.isLowSurrogate(text.charAt(middle)) ? middle + 1 : middle);
    }

    private List<float[]> batch(List<String> texts) {
        var request = Json.object().put("model", name).put("truncate", false).put("keep_alive", KEEP_LOADED_SECONDS);
        var input = request.putArray("input");
        texts.forEach(input::add);
        var embeddings =
                server.post("/api/embed", request, RequestPurpose.EMBED, Timeouts.LOCAL_MODEL).path("embeddings");
        if (embeddings.size() != texts.size()) {
            throw new Problem(Problem.Kind.PROVIDER_GARBLED, model() + " sent another number of vectors");
        }
        var vectors = new ArrayList<float[]>(texts.size());
        embeddings.forEach(vector -> vectors.add(Vectors.read(vector, dimensions, model())));
        dimensions = vectors.getFirst().length;
        return vectors;
    }
}
