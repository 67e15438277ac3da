package app.munseo.app;

import app.munseo.catalog.Catalog;
import app.munseo.catalog.EgressLog;
import app.munseo.catalog.EgressLog.Request;
import app.munseo.catalog.EgressLog.Wanted;
import app.munseo.document.Problem;
import app.munseo.net.EgressLedger.Entry;
import app.munseo.net.EgressStore;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/// What went out of the door, kept for as many days as the settings say.
public final class Ledger {
    /// As many as one look needs.
    public static final int LATEST = 1_000;

    private static final ObjectWriter JSON = new JsonMapper().writerWithDefaultPrettyPrinter();

    private final EgressLog log;
    private final IntSupplier days;
    private final Clock clock;
    private volatile LocalDate pruned = LocalDate.EPOCH;

    /// @param days how many days are kept
    Ledger(Catalog catalog, IntSupplier days, Clock clock) {
        this.log = catalog.egress();
        this.days = days;
        this.clock = clock;
    }

    /// For how many days a request is kept.
    public int days() {
        return days.getAsInt();
    }

    /// The requests wanted, the latest first.
    public List<Request> requests(Wanted wanted, int limit) {
        prune();
        return log.requests(wanted, limit);
    }

    /// Writes all that is kept, the latest first: to a file whose name ends with `.csv` as a table, to any other as JSON,
    /// an array under `requests`.
    ///
    /// @throws Problem `DISK_FAILED`
    public void export(Path file) {
        var all = requests(Wanted.ALL, Integer.MAX_VALUE);
        try {
            Files.writeString(
                    file,
                    file.toString().endsWith(".csv")
                            ? LedgerCsv.of(all)
                            : JSON.writeValueAsString(Map.of("requests", LedgerRows.of(all))) + "\n");
        } catch (IOException e) {
            throw new Problem(Problem.Kind.DISK_FAILED, file.toString(), e);
        }
    }

    /// Forgets everything.
    public void clear() {
        log.clear();
    }

    /// Forgets what has been kept long enough.
    void prune() {
        pruned = LocalDate.now(clock);
        log.prune(pruned.minusDays(days()));
    }

    /// The way in, for the door.
    EgressStore store() {
        return new Store();
    }

    private final class Store implements EgressStore {
        @Override
        public long begin(Entry entry) {
            // whoever keeps the window open for weeks, and never looks, has it forgotten, too
            if (!pruned.equals(LocalDate.now(clock))) {
                prune();
            }
            return log.begin(
                    new Request(
                            entry.time(), LocalDate.ofInstant(entry.time(), clock.getZone()), entry.host(),
                            entry.address(), entry.port(), entry.peer(), entry.purpose().word(), entry.model(), entry.bytesOut(),
                            entry.bytesIn(), entry.loopback(), entry.leaves(), entry.refusal(), List.of()),
                    entry.origins());
        }

        @Override
        public void end(long id, Entry entry) {
            log.end(id, entry.peer(), entry.bytesOut(), entry.bytesIn(), entry.refusal());
        }
    }
}
