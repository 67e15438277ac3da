package app.munseo.llm;

import app.munseo.document.Origins;
import app.munseo.document.Problem;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// An embedding model on several Ollama servers: when one fails, the next is asked. Only servers that have the very same
/// model files as the first one used take part, because vectors of two versions must not be mixed.
final class PooledEmbedder implements Embedder {
    private final OllamaPool pool;
    private final String name;
    private final Map<PoolMember, OllamaEmbedder> byMember = new ConcurrentHashMap<>();
    private volatile String digest = "";

    PooledEmbedder(OllamaPool pool, String name) {
        this.pool = pool;
        this.name = name;
    }

    @Override
    public String model() {
        return "ollama:" + name;
    }

    @Override
    public int dimensions() {
        return byMember.values().stream()
                .filter(OllamaEmbedder::measured)
                .findFirst()
                .orElseGet(() -> on(pool.serving(name).getFirst()))
                .dimensions();
    }

    @Override
    public boolean servesKorean() {
        return EmbeddingFamily.of(name).servesKorean();
    }

    @Override
    public boolean leaves() {
        return OllamaModel.cloudName(name) || pool.leaves(name);
    }

    @Override
    public List<float[]> embed(List<String> texts, Purpose purpose) {
        return embed(texts, purpose, Origins.UNKNOWN);
    }

    @Override
    public List<float[]> embed(List<String> texts, Purpose purpose, Origins origins) {
        var failure = new Problem(Problem.Kind.MODEL_MISSING, model());
        for (var member : pool.serving(name)) {
            try {
                if (sameFiles(member)) {
                    return member.work(() -> on(member).embed(texts, purpose, origins));
                }
            } catch (Problem e) {
                if (e.kind() == Problem.Kind.CANCELLED || e.kind() == Problem.Kind.OFFLINE_REFUSED) {
                    throw e;
                }
                failure = e;
            }
        }
        throw failure;
    }

    private boolean sameFiles(PoolMember member) {
        var theirs = member.model(name).map(OllamaModel::digest).orElse("");
        if (digest.isEmpty()) {
            digest = theirs;
        }
        return digest.equals(theirs);
    }

    private OllamaEmbedder on(PoolMember member) {
        return byMember.computeIfAbsent(member, server -> new OllamaEmbedder(
                server.server(), name, server.model(name).map(OllamaModel::cloud).orElse(true)));
    }
}
