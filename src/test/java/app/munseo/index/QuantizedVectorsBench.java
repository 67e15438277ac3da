package app.munseo.index;

import app.munseo.eval.Dataset;
import app.munseo.eval.RankingMetrics;
import app.munseo.llm.OnnxEmbedder;
import app.munseo.llm.Purpose;
import app.munseo.testing.SharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// What vectors in fewer bits cost in quality, and give in size and speed, against those in single precision: what is
/// found, on datasets with the vectors of MiniLM; how long looking at 100,000 vectors takes, with made-up ones.
///
/// Run: `mvn test -Pbench -Dtest=QuantizedVectorsBench`
@Tag("bench")
class QuantizedVectorsBench {
    private static final int K = 10;
    private static final int MANY = 100_000;
    private static final int DIMENSIONS = 384;
    private static final int NO_GRAPH = Integer.MAX_VALUE;
    private static final List<Form> FORMS = List.of(
            new Form("float", new Lucene99HnswVectorsFormat(16, 100, 1, null, NO_GRAPH)),
            new Form("8 bits", quantized(ScalarEncoding.UNSIGNED_BYTE)),
            new Form("7 bits", quantized(ScalarEncoding.SEVEN_BIT)),
            new Form("4 bits", quantized(ScalarEncoding.PACKED_NIBBLE)));

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    private record Form(String name, KnnVectorsFormat format) {}

    /// The scores of all vectors for one query, and how long they took.
    private static final class Scan {
        final float[] scores;
        final double millis;

        Scan(float[] scores, double millis) {
            this.scores = scores;
            this.millis = millis;
        }
    }

    private static KnnVectorsFormat quantized(ScalarEncoding encoding) {
        return new Lucene104HnswScalarQuantizedVectorsFormat(encoding, 16, 100, 1, null, NO_GRAPH);
    }

    @Test
    void findsTheSame() throws IOException {
        try (var embedder = OnnxEmbedder.miniLm(folder.resolve("natives"), 2)) {
            for (var name : System.getProperty("munseo.sets", "xquad-en,cranfield,cacm").split(",", -1)) {
                var data = Dataset.read(SharedData.path("eval").resolve(name));
                var documents = embedder.embed(
                        data.corpus().stream().map(one -> one.title() + "\n" + one.text()).toList(), Purpose.DOCUMENT);
                var queries = embedder.embed(data.queries().stream().map(one -> one.text()).toList(), Purpose.QUERY);
                var exact = scans(FORMS.getFirst(), documents, queries);
                for (var form : FORMS) {
                    compare(name, form, data, exact, scans(form, documents, queries));
                }
            }
        }
    }

    private static void compare(String name, Form form, Dataset data, List<Scan> exact, List<Scan> scans) {
        double same = 0;
        double ndcg = 0;
        double error = 0;
        for (int q = 0; q < scans.size(); q++) {
            var scores = scans.get(q).scores;
            var expected = best(exact.get(q).scores);
            var found = best(scores);
            var both = new HashSet<>(found);
            both.retainAll(expected);
            same += (double) both.size() / expected.size();
            var ranking = found.stream().map(i -> data.corpus().get(i).id()).toList();
            ndcg += RankingMetrics.ndcg(ranking, data.queries().get(q).judgements(), K);
            for (int i = 0; i < scores.length; i++) {
                error = Math.max(error, 2 * Math.abs(scores[i] - exact.get(q).scores[i]));
            }
        }
        print("%s, %s: recall@10 of float %.4f, nDCG@10 %.4f, largest error of a cosine %.4f"
                .formatted(name, form.name(), same / scans.size(), ndcg / scans.size(), error));
        assertThat(same / scans.size()).isPositive();
    }

    private static List<Integer> best(float[] scores) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .limit(K)
                .toList();
    }

    @Test
    void takesLessTimeAndRoom() throws IOException {
        var random = new Random(1);
        var documents = Stream.generate(() -> vector(random)).limit(MANY).toList();
        var queries = Stream.generate(() -> vector(random)).limit(120).toList();
        for (var form : FORMS) {
            long start = System.nanoTime();
            var scans = scans(form, documents, queries);
            double seconds = (System.nanoTime() - start) / 1e9;
            var millis = scans.stream().skip(20).mapToDouble(scan -> scan.millis).sorted().toArray();
            print("%s: p50 %.1f ms, p95 %.1f ms, all %.1f s; %s".formatted(
                    form.name(), millis[millis.length / 2], millis[millis.length * 95 / 100], seconds, sizes(form)));
            assertThat(scans).hasSameSizeAs(queries);
        }
    }

    private String sizes(Form form) throws IOException {
        try (var files = Files.list(folder.resolve(form.name()))) {
            return files.filter(file -> file.toString().contains(".ve"))
                    .map(file -> "%s %d KB".formatted(extension(file), file.toFile().length() / 1_000))
                    .sorted()
                    .toList()
                    .toString();
        }
    }

    private static String extension(Path file) {
        return file.toString().substring(file.toString().lastIndexOf('.') + 1);
    }

    /// Writes the vectors in this form, as one segment, and scores all of them with each query.
    private List<Scan> scans(Form form, List<float[]> documents, List<float[]> queries) throws IOException {
        var codec = new Lucene104Codec() {
            @Override
            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return form.format();
            }
        };
        try (var directory = FSDirectory.open(folder.resolve(form.name()))) {
            var config = new IndexWriterConfig().setCodec(codec).setOpenMode(IndexWriterConfig.OpenMode.CREATE);
            config.setUseCompoundFile(false);
            try (var writer = new IndexWriter(directory, config)) {
                for (var vector : documents) {
                    var entry = new Document();
                    entry.add(new KnnFloatVectorField("vector", vector, VectorSimilarityFunction.DOT_PRODUCT));
                    writer.addDocument(entry);
                }
                writer.forceMerge(1);
            }
            try (var reader = DirectoryReader.open(directory)) {
                return queries.stream().map(query -> scan(reader, query)).toList();
            }
        }
    }

    private static Scan scan(DirectoryReader reader, float[] query) {
        var scores = new float[reader.maxDoc()];
        long start = System.nanoTime();
        try {
            var scorer = reader.leaves().getFirst().reader().getFloatVectorValues("vector").scorer(query);
            var bulk = scorer.bulk(null);
            var batch = new DocAndFloatFeatureBuffer();
            do {
                bulk.nextDocsAndScores(DocIdSetIterator.NO_MORE_DOCS, null, batch);
                for (int i = 0; i < batch.size; i++) {
                    scores[batch.docs[i]] = batch.features[i];
                }
            } while (batch.size > 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Scan(scores, (System.nanoTime() - start) / 1e6);
    }

    private static float[] vector(Random random) {
        var vector = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        float norm = (float) Math.sqrt(IntStream.range(0, DIMENSIONS).mapToDouble(i -> vector[i] * vector[i]).sum());
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] /= norm;
        }
        return vector;
    }

    private static void print(String line) {
        System.getLogger(QuantizedVectorsBench.class.getName()).log(System.Logger.Level.INFO, line);
    }
}
