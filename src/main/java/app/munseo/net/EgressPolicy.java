package app.munseo.net;

import app.munseo.document.Problem;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/// Who may be spoken to. Offline, only this machine: an address must be spelled as a loopback address, so that the
/// decision falls before any name is looked up (a look-up would already leave the machine). What merely might mean
/// loopback to some resolver (`127.1`, `2130706433`, `0x7f000001`, `0.0.0.0`, `localhost.`) is refused.
public final class EgressPolicy {
    private static final String OCTET = "(?:0|[1-9][0-9]?|1[0-9][0-9]|2[0-4][0-9]|25[0-5])";
    private static final Pattern LOOPBACK_V4 = Pattern.compile("127(?:\\." + OCTET + "){3}");
    private static final Set<String> LOOPBACK_V6 = Set.of("[::1]", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]");
    private static final Pattern LOCAL_NAME = Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)*localhost");
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final BooleanSupplier offline;
    private final Confinement confinement;

    /// A policy that holds no document back.
    ///
    /// @param offline asked anew for every try of every request
    public EgressPolicy(BooleanSupplier offline) {
        this(offline, Confinement.NONE);
    }

    /// @param offline asked anew for every try of every request
    /// @param confinement the same
    public EgressPolicy(BooleanSupplier offline, Confinement confinement) {
        this.offline = offline;
        this.confinement = confinement;
    }

    /// Whether only this machine may be spoken to now.
    public boolean offline() {
        return offline.getAsBoolean();
    }

    /// Whether the address is spelled as one of this machine. Looks nothing up.
    public static boolean loopback(URI uri) {
        var host = uri.getHost();
        if (host == null || uri.getRawUserInfo() != null) {
            return false;
        }
        var name = host.toLowerCase(Locale.ROOT);
        return LOOPBACK_V4.matcher(name).matches() || LOOPBACK_V6.contains(name) || localName(uri, name);
    }

    // A certificate names its host, so over TLS the name has to stay and only the plain one is trusted to be local.
    private static boolean localName(URI uri, String name) {
        return name.equals("localhost") || (!secure(uri) && LOCAL_NAME.matcher(name).matches());
    }

    private static boolean secure(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    /// As [#admit(URI)], for a request with all it carries: what was made from a document that must not leave this machine
    /// does not, whichever way it has come here. This is the one place that holds it back.
    ///
    /// @throws Problem also `LOCAL_ONLY`
    URI admit(Outgoing request) {
        var target = admit(request.uri());
        if (request.leaves() && !confinement.frees(request.cargo().origins())) {
            throw new Problem(Problem.Kind.LOCAL_ONLY, request.place());
        }
        return target;
    }

    /// The address to connect to: as given, with a local name replaced by 127.0.0.1 so that no resolver is asked what
    /// it means.
    ///
    /// @throws Problem `OFFLINE_REFUSED`, or `SETTINGS_INVALID` for what is no web address
    URI admit(URI uri) {
        if (offline() && !loopback(uri)) {
            throw new Problem(Problem.Kind.OFFLINE_REFUSED, String.valueOf(uri.getHost()));
        }
        var scheme = uri.getScheme();
        if (uri.getHost() == null || scheme == null || !SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
            throw new Problem(Problem.Kind.SETTINGS_INVALID, "not a web address: " + uri.getScheme());
        }
        var name = uri.getHost().toLowerCase(Locale.ROOT);
        return !secure(uri) && LOCAL_NAME.matcher(name).matches() ? withHost(uri, "127.0.0.1") : uri;
    }

    /// The same, once it is known what the host's name stands for: what is spelled as this machine has to be it.
    ///
    /// @throws Problem `OFFLINE_REFUSED` offline, else `HOST_UNREACHABLE`
    void admit(URI uri, List<InetAddress> addresses) {
        if (loopback(uri) && !addresses.stream().allMatch(InetAddress::isLoopbackAddress)) {
            var kind = offline() ? Problem.Kind.OFFLINE_REFUSED : Problem.Kind.HOST_UNREACHABLE;
            throw new Problem(kind, uri.getHost() + " " + addresses);
        }
    }

    private static URI withHost(URI uri, String host) {
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return URI.create(uri.getScheme() + "://" + host + port + uri.getRawPath() + query);
    }
}
