package app.munseo.llm;

import app.munseo.document.Origins;
import app.munseo.document.Problem;
import app.munseo.net.Cargo;
import app.munseo.net.EgressPolicy;
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
    private final boolean cloud;
    private volatile int dimensions;

    /// @param cloud whether the server has it run in a cloud
    OllamaEmbedder(OllamaServer server, String name, boolean cloud) {
        this.server = server;
        this.name = name;
        this.cloud = cloud || OllamaModel.cloudName(name);
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
            embed(List.of("문서"), Purpose.QUERY, Origins.NONE);
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
    public boolean leaves() {
        return cloud || !EgressPolicy.loopback(server.address());
    }

    @Override
    public List<float[]> embed(List<String> texts, Purpose purpose) {
        return embed(texts, purpose, Origins.UNKNOWN);
    }

    @Override
    public List<float[]> embed(List<String> texts, Purpose purpose, Origins origins) {
        server.refuseRemote(name);
        var prepared = texts.stream().map(text -> family.prepared(text, purpose)).toList();
        var vectors = new ArrayList<float[]>(texts.size());
        for (var start = 0; start < prepared.size(); start += BATCH) {
            vectors.addAll(fitting(prepared.subList(start, Math.min(prepared.size(), start + BATCH)), origins));
        }
        return vectors;
    }

    private List<float[]> fitting(List<String> texts, Origins origins) {
        try {
            return batch(texts, origins);
        } catch (Problem e) {
            if (e.kind() != Problem.Kind.PROMPT_TOO_LONG || (texts.size() == 1 && texts.getFirst().length() < 2)) {
                throw e;
            }
        }
        if (texts.size() == 1) {
            LOG.log(System.Logger.Level.DEBUG, "a text of {0} characters is shortened", texts.getFirst().length());
            return fitting(List.of(firstHalf(texts.getFirst())), origins);
        }
        return texts.stream().flatMap(text -> fitting(List.of(text), origins).stream()).toList();
    }

    private static String firstHalf(String text) {
        var middle = text.length() / 2;
        return text.substring(0, Character.isLowSurrogate(text.charAt(middle)) ? middle + 1 : middle);
    }

    private List<float[]> batch(List<String> texts, Origins origins) {
        var request = Json.object().put("model", name).put("truncate", false).put("keep_alive", KEEP_LOADED_SECONDS);
        var input = request.putArray("input");
        texts.forEach(input::add);
        var embeddings = server.embed(request, new Cargo(model(), cloud, origins)).path("embeddings");
        if (embeddings.size() != texts.size()) {
            throw new Problem(Problem.Kind.PROVIDER_GARBLED, model() + " sent another number of vectors");
        }
        var vectors = new ArrayList<float[]>(texts.size());
        embeddings.forEach(vector -> vectors.add(Vectors.read(vector, dimensions, model())));
        dimensions = vectors.getFirst().length;
        return vectors;
    }
}
