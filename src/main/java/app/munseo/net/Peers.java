package app.munseo.net;

import app.munseo.document.Problem;
import app.munseo.document.Problem.Kind;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Whom a request goes to: the address behind the name.
///
/// The HTTP client does not say which address it has connected to. It takes the first one that the name stands for, and
/// so does this class, right before it: the virtual machine remembers what a name stands for (30 seconds), so that one
/// look-up serves both. A request on a connection that is there already goes to whom that was opened to.
final class Peers {
    private static final int REMEMBERED = 1_000;

    private final EgressPolicy policy;
    private final GuardedProxies proxies;
    private final Duration patience;

    /// From the label of a connection to its peer, of the latest ones.
    private final Map<String, String> connections = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    /// @param patience how long a look-up may take
    Peers(EgressPolicy policy, GuardedProxies proxies, Duration patience) {
        this.policy = policy;
        this.proxies = proxies;
        this.patience = patience;
    }

    /// The address that a new connection to `target` would be made to: `203.0.113.7`, or `proxy 10.0.0.3` where a proxy
    /// is asked to pass it on. An interrupt ends it.
    ///
    /// @throws Problem `HOST_UNREACHABLE`, `CANCELLED`, and those of [EgressPolicy#admit(URI, List)]
    String of(URI target) {
        var proxy = proxies.select(target).getFirst();
        if (proxy.type() == Proxy.Type.HTTP && proxy.address() instanceof InetSocketAddress at) {
            var known = at.getAddress();
            var address = known == null ? lookUp(at.getHostString(), target).getFirst() : known;
            return "proxy " + address.getHostAddress();
        }
        var addresses = lookUp(target.getHost(), target);
        policy.admit(target, addresses);
        return addresses.getFirst().getHostAddress();
    }

    /// The peer of the connection that a response came by.
    ///
    /// @param wouldBe that of a new connection
    synchronized String of(HttpResponse<?> response, String wouldBe) {
        return response.connectionLabel()
                .map(label -> connections.computeIfAbsent(label, _ -> wouldBe))
                .orElse(wouldBe);
    }

    /// A look-up cannot be interrupted: who waits for it can.
    private List<InetAddress> lookUp(String host, URI target) {
        var looking = new FutureTask<>(() -> List.of(InetAddress.getAllByName(host)));
        Thread.ofPlatform().daemon().name("munseo-look-up").start(looking);
        try {
            return looking.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            throw Problem.cancelled();
        } catch (TimeoutException | ExecutionException e) {
            throw new Problem(Kind.HOST_UNREACHABLE, target.getAuthority(), e);
        }
    }
}
