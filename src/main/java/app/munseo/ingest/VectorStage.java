package app.munseo.ingest;

import app.munseo.catalog.Awaiting;
import app.munseo.catalog.Catalog;
import app.munseo.catalog.EmbeddedText;
import app.munseo.document.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/// Gives documents their vectors, behind the text stage. The catalog is its queue: it takes the documents awaiting
/// vectors in order of revision, some at a time, so that small files fill a batch together and memory stays bounded.
final class VectorStage {
    private static final int BATCH = 64;

    /// Text has the processors to itself for so long: the first files shall be found soon, and most folders are read
    /// by then. A large folder gets its first vectors while it is still being read.
    private static final int HEAD_START_SECONDS = 10;

    private static final int PAUSE_MILLIS = 200;

    private final Catalog catalog;
    private final Stores stores;
    private final VectorMaker maker;
    private final Lock oneAtATime = new ReentrantLock();

    VectorStage(Catalog catalog, Stores stores, VectorMaker maker) {
        this.catalog = catalog;
        this.stores = stores;
        this.maker = maker;
    }

    /// Embeds until nothing awaits vectors and `textStored` has come to zero. When the embedder fails the documents
    /// keep waiting for a later run, and `run` says so.
    ///
    /// @throws InterruptedException on interrupt, or [Problem] `CANCELLED`, with what is finished stored
    void follow(CountDownLatch textStored, Run run) throws InterruptedException {
        textStored.await(HEAD_START_SECONDS, TimeUnit.SECONDS);
        oneAtATime.lockInterruptibly();
        try {
            drain(textStored, run);
        } catch (VectorMaker.Stopped e) {
            run.withoutVectors(e.problem());
        } finally {
            oneAtATime.unlock();
        }
    }

    private void drain(CountDownLatch textStored, Run run) throws InterruptedException, VectorMaker.Stopped {
        long after = 0;
        int done = 0;
        while (true) {
            boolean textDone = textStored.getCount() == 0; // asked before looking, so that nothing slips through
            var batch = batch(after);
            if (!batch.isEmpty()) {
                int total = done + catalog.awaitingChunks(after);
                int before = done;
                embed(batch, run, made -> run.embedding(before + made, total));
                done += batch.stream().mapToInt(Awaiting::chunks).sum();
                run.embedding(done, total);
                after = batch.getLast().revision();
            } else if (textDone) {
                return;
            } else {
                textStored.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }

    /// The next documents: as few as fill a batch of chunks.
    private List<Awaiting> batch(long after) {
        var batch = new ArrayList<Awaiting>();
        int chunks = 0;
        for (var awaiting : catalog.awaitingVectors(after, BATCH)) {
            if (chunks >= BATCH) {
                break;
            }
            batch.add(awaiting);
            chunks += awaiting.chunks();
        }
        return batch;
    }

    private interface Progress {
        void made(int vectors);
    }

    private void embed(List<Awaiting> batch, Run run, Progress progress) throws VectorMaker.Stopped {
        var missing = missing(batch);
        for (int from = 0; from < missing.size(); from += BATCH) {
            int to = Math.min(from + BATCH, missing.size());
            maker.make(missing.subList(from, to)).ifPresent(run::withoutVectors);
            if (to < missing.size()) {
                progress.made(to);
            }
            stores.pulse();
        }
        for (var awaiting : batch) {
            stores.embedded(awaiting).ifPresent(run::ready);
        }
        stores.pulse();
    }

    /// The texts of these documents whose vectors are not known, each once.
    private List<EmbeddedText> missing(List<Awaiting> batch) {
        var texts = batch.stream()
                .flatMap(awaiting -> catalog.chunks(awaiting.document()).stream())
                .map(EmbeddedText::of)
                .distinct()
                .toList();
        Set<String> known = catalog.vectors(texts.stream().map(EmbeddedText::hash).collect(Collectors.toSet()))
                .keySet();
        return texts.stream().filter(text -> !known.contains(text.hash())).toList();
    }
}
