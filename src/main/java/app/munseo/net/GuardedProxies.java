package app.munseo.net;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/// The system's proxies, except for this machine, which needs none, and offline, when a proxy would be a way out.
final class GuardedProxies extends ProxySelector {
    private final EgressPolicy policy;

    GuardedProxies(EgressPolicy policy) {
        this.policy = policy;
    }

    @Override
    public List<Proxy> select(URI uri) {
        var system = ProxySelector.getDefault();
        if (system == null || policy.offline() || EgressPolicy.loopback(uri)) {
            return List.of(Proxy.NO_PROXY);
        }
        return system.select(uri);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        var system = ProxySelector.getDefault();
        if (system != null) {
            system.connectFailed(uri, address, failure);
        }
    }
}
