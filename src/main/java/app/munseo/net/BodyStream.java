package app.munseo.net;

import app.munseo.document.Problem;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// The body of a reply as a stream that gives up when nothing arrives for too long, and closes its connection when
/// its reader is interrupted. The next piece is asked for only when the last one is used up.
final class BodyStream extends InputStream implements Flow.Subscriber<List<ByteBuffer>> {
    /// What the connection reports, in order.
    private sealed interface Signal {
        record Data(List<ByteBuffer> buffers) implements Signal {}

        record End() implements Signal {}

        record Lost(Throwable cause) implements Signal {}
    }

    private final LinkedBlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final Deque<ByteBuffer> buffers = new ArrayDeque<>();
    private final String place;
    private final Runnable over;
    private final LongConsumer received;
    private Duration patience;
    private boolean ended;
    private volatile boolean closed;
    private volatile Flow.@Nullable Subscription subscription;

    /// @param place host and port, for messages
    /// @param patience how long the first byte may take
    /// @param over told, perhaps more than once, that no more will be read
    /// @param received told the number of bytes of each piece
    BodyStream(String place, Duration patience, Runnable over, LongConsumer received) {
        this.place = place;
        this.patience = patience;
        this.over = over;
        this.received = received;
    }

    /// Waits for the first byte (or the end of an empty body); from then on each piece may take `idle`.
    void awaitFirstByte(Duration idle) {
        fill();
        patience = idle;
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        var buffer = buffers.element();
        var count = Math.min(length, buffer.remaining());
        buffer.get(target, offset, count);
        return count;
    }

    /// Makes sure that there is a byte to read; false at the end.
    private boolean fill() {
        while (!ended) {
            while (!buffers.isEmpty() && !buffers.element().hasRemaining()) {
                buffers.remove();
            }
            if (!buffers.isEmpty()) {
                return true;
            }
            accept(await());
        }
        return false;
    }

    private void accept(Signal signal) {
        switch (signal) {
            case Signal.Data(var data) -> {
                data.forEach(buffer -> received.accept(buffer.remaining()));
                buffers.addAll(data);
                requestNext();
            }
            case Signal.End _ -> {
                ended = true;
                over.run();
            }
            case Signal.Lost(var cause) -> {
                over.run();
                throw new Problem(Problem.Kind.PROVIDER_GARBLED, place + " broke off", cause);
            }
        }
    }

    private Signal await() {
        try {
            var signal = signals.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
            if (signal == null) {
                close();
                var silence = "%s sent nothing for %d s".formatted(place, patience.toSeconds());
                throw new Problem(Problem.Kind.PROVIDER_TIMEOUT, silence);
            }
            return signal;
        } catch (InterruptedException _) {
            close();
            throw Problem.cancelled();
        }
    }

    private void requestNext() {
        var current = subscription;
        if (current != null) {
            current.request(1);
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription arrived) {
        subscription = arrived;
        if (closed) {
            arrived.cancel();
        } else {
            arrived.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> item) {
        signals.add(new Signal.Data(item));
    }

    @Override
    public void onError(Throwable cause) {
        signals.add(new Signal.Lost(cause));
    }

    @Override
    public void onComplete() {
        signals.add(new Signal.End());
    }

    /// Closes the connection unless the body has been read to its end.
    @Override
    public void close() {
        closed = true;
        over.run();
        var current = subscription;
        if (current != null && !ended) {
            current.cancel();
        }
    }
}
