package app.munseo.extract;

import app.munseo.document.Problem;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.LogManager;

/// The life of a worker process: read a request, answer it, again, until the parent's pipe closes.
///
/// Requests are read by a thread of their own, so that the process ends with its parent even while it is busy with a
/// file that never ends. After an [Error] the process ends too: what such an error leaves behind is not to be trusted.
final class WorkerLoop {
    /// Nested structures of hostile files need depth, and the parent would rather have an answer than a dead worker.
    private static final long STACK_BYTES = 16L << 20;

    /// The first thing said: the process has come to life.
    private static final byte[] READY = {'R'};

    /// Answers one request with any number of frames.
    @FunctionalInterface
    interface Handler {
        void answer(DataInputStream request, Reply reply) throws IOException;
    }

    /// Where the answer goes.
    @FunctionalInterface
    interface Reply {
        void frame(Frames.Content content) throws IOException;
    }

    private final Handler handler;
    private final LinkedBlockingQueue<byte[]> requests = new LinkedBlockingQueue<>();
    private final DataOutputStream out =
            new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));

    private WorkerLoop(Handler handler) {
        this.handler = handler;
    }

    /// Serves requests from standard input; returns at once, the threads go on.
    static void serve(Handler handler) {
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        LogManager.getLogManager().reset();
        var loop = new WorkerLoop(handler);
        new Thread(loop::readRequests, "requests").start();
        var work = new Thread(null, loop::work, "work", STACK_BYTES);
        work.setDaemon(true);
        work.start();
    }

    private void readRequests() {
        try (var in = new DataInputStream(new FileInputStream(FileDescriptor.in))) {
            while (true) {
                requests.add(Frames.read(in));
            }
        } catch (IOException _) {
            Runtime.getRuntime().halt(0);
        }
    }

    private void work() {
        try {
            Frames.write(out, READY);
            out.flush();
            while (true) {
                answer(new DataInputStream(new ByteArrayInputStream(requests.take())));
            }
        } catch (InterruptedException | IOException | Error _) {
            Runtime.getRuntime().halt(1);
        }
    }

    private void answer(DataInputStream request) throws IOException {
        try {
            handler.answer(request, content -> Frames.write(out, Frames.bytes(content)));
        } catch (Problem problem) {
            Frames.write(out, Frames.bytes(frame -> Replies.problem(frame, problem.kind(), problem.detail())));
        } catch (IOException | RuntimeException e) {
            Frames.write(out, Frames.bytes(frame -> Replies.problem(frame, Problem.Kind.FILE_BROKEN, place(e))));
        }
        Frames.write(out, new byte[0]);
        out.flush();
    }

    /// What failed and where. Not the message: it may quote the file, and this ends up in a log.
    private static String place(Exception e) {
        var trace = e.getStackTrace();
        return e.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
