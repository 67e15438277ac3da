package app.munseo.extract;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The application's end of one worker process. One exchange at a time.
final class WorkerProcess implements AutoCloseable {
    private final Process process;
    private final DataOutputStream out;
    private final DataInputStream in;

    private WorkerProcess(Process process) {
        this.process = process;
        this.out = new DataOutputStream(process.getOutputStream());
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    static WorkerProcess start(List<String> command) throws IOException {
        return new WorkerProcess(
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    boolean alive() {
        return process.isAlive();
    }

    /// Sends a request and waits for the whole reply. After any exception the worker must be closed.
    ///
    /// @return the reply's frames
    /// @throws IOException when the worker died or spoke nonsense
    /// @throws TimeoutException when `limit` passed
    List<byte[]> exchange(byte[] request, Duration limit) throws IOException, InterruptedException, TimeoutException {
        // Reading a pipe can be neither interrupted nor timed: a thread of its own does it, and ends with the process.
        var reply = new CompletableFuture<List<byte[]>>();
        Thread.ofPlatform().daemon().name("worker-" + process.pid()).start(() -> converse(request, reply));
        try {
            return reply.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException("the worker process ended", e.getCause());
        }
    }

    private void converse(byte[] request, CompletableFuture<List<byte[]>> reply) {
        try {
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
