package app.munseo.desktop.shell;

import app.munseo.app.Bounds;
import app.munseo.app.Examination.Host;
import app.munseo.app.Outlook;
import app.munseo.catalog.EgressLog.Passage;
import app.munseo.catalog.EgressLog.Request;
import app.munseo.desktop.privacy.PrivacyPort;
import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import app.munseo.document.Problem.Kind;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// A ledger with what a day of questions leaves in it.
final class SentOut {
    static final Path CONTRACT = Path.of("/home/munseo/문서/가람 계약서.pdf");

    volatile Outlook outlook = new Outlook("ollama:qwen3:8b", List.of(), true, List.of());
    final List<Path> exported = new CopyOnWriteArrayList<>();
    private volatile List<Request> requests = List.of(
            request("2026-11-21T05:12:33Z", "api.openai.com", "answer", "openai:gpt-4.1-mini", 6_420, true, null),
            request("2026-11-21T05:12:31Z", "127.0.0.1", "compress", "ollama:qwen3:8b", 9_120, false, null),
            request("2026-11-21T05:12:30Z", "127.0.0.1", "expand", "ollama:qwen3:8b", 1_204, false, null),
            request("2026-11-21T04:58:02Z", "api.anthropic.com", "answer", "anthropic:claude-sonnet-4", 5_377, true, null),
            request("2026-11-21T04:40:47Z", "api.openai.com", "answer", "openai:gpt-4.1-mini", 0, true, Kind.OFFLINE_REFUSED));

    private static Request request(
            String at, String host, String purpose, String model, long bytes, boolean leaves, @Nullable Kind refusal) {
        var id = new DocumentId("0123456789abcdef");
        var passages = leaves && refusal == null
                ? List.of(
                        new Passage(id, CONTRACT, new Location(2, 310, 472), false),
                        new Passage(id, CONTRACT, new Location(5, 12, 240), false))
                : List.<Passage>of();
        return new Request(
                Instant.parse(at), LocalDate.of(2026, 11, 21), host, "https://" + host + "/v1", 443, leaves ? "203.0.113.7" : "127.0.0.1", purpose, model,
                bytes, bytes / 3, !leaves, leaves, refusal, passages);
    }

    PrivacyPort port() {
        return new PrivacyPort(
                () -> outlook,
                leaving -> requests.stream().filter(request -> !leaving || request.leaves()).toList(),
                exported::add,
                () -> requests = List.of(),
                () -> new Bounds("files", "Landlock 7, seccomp"),
                () -> List.of(
                        new Host("openai", "https://api.openai.com/v1", false, Kind.OFFLINE_REFUSED, 0),
                        new Host("anthropic", "https://api.anthropic.com/v1", false, Kind.OFFLINE_REFUSED, 0),
                        new Host("ollama", "http://127.0.0.1:11434", true, null, 1)));
    }
}
