package app.munseo.llm;

import app.munseo.document.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// An embedding model that runs inside Munseo. It starts at the first use. Many texts are spread over a few threads of
/// its own; a single one, as a question is, is computed on the caller's thread, so that it does not queue behind a
/// running ingestion.
public final class OnnxEmbedder implements Embedder, AutoCloseable {
    private static final int MINILM_WINDOW = 256;

    private final String name;
    private final String setting;
    private final EmbeddingFamily family;
    private final Supplier<OnnxEncoder> start;
    private final Path nativeFolder;
    private final Crew crew;
    private @Nullable OnnxEncoder encoder;
    private boolean closed;
    private volatile int dimensions;
    private volatile @Nullable Boolean korean;

    private OnnxEmbedder(
            String name,
            String setting,
            EmbeddingFamily family,
            Path nativeFolder,
            int threads,
            @Nullable Boolean korean,
            Supplier<OnnxEncoder> start) {
        this.name = name;
        this.setting = setting;
        this.family = family;
        this.korean = korean;
        this.start = start;
        this.nativeFolder = nativeFolder;
        this.crew = new Crew("embed", threads);
    }

    /// The model that comes with Munseo: all-MiniLM-L6-v2 with weights in 8 bits, of 384 dimensions, and with the
    /// window it was trained with. Starts in about half a second.
    ///
    /// @param nativeFolder where the native libraries are unpacked once, and found again at the next start
    /// @param threads how many texts are computed at once
    public static OnnxEmbedder miniLm(Path nativeFolder, int threads) {
        var name = "minilm:all-MiniLM-L6-v2-q";
        var files = new OnnxFiles.Shipped(name, "/all-minilm-l6-v2-q.onnx", "/all-minilm-l6-v2-q-tokenizer.json");
        return new OnnxEmbedder(
                name,
                "minilm",
                EmbeddingFamily.of(name),
                nativeFolder,
                threads,
                false,
                () -> OnnxEncoder.start(files, MINILM_WINDOW, Pooling.MEAN));
    }

    /// The model in a folder, as its makers publish it.
    ///
    /// @throws Problem `MODEL_MISSING` where there is no such folder, `MODEL_INCOMPLETE` where a file of it is missing
    public static OnnxEmbedder in(Path folder, Path nativeFolder, int threads) {
        var files = OnnxFolder.of(folder);
        return new OnnxEmbedder(
                "onnx:" + files.identity(),
                "onnx:" + folder,
                files.card().family(),
                nativeFolder,
                threads,
                null,
                () -> OnnxEncoder.start(files, files.card().window(), files.card().pooling()));
    }

    @Override
    public String model() {
        return name;
    }

    @Override
    public String setting() {
        return setting;
    }

    /// Found out by embedding a word, the first time it is asked for.
    @Override
    public boolean leaves() {
        return false;
    }

    @Override
    public int dimensions() {
        if (dimensions == 0) {
            dimensions = started().embed("문서").length;
        }
        return dimensions;
    }

    /// Found out by trial, the first time it is asked for, unless it is known; see [KoreanTrial].
    @Override
    public boolean servesKorean() {
        var known = korean;
        if (known == null) {
            known = KoreanTrial.passes(this);
            korean = known;
        }
        return known;
    }

    /// The same text always has the same vector, whatever its neighbours. Ends between two texts on interrupt.
    ///
    /// @throws Problem `MODEL_UNFIT` when the model does not start, or makes no vectors
    @Override
    public List<float[]> embed(List<String> texts, Purpose purpose) {
        var started = started();
        var prepared = texts.stream().map(text -> family.prepared(text, purpose)).toList();
        var vectors = new float[texts.size()][];
        crew.each(vectors.length, i -> vectors[i] = started.embed(prepared.get(i)));
        return List.of(vectors);
    }

    private synchronized OnnxEncoder started() {
        if (closed) {
            throw new IllegalStateException("the embedder is closed");
        }
        if (encoder == null) {
            NativeLibraries.unpack(nativeFolder);
            encoder = start.get();
        }
        return encoder;
    }

    /// Waits for texts being computed, then frees the model.
    @Override
    public synchronized void close() {
        closed = true;
        crew.close();
        if (encoder != null) {
            encoder.close();
            encoder = null;
        }
    }
}
