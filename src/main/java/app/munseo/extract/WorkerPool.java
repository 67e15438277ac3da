package app.munseo.extract;

import app.munseo.document.Problem;
import app.munseo.document.Problem.Kind;
import app.munseo.extract.enclosure.Enclosure;
import app.munseo.extract.enclosure.Strength;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;

/// A few worker processes of one kind, started when needed, kept for the next file, replaced when they die or hang.
final class WorkerPool implements AutoCloseable {
    private final Enclosure enclosure;
    private final List<String> command;
    private final TimeLimit limit;
    private final Semaphore places;
    private final Deque<WorkerProcess> idle = new ArrayDeque<>();
    private final Set<WorkerProcess> all = new HashSet<>();
    private boolean closed;

    /// @param enclosure what the processes are started in
    /// @param size how many processes at most
    /// @param limit how long one request may take before its worker is killed
    WorkerPool(Enclosure enclosure, List<String> command, int size, TimeLimit limit) {
        this.enclosure = enclosure;
        this.command = List.copyOf(command);
        this.limit = limit;
        this.places = new Semaphore(size, true);
    }

    /// The reply to a request about a file, waiting for a free worker if need be.
    ///
    /// @throws Problem `FILE_TIMEOUT`, `FILE_BROKEN` (the file killed the worker), `CANCELLED` (interrupted),
    ///     `INTERNAL` (no worker can be started)
    List<byte[]> call(byte[] request, Path file) {
        try {
            places.acquire();
        } catch (InterruptedException _) {
            throw Problem.cancelled();
        }
        try {
            while (true) {
                var enforced = enclosure.strength();
                try {
                    return callWorker(take(file, enforced), request, file.toString());
                } catch (WorkerProcess.NeverReady e) {
                    if (closed() || !enclosure.relax(enforced)) {
                        throw new Problem(closed() ? Kind.CANCELLED : Kind.INTERNAL, command.getFirst(), e);
                    }
                }
            }
        } finally {
            places.release();
        }
    }

    private List<byte[]> callWorker(WorkerProcess worker, byte[] request, String subject)
            throws WorkerProcess.NeverReady {
        boolean healthy = false;
        try {
            var reply = worker.exchange(request, limit.time().get());
            healthy = true;
            return reply;
        } catch (InterruptedException _) {
            throw Problem.cancelled();
        } catch (TimeoutException e) {
            throw new Problem(Kind.FILE_TIMEOUT, limit.met(subject), e);
        } catch (WorkerProcess.NeverReady e) {
            throw e;
        } catch (IOException e) {
            throw new Problem(closed() ? Kind.CANCELLED : Kind.FILE_BROKEN, subject, e);
        } finally {
            giveBack(worker, healthy);
        }
    }

    private synchronized WorkerProcess take(Path file, Strength enforced) throws WorkerProcess.NeverReady {
        if (closed) {
            throw new Problem(Kind.CANCELLED, "closed");
        }
        for (var worker = idle.poll(); worker != null; worker = idle.poll()) {
            if (worker.alive() && worker.enforced() == enforced && worker.reaches(file)) {
                return worker;
            }
            discard(worker);
        }
        try {
            var worker = WorkerProcess.start(enclosure, command, file, enforced);
            all.add(worker);
            return worker;
        } catch (IOException e) {
            throw new WorkerProcess.NeverReady(e);
        }
    }

    private synchronized void giveBack(WorkerProcess worker, boolean healthy) {
        if (healthy && !closed) {
            idle.push(worker);
        } else {
            discard(worker);
        }
    }

    private synchronized void discard(WorkerProcess worker) {
        worker.close();
        all.remove(worker);
    }

    private synchronized boolean closed() {
        return closed;
    }

    /// Ends all workers, busy ones too; their callers get `CANCELLED`.
    @Override
    public synchronized void close() {
        closed = true;
        all.forEach(WorkerProcess::close);
        all.clear();
        idle.clear();
    }
}
