package app.munseo.llm;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import app.munseo.document.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// A model in a folder as its makers publish it: weights in the ONNX format, the tokenizer, and the small files that
/// say how both are meant to be used.
record OnnxFolder(Path folder, Path weights, ModelCard card) implements OnnxFiles {
    /// Where weights are, the most exact first.
    private static final List<String> WEIGHTS =
            List.of("model.onnx", "onnx/model.onnx", "model_quantized.onnx", "onnx/model_quantized.onnx");

    private static final String TOKENIZER = "tokenizer.json";
    private static final int SAMPLE = 1 << 20;
    private static final int IDENTITY_DIGITS = 12;

    /// Looks what is in `folder`; the weights themselves are not read yet.
    ///
    /// @throws Problem `MODEL_MISSING` where there is no such folder, `MODEL_INCOMPLETE` where weights or tokenizer are
    ///     missing, `MODEL_UNFIT` where the other files make no sense
    static OnnxFolder of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Problem(Problem.Kind.MODEL_MISSING, folder.toString());
        }
        var weights = weights(folder);
        if (!Files.isRegularFile(folder.resolve(TOKENIZER))) {
            throw new Problem(Problem.Kind.MODEL_INCOMPLETE, folder.resolve(TOKENIZER).toString());
        }
        return new OnnxFolder(folder, weights, ModelCard.of(folder));
    }

    /// The known names first, then whatever single file of this kind there is.
    private static Path weights(Path folder) {
        var known = WEIGHTS.stream().map(folder::resolve).filter(Files::isRegularFile).findFirst();
        return known.orElseGet(() -> {
            var others = Stream.of(folder, folder.resolve("onnx"))
                    .flatMap(OnnxFolder::weightsIn)
                    .toList();
            if (others.size() != 1) {
                throw new Problem(
                        Problem.Kind.MODEL_INCOMPLETE, folder.resolve(WEIGHTS.getFirst()).toString());
            }
            return others.getFirst();
        });
    }

    private static Stream<Path> weightsIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".onnx")).toList().stream();
        } catch (IOException e) {
            throw new Problem(Problem.Kind.FILE_UNREADABLE, folder.toString(), e);
        }
    }

    @Override
    public String name() {
        return folder.toString();
    }

    /// The folder's name and a digest of what is in it: it names the model wherever the folder lies, and tells it from
    /// another one put into its place. Of the weights, which may be gigabytes, the size and both ends are looked at.
    ///
    /// @throws Problem `FILE_UNREADABLE`
    String identity() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(folder.resolve(TOKENIZER)));
            sample(weights, digest);
            var beside = Path.of(weights + "_data"); // where weights above 2 GB lie
            if (Files.isRegularFile(beside)) {
                sample(beside, digest);
            }
            digest.update(bytes(card.toString()));
            var hex = HexFormat.of().formatHex(digest.digest());
            return folder.getFileName() + "#" + hex.substring(0, IDENTITY_DIGITS);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.FILE_UNREADABLE, folder.toString(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void sample(Path file, MessageDigest digest) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            long size = bytes.length();
            var buffer = new byte[(int) Math.min(SAMPLE, size)];
            bytes.readFully(buffer);
            digest.update(buffer);
            bytes.seek(size - buffer.length);
            bytes.readFully(buffer);
            digest.update(buffer);
            digest.update(bytes(Long.toString(size)));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public InputStream tokenizer() throws IOException {
        return Files.newInputStream(folder.resolve(TOKENIZER));
    }

    @Override
    public OrtSession session(OrtEnvironment environment, OrtSession.SessionOptions options) throws OrtException {
        return environment.createSession(weights.toString(), options);
    }
}
