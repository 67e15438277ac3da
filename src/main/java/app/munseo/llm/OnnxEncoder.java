package app.munseo.llm;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import app.munseo.document.Problem;
import java.util.Comparator;
import java.util.List;

/// A started model that makes one vector of a text.
record OnnxEncoder(OnnxModel model, String output, Pooling pooling) implements AutoCloseable {
    /// Names under which exporters put out a finished vector of the text, then those of one vector a word piece.
    private static final List<String> OUTPUTS =
            List.of("sentence_embedding", "last_hidden_state", "token_embeddings");

    /// Starts the model in `files`.
    ///
    /// @throws Problem `MODEL_UNFIT` when it makes no vectors of texts
    static OnnxEncoder start(OnnxFiles files, int window, Pooling pooling) {
        var model = OnnxModel.start(files, window);
        try {
            var output = model.outputs().stream()
                    .filter(OnnxEncoder::holdsVectors)
                    .map(NodeInfo::getName)
                    .min(Comparator.comparingInt(OnnxEncoder::rank));
            if (output.isPresent()) {
                return new OnnxEncoder(model, output.get(), pooling);
            }
        } catch (OrtException e) {
            model.close();
            throw new Problem(Problem.Kind.MODEL_UNFIT, files.name(), e);
        }
        model.close();
        throw new Problem(Problem.Kind.MODEL_UNFIT, files.name());
    }

    private static int rank(String output) {
        int known = OUTPUTS.indexOf(output);
        return known < 0 ? OUTPUTS.size() : known;
    }

    // A classifier puts out texts × classes; only a name tells that from texts × dimensions.
    private static boolean holdsVectors(NodeInfo output) {
        return output.getInfo() instanceof TensorInfo tensor
                && tensor.type == OnnxJavaType.FLOAT
                && (tensor.getShape().length == 3 || output.getName().equals(OUTPUTS.getFirst()));
    }

    /// The vector of a text, of length 1. Of a text longer than the model's window the beginning counts, as it does
    /// for the libraries these models come from: a chunk's heading and most of its text; words find the rest.
    float[] embed(String text) {
        return Vectors.normalized(model.run(text, null, this::vector));
    }

    private float[] vector(OrtSession.Result result) throws OrtException {
        var tensor = (OnnxTensor) result.get(output).orElseThrow();
        var shape = tensor.getInfo().getShape();
        int dimensions = Math.toIntExact(shape[shape.length - 1]);
        var numbers = tensor.getFloatBuffer();
        return shape.length == 2
                ? Pooling.FIRST.of(numbers, 1, dimensions)
                : pooling.of(numbers, Math.toIntExact(shape[1]), dimensions);
    }

    @Override
    public void close() {
        model.close();
    }
}
