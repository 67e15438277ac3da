package app.munseo.llm;

import app.munseo.document.Problem;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// The embedding model that comes with Munseo and runs inside it. It starts at the first use. Many texts are spread
/// over a few threads of its own; a single one, as a question is, is computed on the caller's thread, so that it does
/// not queue behind a running ingestion.
public final class MiniLmEmbedder implements Embedder, AutoCloseable {
    private final Path nativeFolder;
    private final int threads;
    private final ExecutorService pool;
    private @Nullable MiniLmModel model;
    private boolean closed;

    /// @param nativeFolder where the native libraries are unpacked once, and found again at the next start
    /// @param threads how many texts are computed at once
    public MiniLmEmbedder(Path nativeFolder, int threads) {
        this.nativeFolder = nativeFolder;
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("embed-", 0).factory());
    }

    @Override
    public String model() {
        return "minilm:all-MiniLM-L6-v2-q";
    }

    @Override
    public int dimensions() {
        return MiniLmModel.DIMENSIONS;
    }

    @Override
    public boolean servesKorean() {
        return false;
    }

    /// The same text always has the same vector, whatever its neighbours. Ends between two texts on interrupt.
    @Override
    public List<float[]> embed(List<String> texts, Purpose purpose) {
        var started = started();
        var vectors = new float[texts.size()][];
        var next = new AtomicInteger();
        Callable<Boolean> worker = () -> compute(started, texts, next, vectors);
        if (texts.size() <= 1) {
            compute(started, texts, next, vectors);
        } else {
            runAll(Collections.nCopies(Math.min(threads, texts.size()), worker));
        }
        return List.of(vectors);
    }

    private static boolean compute(MiniLmModel model, List<String> texts, AtomicInteger next, float[][] vectors) {
        for (var i = next.getAndIncrement(); i < vectors.length; i = next.getAndIncrement()) {
            if (Thread.currentThread().isInterrupted()) {
                throw Problem.cancelled();
            }
            vectors[i] = model.embed(texts.get(i));
        }
        return true;
    }

    private void runAll(List<Callable<Boolean>> workers) {
        try {
            for (Future<Boolean> worker : pool.invokeAll(workers)) {
                worker.get();
            }
        } catch (InterruptedException _) {
            throw Problem.cancelled();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    private synchronized MiniLmModel started() {
        if (closed) {
            throw new IllegalStateException("the embedder is closed");
        }
        if (model == null) {
            NativeLibraries.unpack(nativeFolder);
            model = MiniLmModel.load();
        }
        return model;
    }

    /// Waits for texts being computed, then frees the model.
    @Override
    public synchronized void close() {
        closed = true;
        pool.shutdownNow();
        pool.close();
        if (model != null) {
            model.close();
            model = null;
        }
    }
}
