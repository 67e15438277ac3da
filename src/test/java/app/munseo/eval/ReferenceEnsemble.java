package app.munseo.eval;

import app.munseo.catalog.Catalog;
import app.munseo.document.ChunkId;
import app.munseo.document.Scope;
import app.munseo.index.LibraryIndex;
import app.munseo.index.ScoredChunk;
import app.munseo.llm.Embedder;
import app.munseo.llm.Purpose;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/// What people run who put hybrid search together from common parts, over the very chunks and vectors of Munseo's own
/// library: BM25 over a plain analyser, 8 chunks; the 24 nearest vectors, 8 of them picked by maximal marginal relevance
/// with λ = .3; both joined by reciprocal ranks (k = 60) with the weights .45 and .55.
final class ReferenceEnsemble implements AutoCloseable {
    private static final int LIST = 8;
    private static final int FETCHED = 24;
    private static final double LAMBDA = 0.3;
    private static final double RANKS = 60;
    private static final String TEXT = "text";

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final Map<ChunkId, String> documents = new LinkedHashMap<>();
    private final List<ChunkId> chunks = new ArrayList<>();
    private final LibraryIndex index;
    private final Embedder embedder;
    private final DirectoryReader reader;

    /// @param library the folder that an evaluation left behind
    ReferenceEnsemble(Path library, Embedder embedder) throws IOException {
        this.embedder = embedder;
        try (var catalog = Catalog.open(library.resolve("library.db"));
                var writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            for (var document : catalog.documents()) {
                for (var chunk : catalog.chunks(document.id())) {
                    var entry = new Document();
                    entry.add(new TextField(TEXT, document.title() + "\n" + chunk.text(), Field.Store.NO));
                    entry.add(new StoredField("number", chunks.size()));
                    writer.addDocument(entry);
                    chunks.add(chunk.id());
                    documents.put(chunk.id(), String.valueOf(document.path().getFileName()));
                }
            }
        }
        this.reader = DirectoryReader.open(directory);
        this.index = LibraryIndex.open(library.resolve("index"));
    }

    /// The documents it finds, best first.
    List<String> ensemble(String question) {
        var scores = new HashMap<ChunkId, Double>();
        add(bm25(question, LIST), 0.45, scores);
        add(varied(question), 0.55, scores);
        return documents(scores.entrySet().stream()
                .sorted(Map.Entry.<ChunkId, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey(
                        Comparator.comparing(ChunkId::toString))))
                .map(Map.Entry::getKey)
                .toList());
    }

    /// The documents that BM25 alone finds with its plain analyser.
    List<String> plainBm25(String question) {
        return documents(bm25(question, Evaluation.DEPTH * 3)).stream().limit(Evaluation.DEPTH).toList();
    }

    private List<String> documents(List<ChunkId> ranking) {
        return ranking.stream().map(documents::get).distinct().toList();
    }

    private static void add(List<ChunkId> ranking, double weight, Map<ChunkId, Double> scores) {
        for (int i = 0; i < ranking.size(); i++) {
            scores.merge(ranking.get(i), weight / (RANKS + i + 1), Double::sum);
        }
    }

    private List<ChunkId> bm25(String question, int limit) {
        try {
            var query = new QueryBuilder(new StandardAnalyzer()).createBooleanQuery(TEXT, question);
            var searcher = new IndexSearcher(reader);
            var found = new ArrayList<ChunkId>();
            if (query != null) {
                for (var hit : searcher.search(query, limit).scoreDocs) {
                    var number = searcher.storedFields().document(hit.doc).getField("number").numericValue();
                    found.add(chunks.get(number.intValue()));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ChunkId> varied(String question) {
        var vector = embedder.embed(List.of(question), Purpose.QUERY).getFirst();
        var vectors = index.vectors(embedder.model());
        var left = new ArrayList<>(vectors.search(vector, Scope.everything(), FETCHED));
        var known = vectors.vectors(left.stream().map(ScoredChunk::id).collect(Collectors.toSet()));
        var picked = new ArrayList<ChunkId>();
        while (picked.size() < LIST && !left.isEmpty()) {
            var next = left.stream().max(Comparator.comparingDouble(one -> gain(one, picked, known))).orElseThrow();
            left.remove(next);
            picked.add(next.id());
        }
        return picked;
    }

    private static double gain(ScoredChunk one, List<ChunkId> picked, Map<ChunkId, float[]> known) {
        double likeness = picked.stream()
                .mapToDouble(other -> cosine(vector(known, one.id()), vector(known, other)))
                .max()
                .orElse(0);
        return LAMBDA * one.score() - (1 - LAMBDA) * likeness;
    }

    private static float[] vector(Map<ChunkId, float[]> known, ChunkId id) {
        return known.getOrDefault(id, new float[0]);
    }

    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < Math.min(one.length, other.length); i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }

    @Override
    public void close() throws IOException {
        try (directory;
                index) {
            reader.close();
        }
    }
}
