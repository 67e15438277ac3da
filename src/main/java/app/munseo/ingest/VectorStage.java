package app.munseo.ingest;

import app.munseo.catalog.Catalog;
import app.munseo.catalog.Embeddings;
import app.munseo.document.Problem;
import app.munseo.llm.Embedder;
import app.munseo.llm.Embedders;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// Gives documents their vectors, behind the text stage, and changes the embedding model when the person has chosen
/// another one.
final class VectorStage {
    /// Text has the processors to itself for so long: the first files shall be found soon, and most folders are read
    /// by then. A large folder gets its first vectors while it is still being read.
    private static final int HEAD_START_SECONDS = 10;

    private static final CountDownLatch NOTHING_TO_COME = new CountDownLatch(0);

    private final Catalog catalog;
    private final Stores stores;
    private final Embeddings embeddings;
    private final Embedders embedders;
    private final Lock oneAtATime = new ReentrantLock();

    VectorStage(Catalog catalog, Stores stores, Embedders embedders) {
        this.catalog = catalog;
        this.stores = stores;
        this.embeddings = catalog.embeddings();
        this.embedders = embedders;
    }

    /// Embeds until nothing awaits vectors and `textStored` has come to zero; then has the model the person has chosen
    /// take over from another one that serves. When an embedder fails the documents keep waiting for a later run, the
    /// vectors there are go on serving, and `run` says so.
    ///
    /// @throws InterruptedException on interrupt, or [Problem] `CANCELLED`, with what is finished stored
    void follow(CountDownLatch textStored, Run run) throws InterruptedException {
        textStored.await(HEAD_START_SECONDS, TimeUnit.SECONDS);
        oneAtATime.lockInterruptibly();
        try {
            var chosen = chosen(run);
            chosen.ifPresent(embedder -> stores.want(embedder.model()));
            var queue = new VectorQueue(catalog, stores, embedders, run);
            queue.drain(textStored);
            if (chosen.isPresent() && chosen.get().model().equals(embeddings.target())) {
                change(chosen.get(), queue, run);
                new VectorQueue(catalog, stores, embedders, run).drain(textStored);
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    private Optional<Embedder> chosen(Run run) {
        try {
            return Optional.of(embedders.chosen());
        } catch (Problem e) {
            run.withoutVectors(e);
            return Optional.empty();
        }
    }

    private void change(Embedder target, VectorQueue queue, Run run) throws InterruptedException {
        var change = new ModelChange(embeddings, stores, new VectorMaker(embeddings, target, embedders), run);
        try {
            change.complete(() -> queue.drain(NOTHING_TO_COME));
        } catch (VectorMaker.Stopped e) {
            run.withoutVectors(e.problem());
        }
    }
}
