package app.munseo.extract;

import app.munseo.extract.enclosure.Cell;
import app.munseo.extract.enclosure.Enclosure;
import app.munseo.extract.enclosure.Strength;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The application's end of one worker process. One exchange at a time.
final class WorkerProcess implements AutoCloseable {
    /// The process ended before it said that it is there.
    static final class NeverReady extends IOException {
        private static final long serialVersionUID = 1L;

        NeverReady(Throwable cause) {
            super("the worker process did not come to life", cause);
        }
    }

    private final Cell cell;
    private final Strength enforced;
    private final Process process;
    private final DataOutputStream out;
    private final DataInputStream in;

    private volatile boolean ready;

    private WorkerProcess(Cell cell, Strength enforced) {
        this.cell = cell;
        this.enforced = enforced;
        this.process = cell.process();
        this.out = new DataOutputStream(process.getOutputStream());
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /// @param file what it will have to read first
    /// @throws IOException where it cannot be started
    static WorkerProcess start(Enclosure enclosure, List<String> command, Path file, Strength enforced)
            throws IOException {
        return new WorkerProcess(enclosure.start(command, file, enforced), enforced);
    }

    /// What the operating system enforces of this process.
    Strength enforced() {
        return enforced;
    }

    /// Whether it may read `file`.
    boolean reaches(Path file) {
        return cell.reaches(file);
    }

    boolean alive() {
        return process.isAlive();
    }

    /// Sends a request and waits for the whole reply. After any exception the worker must be closed.
    ///
    /// @return the reply's frames
    /// @throws NeverReady when the worker died before it had begun
    /// @throws IOException when it died or spoke nonsense
    /// @throws TimeoutException when `limit` passed
    List<byte[]> exchange(byte[] request, Duration limit) throws IOException, InterruptedException, TimeoutException {
        // Reading a pipe can be neither interrupted nor timed: a thread of its own does it, and ends with the process.
        var reply = new CompletableFuture<List<byte[]>>();
        Thread.ofPlatform().daemon().name("worker-" + process.pid()).start(() -> converse(request, reply));
        try {
            return reply.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            var cause = Objects.requireNonNull(e.getCause());
            throw ready ? new IOException("the worker process ended", cause) : new NeverReady(cause);
        }
    }

    private void converse(byte[] request, CompletableFuture<List<byte[]>> reply) {
        try {
            if (!ready) {
                Frames.read(in);
                ready = true;
            }
            Frames.write(out, request);
            out.flush();
            var frames = new ArrayList<byte[]>();
            for (byte[] frame = Frames.read(in); frame.length > 0; frame = Frames.read(in)) {
                frames.add(frame);
            }
            reply.complete(frames);
        } catch (IOException e) {
            reply.completeExceptionally(e);
        }
    }

    /// Ends the process at once, whatever it does.
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
