package app.munseo.ingest;

import app.munseo.catalog.EmbeddedText;
import app.munseo.catalog.Embeddings;
import app.munseo.document.Chunk;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Has the target model make a vector of every chunk, while those of the old model serve, then lets it take over and
/// drops the old ones.
/// What it has made is in the catalog: an interrupt or a crash costs no more than a batch.
final class ModelChange {
    private static final int BATCH = 64;

    private final Embeddings embeddings;
    private final Stores stores;
    private final VectorMaker maker;
    private final Run run;
    private final Set<String> tooLong = new HashSet<>();

    /// @param maker works with the target
    ModelChange(Embeddings embeddings, Stores stores, VectorMaker maker, Run run) {
        this.embeddings = embeddings;
        this.stores = stores;
        this.maker = maker;
        this.run = run;
    }

    /// What has to be done between two batches.
    interface Meanwhile {
        void run() throws InterruptedException;
    }

    /// Makes all vectors and changes the model. A text too long for the new model does not stand in its way.
    ///
    /// @throws VectorMaker.Stopped when the new model fails; the old one goes on serving
    void complete(Meanwhile meanwhile) throws InterruptedException, VectorMaker.Stopped {
        var progress = embeddings.progress();
        int done = progress.done();
        int made = done;
        do { // once more, for what has come meanwhile
            done = made;
            made = pass(progress.target(), done, progress.total(), meanwhile);
        } while (made > done);
        stores.takeOver();
        embeddings.prune();
    }

    /// Goes over all chunks once.
    ///
    /// @return how many of the chunks have their vector now, of which there were `done`
    private int pass(String target, int done, int total, Meanwhile meanwhile)
            throws InterruptedException, VectorMaker.Stopped {
        int made = done;
        var batch = embeddings.lacking(target, Optional.empty(), BATCH);
        while (!batch.isEmpty()) {
            run.replacing(target, made, Math.max(made, total));
            made += make(target, batch);
            meanwhile.run();
            batch = embeddings.lacking(target, Optional.of(batch.getLast()), BATCH);
        }
        return made;
    }

    /// @return how many of the chunks have their vector now
    private int make(String model, List<Chunk> chunks) throws VectorMaker.Stopped {
        var byHash = new LinkedHashMap<String, Chunk>();
        chunks.stream()
                .filter(chunk -> maker.takes(chunk.id().document()))
                .forEach(chunk -> byHash.putIfAbsent(EmbeddedText.of(chunk).hash(), chunk));
        byHash.keySet().removeAll(tooLong);
        if (byHash.isEmpty()) {
            return 0;
        }
        maker.make(List.copyOf(byHash.values())).ifPresent(run::withoutVectors);
        var hashes = Set.copyOf(byHash.keySet());
        var made = embeddings.find(model, hashes).keySet();
        hashes.stream().filter(hash -> !made.contains(hash)).forEach(tooLong::add);
        return (int) chunks.stream().filter(chunk -> made.contains(EmbeddedText.of(chunk).hash())).count();
    }
}
