package app.munseo.conversation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What left this machine for one answer.
///
/// @param sent every request that did, tries of the same thing included; empty where nothing left
/// @param costUsd what all models asked for it cost in US dollars; null where a price is not known
public record Leaving(List<Sent> sent, @Nullable Double costUsd) {
    public Leaving {
        sent = List.copyOf(sent);
    }

    /// A request that left this machine, as the ledger has it.
    ///
    /// @param at the ledger's time of it, by which it is found there
    /// @param purpose a word: `answer`, `embed`, …
    /// @param passages how many stretches of documents stood in it
    /// @param behind how many stand behind something in it: an earlier answer was made from them
    public record Sent(Instant at, String host, String purpose, String model, long bytes, int passages, int behind) {}

    /// The requests to one host for one model, together: the most passages of them, all bytes.
    public List<Sent> byHost() {
        var together = new LinkedHashMap<String, Sent>();
        for (var one : sent) {
            together.merge(one.host() + "\n" + one.model(), one, Leaving::and);
        }
        return List.copyOf(together.values());
    }

    private static Sent and(Sent first, Sent next) {
        return new Sent(
                first.at(),
                first.host(),
                first.purpose(),
                first.model(),
                first.bytes() + next.bytes(),
                Math.max(first.passages(), next.passages()),
                Math.max(first.behind(), next.behind()));
    }
}
