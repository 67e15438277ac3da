package app.munseo.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A reply whose body is still arriving. Reading blocks; every read can throw a
/// [Problem][app.munseo.document.Problem]: `CANCELLED` on interrupt, `PROVIDER_TIMEOUT` when nothing arrives,
/// `PROVIDER_GARBLED` when the connection is lost. Closing before the end closes the connection.
public record ReplyStream(int status, InputStream body) implements AutoCloseable {
    /// Whether the status is of the 200s; otherwise the body is the error's text, cut short and without secrets.
    public boolean ok() {
        return status / 100 == 2;
    }

    /// Everything that is left.
    public String readText() {
        try {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
