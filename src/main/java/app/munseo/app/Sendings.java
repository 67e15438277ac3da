package app.munseo.app;

import app.munseo.conversation.Leaving;
import app.munseo.conversation.Leaving.Sent;
import app.munseo.net.EgressLedger.Entry;
import java.util.List;
import java.util.OptionalDouble;

/// What left this machine, of the requests that were made.
final class Sendings {
    private Sendings() {}

    /// Requests that were refused sent nothing.
    static Leaving of(List<Entry> requests, OptionalDouble usd) {
        var sent = requests.stream()
                .filter(entry -> entry.leaves() && !entry.refused() && entry.bytesOut() > 0)
                .map(entry -> new Sent(
                        entry.time(),
                        entry.host(),
                        entry.purpose().word(),
                        entry.model(),
                        entry.bytesOut(),
                        entry.origins().passages().size(),
                        entry.origins().behind().size()))
                .toList();
        return new Leaving(sent, usd.isPresent() ? usd.getAsDouble() : null);
    }
}
