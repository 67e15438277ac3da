package app.munseo.net;

import app.munseo.document.Origins;
import app.munseo.document.Problem;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// What went out of the door, and what was refused there: hosts, times, sizes, and which passages, never what was said.
/// Every try of a request is a line of its own, present from the moment it begins. Nothing leaves this machine whose
/// line cannot be kept. Remembers the last 10,000 lines, the store all; safe for use by several threads.
public final class EgressLedger {
    private static final int CAPACITY = 10_000;
    private static final System.Logger LOG = System.getLogger(EgressLedger.class.getName());

    /// One try of a request.
    ///
    /// @param address scheme, host, port and path as asked for, without user or query
    /// @param port as asked for, or the scheme's own
    /// @param peer see [Peers#of(java.net.URI)]; empty where it did not come to that
    /// @param model who was asked; empty where nobody writes or embeds
    /// @param bytesOut bytes of the request's body handed to the connection; 0 when there was none
    /// @param bytesIn bytes of the reply's body so far
    /// @param loopback whether it went to this machine
    /// @param leaves whether its text leaves this machine, by way of a server on it perhaps
    /// @param refusal why the egress policy stopped it, so that nothing was resolved, connected or sent; null where it
    ///     did not
    public record Entry(
            Instant time,
            String host,
            String address,
            int port,
            String peer,
            RequestPurpose purpose,
            String model,
            long bytesOut,
            long bytesIn,
            boolean loopback,
            boolean leaves,
            Origins origins,
            Problem.@Nullable Kind refusal) {
        /// Whether the egress policy stopped it.
        public boolean refused() {
            return refusal != null;
        }

        private Entry with(String found, long sent, long received, Problem.@Nullable Kind refused) {
            return new Entry(
                    time, host, address, port, found, purpose, model, sent, received, loopback, leaves, origins, refused);
        }
    }

    /// A line being written. It holds nothing of the request's text or headers.
    static final class Line {
        private final EgressStore store;
        private final Entry begun;
        private final AtomicLong out;
        private final AtomicLong in = new AtomicLong();
        private final AtomicBoolean ended = new AtomicBoolean();
        private final long id;
        private volatile String peer = "";
        private volatile Problem.@Nullable Kind refusal;

        private Line(Outgoing request, Problem.@Nullable Kind refusal, EgressStore store) {
            this.store = store;
            this.refusal = refusal;
            this.out = new AtomicLong(refusal == null ? request.body().getBytes(StandardCharsets.UTF_8).length : 0);
            var uri = request.uri();
            this.begun = new Entry(
                    Instant.now(), hostOf(uri), addressOf(uri), portOf(uri), "", request.purpose(),
                    request.cargo().model(), out.get(), 0, refusal == null && EgressPolicy.loopback(uri),
                    request.leaves(), request.cargo().origins(), refusal);
            this.id = kept();
        }

        private long kept() {
            try {
                return store.begin(begun);
            } catch (Problem e) {
                if (begun.leaves() && !begun.refused()) {
                    throw e;
                }
                LOG.log(System.Logger.Level.WARNING, "a line of the ledger is not kept", e);
                return 0;
            }
        }

        /// Nothing was sent after all.
        void unsent() {
            out.set(0);
        }

        /// Nothing was sent because of where it would have gone to.
        void refuse(Problem.Kind reason) {
            refusal = reason;
            unsent();
            end();
        }

        /// This is who it goes to.
        void peer(String found) {
            peer = found;
        }

        void received(long bytes) {
            in.addAndGet(bytes);
        }

        /// No more will come; every time but the first changes nothing.
        void end() {
            if (ended.compareAndSet(false, true)) {
                try {
                    store.end(id, entry());
                } catch (Problem e) {
                    LOG.log(System.Logger.Level.WARNING, "the end of a line of the ledger is not kept", e);
                }
            }
        }

        private Entry entry() {
            return begun.with(peer, out.get(), in.get(), refusal);
        }
    }

    private final EgressStore store;
    private final Deque<Line> lines = new ArrayDeque<>();
    private long written;

    /// A ledger that is kept nowhere.
    public EgressLedger() {
        this(EgressStore.NONE);
    }

    public EgressLedger(EgressStore store) {
        this.store = store;
    }

    /// Adds a line for a request that passed the policy.
    ///
    /// @throws Problem where the line cannot be kept and the request would leave this machine
    Line begin(Outgoing request) {
        return add(new Line(request, null, store));
    }

    /// Adds a line for a request that the policy stopped.
    void refuse(Outgoing request, Problem.Kind reason) {
        add(new Line(request, reason, store)).end();
    }

    private synchronized Line add(Line line) {
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

    private static String addressOf(URI uri) {
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return uri.getScheme() + "://" + hostOf(uri) + port + uri.getRawPath();
    }

    private static int portOf(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }
}
