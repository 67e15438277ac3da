package app.munseo.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Answers each request with the next text it was given, byte for byte, and closes the connection. A text ending in `!`
/// is sent without it, and then nothing more until the client goes away.
public final class ScriptedServer implements AutoCloseable {
    private final ServerSocket server;
    private final Deque<String> replies = new ConcurrentLinkedDeque<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Semaphore arrived = new Semaphore(0);
    private final Semaphore gone = new Semaphore(0);

    private ScriptedServer(ServerSocket server) {
        this.server = server;
    }

    /// Starts it on a free port.
    public static ScriptedServer start() {
        try {
            var scripted = new ScriptedServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().name("scripted-accept").start(scripted::accept);
            return scripted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /// Adds replies.
    public void next(String... texts) {
        replies.addAll(List.of(texts));
    }

    /// The requests so far: head and body.
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /// Waits for one more request.
    public void awaitRequest(Duration atMost) {
        if (!await(arrived, atMost)) {
            throw new AssertionError("no request arrived");
        }
    }

    /// Waits until a client goes away that was left waiting; false when none does in time.
    public boolean awaitDisconnect(Duration atMost) {
        return await(gone, atMost);
    }

    private static boolean await(Semaphore semaphore, Duration atMost) {
        try {
            return semaphore.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.ofVirtual().name("scripted-connection").start(() -> serve(socket));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new BufferedInputStream(socket.getInputStream());
            requests.add(read(in));
            var reply = replies.isEmpty() ? "" : replies.remove();
            var stalls = reply.endsWith("!");
            var text = stalls ? reply.substring(0, reply.length() - 1) : reply;
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            arrived.release();
            if (stalls && in.read() < 0) {
                gone.release();
            }
        } catch (IOException _) {
            gone.release();
        }
    }

    private static String read(BufferedInputStream in) throws IOException {
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            var b = in.read();
            if (b < 0) {
                return head.toString();
            }
            head.append((char) b);
        }
        var length = head.toString().lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst()
                .orElse(0);
        return head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
