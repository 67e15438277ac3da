package app.munseo.llm;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import app.munseo.document.Problem;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/// The model all-MiniLM-L6-v2 with weights in 8 bits, started: text → word pieces (at most 256, the window it was
/// trained with; what follows is not looked at) → one vector a piece → their mean at length 1. Runs on the calling
/// thread, and on several at once.
final class MiniLmModel implements AutoCloseable {
    static final int DIMENSIONS = 384;
    private static final int WINDOW = 256;
    private static final String WEIGHTS = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

    private final HuggingFaceTokenizer tokenizer;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private MiniLmModel(HuggingFaceTokenizer tokenizer, OrtEnvironment environment, OrtSession session) {
        this.tokenizer = tokenizer;
        this.environment = environment;
        this.session = session;
    }

    /// Loads the model from the class path: about half a second, nothing from the network.
    static MiniLmModel load() {
        try (var vocabulary = resource(TOKENIZER);
                var weights = resource(WEIGHTS);
                var options = options()) {
            var tokenizer = HuggingFaceTokenizer.newInstance(
                    vocabulary,
                    Map.of("truncation", "true", "maxLength", Integer.toString(WINDOW), "padding", "false"));
            var environment = OrtEnvironment.getEnvironment();
            return new MiniLmModel(tokenizer, environment, environment.createSession(weights.readAllBytes(), options));
        } catch (IOException | OrtException e) {
            throw new Problem(Problem.Kind.INTERNAL, "the embedding model does not start", e);
        }
    }

    // The callers are the threads: a pool of the runtime's own, and waiting in a loop, would only take their cores.
    private static OrtSession.SessionOptions options() throws OrtException {
        var options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        return options;
    }

    private static InputStream resource(String name) throws FileNotFoundException {
        var stream = MiniLmModel.class.getResourceAsStream(name);
        if (stream == null) {
            throw new FileNotFoundException(name);
        }
        return stream;
    }

    /// The vector of a text.
    ///
    /// One text a run, on purpose. The model computes scales for its 8-bit numbers over everything in a run, so that in
    /// a batch a text's vector would depend on its neighbours, and a library rebuilt in another order would differ.
    /// A batch gains nothing either: one text fills a core.
    float[] embed(String text) {
        var ids = tokenizer.encode(text).getIds();
        var shape = new long[] {1, ids.length};
        var ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (var input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                var mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                var types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                var result = session.run(
                        Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            return Vectors.normalized(sum(((OnnxTensor) result.get(0)).getFloatBuffer(), ids.length));
        } catch (OrtException e) {
            throw new Problem(Problem.Kind.INTERNAL, "the embedding model failed", e);
        }
    }

    // At length 1 the sum and the mean are the same.
    private static float[] sum(FloatBuffer states, int pieces) {
        var sum = new float[DIMENSIONS];
        var state = new float[DIMENSIONS];
        for (var piece = 0; piece < pieces; piece++) {
            states.get(state);
            for (var i = 0; i < DIMENSIONS; i++) {
                sum[i] += state[i];
            }
        }
        return sum;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new Problem(Problem.Kind.INTERNAL, "the embedding model does not stop", e);
        } finally {
            tokenizer.close();
        }
    }
}
