package app.munseo.llm;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import app.munseo.document.Problem;
import java.io.IOException;
import java.nio.LongBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// A transformer in the ONNX format with its tokenizer, started: text → word pieces → numbers. Runs on the calling
/// thread, and on several at once.
final class OnnxModel implements AutoCloseable {
    private static final String PIECES = "input_ids";
    private static final String MASK = "attention_mask";
    private static final String TYPES = "token_type_ids";
    private static final String POSITIONS = "position_ids";
    private static final Set<String> INPUTS = Set.of(PIECES, MASK, TYPES, POSITIONS);

    private final String name;
    private final HuggingFaceTokenizer tokenizer;
    private final OrtSession session;

    private OnnxModel(String name, HuggingFaceTokenizer tokenizer, OrtSession session) {
        this.name = name;
        this.tokenizer = tokenizer;
        this.session = session;
    }

    /// What a run has computed.
    interface Reading<T> {
        T of(OrtSession.Result result) throws OrtException;
    }

    /// Starts the model.
    ///
    /// @param window how many word pieces it looks at; those behind are cut off, of a pair those of the longer text
    /// @throws Problem `MODEL_UNFIT` when the files are no such model
    static OnnxModel start(OnnxFiles files, int window) {
        try (var vocabulary = files.tokenizer();
                var options = options()) {
            var tokenizer = HuggingFaceTokenizer.newInstance(
                    vocabulary,
                    Map.of("truncation", "longest_first", "maxLength", Integer.toString(window), "padding", "false"));
            var session = session(files, options, tokenizer);
            var model = new OnnxModel(files.name(), tokenizer, session);
            model.requireKnownInputs();
            return model;
        } catch (IOException | OrtException | RuntimeException e) {
            throw e instanceof Problem known ? known : new Problem(Problem.Kind.MODEL_UNFIT, files.name(), e);
        }
    }

    private static OrtSession session(
            OnnxFiles files, OrtSession.SessionOptions options, HuggingFaceTokenizer tokenizer)
            throws IOException, OrtException {
        try {
            return files.session(OrtEnvironment.getEnvironment(), options);
        } catch (IOException | OrtException | RuntimeException e) {
            tokenizer.close();
            throw e;
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

    private void requireKnownInputs() throws OrtException {
        for (var input : session.getInputInfo().values()) {
            var known = INPUTS.contains(input.getName())
                    && input.getInfo() instanceof TensorInfo tensor
                    && tensor.type == OnnxJavaType.INT64;
            if (!known) {
                close();
                throw new Problem(Problem.Kind.MODEL_UNFIT, "%s (%s)".formatted(name, input.getName()));
            }
        }
    }

    /// What the model puts out, in its own order.
    Collection<NodeInfo> outputs() throws OrtException {
        return session.getOutputInfo().values();
    }

    /// Computes one text, or a pair of which the second may be absent.
    ///
    /// One text a run, on purpose. A model with weights in 8 bits computes scales over everything in a run, so that in
    /// a batch a text's numbers would depend on its neighbours, and a library rebuilt in another order would differ.
    /// A batch gains nothing either: one text fills a core.
    <T> T run(String text, @Nullable String second, Reading<T> reading) {
        var encoding = second == null ? tokenizer.encode(text) : tokenizer.encode(text, second);
        var inputs = new HashMap<String, OnnxTensor>();
        try {
            for (var input : session.getInputNames()) {
                inputs.put(input, tensor(values(input, encoding)));
            }
            try (var result = session.run(inputs)) {
                return reading.of(result);
            }
        } catch (OrtException e) {
            throw new Problem(Problem.Kind.INTERNAL, name, e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static long[] values(String input, Encoding encoding) {
        return switch (input) {
            case PIECES -> encoding.getIds();
            case MASK -> encoding.getAttentionMask();
            case TYPES -> encoding.getTypeIds();
            default -> LongStream.range(0, encoding.getIds().length).toArray();
        };
    }

    private static OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(
                OrtEnvironment.getEnvironment(), LongBuffer.wrap(values), new long[] {1, values.length});
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new Problem(Problem.Kind.INTERNAL, name, e);
        } finally {
            tokenizer.close();
        }
    }
}
