package app.munseo.llm;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import app.munseo.testing.SharedData;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// How near the embedder comes to the runtime's own limit: chunks per second of CPU time, against running the model in
/// batches of texts of equal length with nothing around it, in turns in the same process.
@Tag("bench")
class MiniLmBench {
    private static final int CHUNKS = 600;
    private static final int ROUNDS = 3;

    @TempDir(cleanup = CleanupMode.NEVER)
    Path natives;

    private static double cpuSeconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    private static List<String> chunks() throws Exception {
        var chunks = new ArrayList<String>();
        var mapper = new ObjectMapper();
        for (var line : Files.readAllLines(SharedData.path("eval").resolve("cranfield/corpus.jsonl"))) {
            var text = mapper.readTree(line).path("text").asText();
            for (var start = 0; start + 300 < text.length() && chunks.size() < CHUNKS; start += 780) {
                chunks.add(text.substring(start, Math.min(text.length(), start + 900)));
            }
        }
        return chunks;
    }

    @Test
    void comesNearTheRuntimesLimit() throws Exception {
        var chunks = chunks();
        try (var embedder = OnnxEmbedder.miniLm(natives, 2)) {
            embedder.embed(chunks.subList(0, 20), Purpose.DOCUMENT);
            var own = 0.0;
            var raw = 0.0;
            for (var round = 0; round < ROUNDS; round++) {
                var start = cpuSeconds();
                embedder.embed(chunks, Purpose.DOCUMENT);
                var middle = cpuSeconds();
                raw(chunks, 4);
                own += middle - start;
                raw += cpuSeconds() - middle;
            }
            var total = ROUNDS * chunks.size();
            System.out.printf(
                    "embedder %.1f, runtime alone %.1f chunks per CPU second; ratio %.3f%n",
                    total / own, total / raw, raw / own);
            assertThat(raw / own).isGreaterThan(0.9);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(MiniLmBench.class.getResourceAsStream(name));
    }

    private static void raw(List<String> chunks, int batch) throws Exception {
        var options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        var environment = OrtEnvironment.getEnvironment();
        try (var vocabulary = resource("/all-minilm-l6-v2-q-tokenizer.json");
                var weights = resource("/all-minilm-l6-v2-q.onnx");
                var tokenizer = HuggingFaceTokenizer.newInstance(
                        vocabulary, Map.of("truncation", "true", "maxLength", "256", "padding", "false"));
                var session = environment.createSession(weights.readAllBytes(), options)) {
            var ids = new ArrayList<long[]>();
            chunks.forEach(chunk -> ids.add(tokenizer.encode(chunk).getIds()));
            ids.sort(Comparator.comparingInt(each -> each.length));
            var workers = new ArrayList<Thread>();
            for (var half = 0; half < 2; half++) {
                var first = half * batch;
                workers.add(Thread.ofPlatform().start(() -> {
                    for (var start = first; start < ids.size(); start += 2 * batch) {
                        run(environment, session, ids.subList(start, Math.min(ids.size(), start + batch)));
                    }
                }));
            }
            for (var worker : workers) {
                worker.join();
            }
        }
    }

    private static void run(OrtEnvironment environment, OrtSession session, List<long[]> ids) {
        var length = ids.getLast().length;
        var input = new long[ids.size() * length];
        var mask = new long[input.length];
        for (var i = 0; i < ids.size(); i++) {
            System.arraycopy(ids.get(i), 0, input, i * length, ids.get(i).length);
            Arrays.fill(mask, i * length, i * length + ids.get(i).length, 1);
        }
        var shape = new long[] {ids.size(), length};
        try (var a = OnnxTensor.createTensor(environment, LongBuffer.wrap(input), shape);
                var b = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
                var c = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[input.length]), shape);
                var result = session.run(Map.of("input_ids", a, "attention_mask", b, "token_type_ids", c))) {
            assertThat(result.size()).isPositive();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
