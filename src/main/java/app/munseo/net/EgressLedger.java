package app.munseo.net;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// What went out of the door, and what was refused there: hosts, times and sizes, never what was said. Every try of a
/// request is a line of its own, present from the moment it begins. Keeps the last 10,000 lines; safe for use by
/// several threads.
public final class EgressLedger {
    private static final int CAPACITY = 10_000;

    /// One try of a request.
    ///
    /// @param port as asked for, or the scheme's own
    /// @param bytesOut bytes of the request's body handed to the connection; 0 when there was none
    /// @param bytesIn bytes of the reply's body so far
    /// @param refused the egress policy stopped it: nothing was resolved, connected or sent
    public record Entry(
            Instant time,
            String host,
            int port,
            RequestPurpose purpose,
            long bytesOut,
            long bytesIn,
            boolean loopback,
            boolean refused) {}

    /// A line being written.
    static final class Line {
        private final Instant time = Instant.now();
        private final Outgoing request;
        private final boolean loopback;
        private final boolean refused;
        private final AtomicLong out = new AtomicLong();
        private final AtomicLong in = new AtomicLong();

        private Line(Outgoing request, boolean loopback, boolean refused) {
            this.request = request;
            this.loopback = loopback;
            this.refused = refused;
        }

        void sent(long bytes) {
            out.set(bytes);
        }

        void received(long bytes) {
            in.addAndGet(bytes);
        }

        private Entry entry() {
            var uri = request.uri();
            return new Entry(
                    time, hostOf(uri), portOf(uri), request.purpose(), out.get(), in.get(), loopback, refused);
        }
    }

    private final Deque<Line> lines = new ArrayDeque<>();
    private long written;

    /// Adds a line for a request that passed the policy.
    synchronized Line begin(Outgoing request, boolean loopback) {
        return add(new Line(request, loopback, false));
    }

    /// Adds a line for a request that the policy stopped.
    synchronized void refuse(Outgoing request) {
        add(new Line(request, false, true));
    }

    private Line add(Line line) {
        if (lines.size() == CAPACITY) {
            lines.removeFirst();
        }
        lines.addLast(line);
        written++;
        return line;
    }

    /// Where the ledger stands now, for [#since(long)].
    public synchronized long mark() {
        return written;
    }

    /// What was added after `mark`, oldest first.
    public synchronized List<Entry> since(long mark) {
        var gone = written - lines.size();
        return lines.stream().skip(Math.max(0, mark - gone)).map(Line::entry).toList();
    }

    /// Everything it still holds, oldest first.
    public List<Entry> entries() {
        return since(0);
    }

    private static String hostOf(URI uri) {
        var host = uri.getHost();
        return host == null ? String.valueOf(uri.getRawAuthority()) : host;
    }

    private static int portOf(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }
}
