package app.munseo.app;

import app.munseo.app.Examination.Check;
import app.munseo.app.Examination.Host;
import app.munseo.catalog.Catalog;
import app.munseo.document.Problem;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.extract.enclosure.Enclosure;
import app.munseo.net.EgressLedger;
import app.munseo.net.EgressPolicy;
import app.munseo.net.NetworkDoor;
import app.munseo.net.Outgoing;
import app.munseo.net.RequestPurpose;
import app.munseo.net.Timeouts;
import app.munseo.retrieve.SearchMode;
import app.munseo.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/// Examines this installation, and proves that offline-only lets nothing out.
public final class Doctor {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");

    /// One page with one word.
    private static final String PDF =
            """
            %PDF-1.4
            1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
            2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R
            /Resources<</Font<</F <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> >> >> >> endobj
            4 0 obj <</Length 38>> stream
            BT /F 12 Tf 20 50 Td (Munseo) Tj ET
            endstream endobj
            trailer <</Root 1 0 R>>
            %%EOF
            """;

    private final App app;
    private final AppFolders folders;
    private final Catalog catalog;
    private final Supplier<Settings> settings;
    private final Function<BooleanSupplier, NetworkDoor> doors;
    private final EgressLedger ledger;
    private final Enclosure enclosure;

    /// @param doors makes a door as the one in use, with its own switch for offline-only
    Doctor(
            App app,
            AppFolders folders,
            Catalog catalog,
            Supplier<Settings> settings,
            Function<BooleanSupplier, NetworkDoor> doors,
            EgressLedger ledger,
            Enclosure enclosure) {
        this.app = app;
        this.folders = folders;
        this.catalog = catalog;
        this.settings = settings;
        this.doors = doors;
        this.ledger = ledger;
        this.enclosure = enclosure;
    }

    /// Examines everything, and knocks at each configured host with offline-only on: see [#prove()].
    ///
    /// @throws Problem `CANCELLED`
    public Examination examine() {
        var checks = List.of(
                check("folder", this::permissions),
                check("catalog", this::integrity),
                check("index", this::readability),
                check("worker", this::worker));
        return new Examination(settings.get().offline(), checks, bounds(), prove(), versions());
    }

    /// What the operating system keeps from the processes that read files.
    public Bounds bounds() {
        return Bounds.of(enclosure);
    }

    /// Tries to send a request to each configured host through a door like the one in use, with offline-only on. A host
    /// elsewhere must be refused before its name is looked up; one on this machine may answer.
    ///
    /// @throws Problem `CANCELLED`
    public List<Host> prove() {
        try (var door = doors.apply(() -> true)) {
            return addresses().entrySet().stream()
                    .map(host -> knock(door, host.getValue(), host.getKey()))
                    .toList();
        }
    }

    private Host knock(NetworkDoor door, String name, String address) {
        long mark = ledger.mark();
        var loopback = false;
        Problem.Kind refusal = null;
        try {
            var uri = URI.create(address);
            loopback = EgressPolicy.loopback(uri);
            door.send(Outgoing.get(uri, RequestPurpose.PROBE, Timeouts.PROBE));
        } catch (IllegalArgumentException e) {
            refusal = Problem.Kind.SETTINGS_INVALID;
        } catch (Problem e) {
            if (e.kind() == Problem.Kind.CANCELLED) {
                throw e;
            }
            refusal = e.kind();
        }
        return new Host(name, address, loopback, refusal, sent(address, mark));
    }

    private long sent(String address, long mark) {
        return ledger.since(mark).stream()
                .filter(entry -> !entry.refused() && entry.purpose() == RequestPurpose.PROBE)
                .filter(entry -> address.contains(entry.host()))
                .count();
    }

    /// From address to who is asked there.
    private Map<String, String> addresses() {
        var chosen = settings.get();
        var all = new TreeMap<String, String>();
        all.put(chosen.models().openAiBaseUrl(), "openai");
        all.put(chosen.providers().anthropicBaseUrl(), "anthropic");
        all.put(chosen.providers().geminiBaseUrl(), "gemini");
        chosen.providers().servers().forEach(server -> all.put(server.baseUrl(), server.name()));
        chosen.models().ollamaHosts().forEach(host -> all.put(host, "ollama"));
        return all;
    }

    private static Check check(String name, Supplier<Check> work) {
        try {
            return work.get();
        } catch (Problem e) {
            if (e.kind() == Problem.Kind.CANCELLED) {
                throw e;
            }
            return new Check(name, false, e.kind().code() + " " + e.detail());
        }
    }

    private Check permissions() {
        try {
            var given = EnumSet.copyOf(Files.getPosixFilePermissions(folders.home()));
            return new Check("folder", OWNER.containsAll(given), PosixFilePermissions.toString(given));
        } catch (UnsupportedOperationException _) {
            return new Check("folder", true, "access lists of this system");
        } catch (IOException e) {
            throw new Problem(Problem.Kind.DISK_FAILED, folders.home().toString(), e);
        }
    }

    private Check integrity() {
        var found = catalog.integrity();
        return new Check("catalog", found.equals(Catalog.WHOLE), found);
    }

    private Check readability() {
        var words = Question.of("문서 document", Scope.everything());
        app.search(words, SearchMode.BM25, 1);
        return new Check("index", true, app.documents().size() + " documents");
    }

    private Check worker() {
        var file = write();
        try {
            var seen = app.extract(file, new char[0]);
            boolean read = seen.pages().stream().anyMatch(page -> page.text().contains("Munseo"));
            return new Check("worker", read, "%s, %d ms".formatted(seen.outcome(), seen.millis()));
        } finally {
            delete(file);
        }
    }

    private Path write() {
        try {
            return Files.writeString(
                    Files.createTempFile(folders.cache(), "doctor", ".pdf"), PDF, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.DISK_FAILED, folders.cache().toString(), e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.DISK_FAILED, file.toString(), e);
        }
    }

    private Map<String, String> versions() {
        var versions = new TreeMap<String, String>();
        versions.put("munseo", App.version());
        versions.put("java", String.valueOf(Runtime.version()));
        versions.put("sqlite", catalog.engine());
        versions.put(
                "os", "%s %s".formatted(System.getProperty("os.name"), System.getProperty("os.version")).toLowerCase(Locale.ROOT));
        return versions;
    }
}
