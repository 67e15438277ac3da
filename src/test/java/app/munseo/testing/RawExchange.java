package app.munseo.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One request and its reply on a plain socket, so that a test can break HTTP where it likes and see the client go.
final class RawExchange {
    /// The client has closed the connection.
    static final class ClientGone extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final int FOREVER = 600_000;

    private final Socket socket;
    private final InputStream in;
    private boolean begun;
    final String method;
    final String path;
    final Map<String, String> headers;
    final String body;

    private RawExchange(
            Socket socket, InputStream in, String method, String path, Map<String, String> headers, String body) {
        this.socket = socket;
        this.in = in;
        this.method = method;
        this.path = path;
        this.headers = headers;
        this.body = body;
    }

    /// The next request on the connection; null when the client has no more.
    static @Nullable RawExchange read(Socket socket, BufferedInputStream in) throws IOException {
        var start = line(in);
        if (start == null || start.isEmpty()) {
            return null;
        }
        var headers = new LinkedHashMap<String, String>();
        for (var line = line(in); line != null && !line.isEmpty(); line = line(in)) {
            var colon = line.indexOf(':');
            headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        var length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        var body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        var parts = start.split(" ", 3);
        return new RawExchange(socket, in, parts[0], parts[1], headers, body);
    }

    private static @Nullable String line(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (var b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return null;
            }
            bytes.write(b);
        }
        return bytes.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    /// A whole reply of known length.
    void reply(int status, Map<String, String> extra, String type, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder("HTTP/1.1 %d Fake\r\nContent-Type: %s\r\n".formatted(status, type));
        extra.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        write(head + "Content-Length: " + bytes.length + "\r\n\r\n" + text);
    }

    /// Begins a streamed reply; false if it has begun already.
    boolean begin(String type) throws IOException {
        if (begun) {
            return false;
        }
        begun = true;
        write("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nTransfer-Encoding: chunked\r\n\r\n");
        return true;
    }

    void chunk(String text) throws IOException {
        var length = text.getBytes(StandardCharsets.UTF_8).length;
        write(Integer.toHexString(length) + "\r\n" + text + "\r\n");
    }

    void end() throws IOException {
        write("0\r\n\r\n");
    }

    void close() throws IOException {
        socket.close();
    }

    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /// Waits, listening for the client's going: it says nothing more until it has its reply.
    void pause(Duration time) throws IOException {
        if (time.isZero()) {
            return;
        }
        socket.setSoTimeout((int) Math.max(1, time.toMillis()));
        try {
            if (in.read() < 0) {
                throw new ClientGone();
            }
        } catch (SocketTimeoutException _) {
            socket.setSoTimeout(0);
        }
    }

    /// Waits for the client to go.
    void awaitClientGone() throws IOException {
        pause(Duration.ofMillis(FOREVER));
    }
}
