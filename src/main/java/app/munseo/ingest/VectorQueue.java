package app.munseo.ingest;

import app.munseo.catalog.Awaiting;
import app.munseo.catalog.Catalog;
import app.munseo.catalog.EmbeddedText;
import app.munseo.catalog.Embeddings;
import app.munseo.document.Chunk;
import app.munseo.document.Problem;
import app.munseo.llm.Embedders;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The documents awaiting vectors of the model that serves, of which the catalog is the queue: it takes them in order
/// of revision, some at a time, so that small files fill a batch together and memory stays bounded. Each is tried once.
final class VectorQueue {
    private static final int BATCH = 64;
    private static final int PAUSE_MILLIS = 200;

    private final Catalog catalog;
    private final Embeddings embeddings;
    private final Stores stores;
    private final Embedders embedders;
    private final Run run;
    private @Nullable VectorMaker maker;
    private boolean stopped;
    private long after;
    private int done;

    VectorQueue(Catalog catalog, Stores stores, Embedders embedders, Run run) {
        this.catalog = catalog;
        this.embeddings = catalog.embeddings();
        this.stores = stores;
        this.embedders = embedders;
        this.run = run;
    }

    /// Embeds until nothing awaits vectors and `textStored` has come to zero. When the embedder fails it is not asked
    /// again, the documents keep waiting for another queue, and `run` says so.
    void drain(CountDownLatch textStored) throws InterruptedException {
        int before = done;
        try {
            takeAll(textStored);
        } catch (VectorMaker.Stopped e) {
            stopped = true;
            run.withoutVectors(e.problem());
        }
        if (done > before) {
            stores.showNow();
        }
    }

    private void takeAll(CountDownLatch textStored) throws InterruptedException, VectorMaker.Stopped {
        while (!stopped) {
            boolean textDone = textStored.getCount() == 0; // asked before looking, so that nothing slips through
            var batch = batch();
            if (!batch.isEmpty()) {
                take(batch);
            } else if (textDone) {
                return;
            } else {
                textStored.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }

    private void take(List<Awaiting> batch) throws VectorMaker.Stopped {
        int total = done + catalog.awaitingChunks(after);
        int before = done;
        embed(batch, made -> run.embedding(before + made, total));
        done += batch.stream().mapToInt(Awaiting::chunks).sum();
        run.embedding(done, total);
        after = batch.getLast().revision();
    }

    private VectorMaker maker() throws VectorMaker.Stopped {
        if (maker == null) {
            try {
                maker = new VectorMaker(embeddings, embedders.named(embeddings.model()), embedders);
            } catch (Problem e) {
                throw new VectorMaker.Stopped(e);
            }
        }
        return maker;
    }

    /// The next documents: as few as fill a batch of chunks.
    private List<Awaiting> batch() {
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

    private void embed(List<Awaiting> all, Progress progress) throws VectorMaker.Stopped {
        var batch = taken(all);
        var missing = missing(batch);
        for (int from = 0; from < missing.size(); from += BATCH) {
            int to = Math.min(from + BATCH, missing.size());
            maker().make(missing.subList(from, to)).ifPresent(run::withoutVectors);
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

    /// Without the documents that must not be given to the model; they go on waiting for another one.
    private List<Awaiting> taken(List<Awaiting> batch) throws VectorMaker.Stopped {
        var taken = new ArrayList<Awaiting>();
        for (var awaiting : batch) {
            if (maker().takes(awaiting.document())) {
                taken.add(awaiting);
            }
        }
        if (taken.size() < batch.size()) {
            run.withoutVectors(new Problem(Problem.Kind.LOCAL_ONLY, embeddings.model()));
        }
        return taken;
    }

    /// The chunks of these documents whose vectors are not known, each text once.
    private List<Chunk> missing(List<Awaiting> batch) {
        var byHash = new LinkedHashMap<String, Chunk>();
        for (var awaiting : batch) {
            catalog.chunks(awaiting.document()).forEach(chunk -> byHash.putIfAbsent(EmbeddedText.of(chunk).hash(), chunk));
        }
        byHash.keySet().removeAll(embeddings.find(embeddings.model(), Set.copyOf(byHash.keySet())).keySet());
        return List.copyOf(byHash.values());
    }
}
