package app.munseo.llm;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import app.munseo.document.Problem;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A cross-encoder in a folder the person points at, as its makers publish it. It starts at the first use. The pairs
/// of a query and a text are spread over a few threads, one pair a run: see [OnnxModel] for why no batch is made of
/// them. A pair longer than the model's window loses the end of its text, or of the query where that is the longer one.
public final class OnnxCrossEncoder implements CrossEncoder, AutoCloseable {
    /// Classes of a model that puts out "not relevant" and "relevant" instead of one number.
    private static final int TWO_CLASSES = 2;

    private final OnnxFolder files;
    private final Path nativeFolder;
    private final Crew crew;
    private @Nullable OnnxModel model;
    private boolean closed;

    private OnnxCrossEncoder(OnnxFolder files, Path nativeFolder, int threads) {
        this.files = files;
        this.nativeFolder = nativeFolder;
        this.crew = new Crew("rerank", threads);
    }

    /// The model in a folder.
    ///
    /// @param nativeFolder where the native libraries are unpacked once
    /// @param threads how many pairs are computed at once
    /// @throws Problem `MODEL_MISSING` where there is no such folder, `MODEL_INCOMPLETE` where a file of it is missing
    public static OnnxCrossEncoder in(Path folder, Path nativeFolder, int threads) {
        return new OnnxCrossEncoder(OnnxFolder.of(folder), nativeFolder, threads);
    }

    /// @throws Problem `MODEL_UNFIT` when the model does not start, or scores no pairs
    @Override
    public List<Double> relevance(String query, List<String> texts) {
        var started = started();
        var relevance = new Double[texts.size()];
        crew.each(relevance.length, i -> relevance[i] = started.run(query, texts.get(i), OnnxCrossEncoder::relevance));
        return Arrays.asList(relevance);
    }

    /// The logistic function of the number the model puts out, or of the difference between its two.
    private static double relevance(OrtSession.Result result) throws OrtException {
        var numbers = ((OnnxTensor) result.get(0)).getFloatBuffer();
        double logit = numbers.remaining() == TWO_CLASSES ? numbers.get(1) - numbers.get(0) : numbers.get(0);
        return 1 / (1 + Math.exp(-logit));
    }

    private synchronized OnnxModel started() {
        if (closed) {
            throw new IllegalStateException("the cross-encoder is closed");
        }
        if (model == null) {
            NativeLibraries.unpack(nativeFolder);
            model = start();
        }
        return model;
    }

    private OnnxModel start() {
        var started = OnnxModel.start(files, files.card().window());
        try {
            if (started.outputs().stream().findFirst().filter(OnnxCrossEncoder::scoresPairs).isPresent()) {
                return started;
            }
        } catch (OrtException e) {
            started.close();
            throw new Problem(Problem.Kind.MODEL_UNFIT, files.name(), e);
        }
        started.close();
        throw new Problem(Problem.Kind.MODEL_UNFIT, files.name());
    }

    // Texts × 1 or texts × 2; an embedding model puts out a vector for each text or word piece. Some exporters leave
    // the number of classes open.
    private static boolean scoresPairs(NodeInfo output) {
        if (!(output.getInfo() instanceof TensorInfo tensor) || tensor.type != OnnxJavaType.FLOAT) {
            return false;
        }
        var shape = tensor.getShape();
        return shape.length == 1 || (shape.length == 2 && shape[1] <= TWO_CLASSES);
    }

    /// Waits for pairs being computed, then frees the model.
    @Override
    public synchronized void close() {
        closed = true;
        crew.close();
        if (model != null) {
            model.close();
            model = null;
        }
    }
}
