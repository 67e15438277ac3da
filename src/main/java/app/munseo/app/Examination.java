package app.munseo.app;

import app.munseo.document.Problem.Kind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What [Doctor] found.
///
/// @param offline whether offline-only is on now
/// @param hosts what came of knocking at each configured host with offline-only on
/// @param bounds what the operating system keeps from the processes that read files
/// @param versions of Munseo and what it runs on, by name
public record Examination(
        boolean offline, List<Check> checks, Bounds bounds, List<Host> hosts, Map<String, String> versions) {
    public Examination {
        checks = List.copyOf(checks);
        hosts = List.copyOf(hosts);
    }

    /// Something looked at.
    ///
    /// @param name `folder`, `catalog`, `index` or `worker`
    public record Check(String name, boolean ok, String detail) {}

    /// A host knocked at with offline-only on.
    ///
    /// @param name who is asked there: a provider
    /// @param loopback whether its address is one of this machine, which may be spoken to
    /// @param refusal why there was no answer; null where there was one
    /// @param sent requests that went out
    public record Host(
            String name, String address, boolean loopback, @Nullable Kind refusal, long sent) {
        /// Whether it is as offline-only promises: a host elsewhere was refused, and nothing was sent.
        public boolean kept() {
            return loopback || (refusal == Kind.OFFLINE_REFUSED && sent == 0);
        }
    }

    /// Whether all checks are good and the promise was kept at every host.
    public boolean ok() {
        return checks.stream().allMatch(Check::ok) && hosts.stream().allMatch(Host::kept);
    }
}
