package app.munseo.testing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// Sees every name this process looks up; registered as the JDK's resolver for the tests.
public final class Lookups extends InetAddressResolverProvider {
    /// Names that end so stand for this machine, and are not spelled so.
    public static final String HERE = ".here.invalid";

    private static final List<String> NAMES = new CopyOnWriteArrayList<>();

    /// The names looked up so far.
    public static List<String> names() {
        return List.copyOf(NAMES);
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        var system = configuration.builtinResolver();
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                NAMES.add(host);
                if (host.endsWith(HERE)) {
                    return Stream.of(InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1}));
                }
                return system.lookupByName(host, policy);
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                return system.lookupByAddress(address);
            }
        };
    }

    @Override
    public String name() {
        return "recording";
    }
}
