package app.munseo.cli;

import app.munseo.testing.CommandLine;
import app.munseo.testing.Lookups;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DoctorCommandTest {
    @TempDir
    private Path work;

    private CommandLine munseo() {
        return new CommandLine(work.resolve("home"), Map.of("OLLAMA_HOST", "http://127.0.0.1:9,http://ollama.lan:11434"));
    }

    @Test
    void provesThatNoConfiguredHostElsewhereIsReachedOffline() throws IOException {
        int lookups = Lookups.names().size();

        var found = munseo().json("doctor", "--offline");

        assertThat(Lookups.names()).as("names looked up").hasSize(lookups);
        assertThat(found.path("ok").asBoolean()).as(found.toString()).isTrue();
        assertThat(found.path("proved").asBoolean()).isTrue();
        assertThat(found.path("offline").asBoolean()).isTrue();
        for (var address : new String[] {
            "https://api.openai.com/v1",
            "https://api.anthropic.com/v1",
            "https://generativelanguage.googleapis.com/v1beta",
            "http://ollama.lan:11434/"
        }) {
            var host = host(found, address);
            assertThat(host.path("reason").asText()).isEqualTo("MUNSEO-OFFLINE-REFUSED");
            assertThat(host.path("sent").asInt()).isZero();
        }
        var here = host(found, "http://127.0.0.1:9/");
        assertThat(here.path("loopback").asBoolean()).isTrue();
        assertThat(here.path("refused").asBoolean()).isFalse();
    }

    @Test
    void saysInOneLineWhatThePdfReadersAreKeptFrom() throws IOException {
        var bounds = munseo().json("doctor", "--offline").path("bounds");

        assertThat(bounds.path("strength").asText()).isIn("files", "changes", "sockets", "none");
        assertThat(munseo().run("doctor", "--offline", "--lang", "en").out()).contains("PDF files are read by processes");
        if (System.getProperty("os.name").equals("Linux")) {
            assertThat(bounds.path("means").asText()).contains("seccomp");
        }
    }

    private static JsonNode host(JsonNode found, String address) {
        for (var host : found.path("hosts")) {
            if (host.path("address").asText().equals(address)) {
                return host;
            }
        }
        throw new AssertionError("no " + address + " in " + found);
    }

    @Test
    void theProofIsTheSameWithoutOfflineAndIsInTheLedger() throws IOException {
        var munseo = munseo();
        assertThat(munseo.json("doctor").path("proved").asBoolean()).isTrue();
        var refused = munseo.json("egress").path("requests");
        assertThat(refused).anySatisfy(request -> {
            assertThat(request.path("host").asText()).isEqualTo("api.openai.com");
            assertThat(request.path("refused").asBoolean()).isTrue();
        });
    }

    @Test
    void looksAtFolderCatalogIndexAndWorker() throws IOException {
        var checks = munseo().json("doctor").path("checks");
        assertThat(checks).extracting(check -> check.path("name").asText())
                .containsExactly("folder", "catalog", "index", "worker");
        assertThat(checks).allSatisfy(check -> assertThat(check.path("ok").asBoolean()).as(check.toString()).isTrue());
        assertThat(munseo().text("doctor", "--lang", "ko")).contains("좋음", "api.openai.com", "거부");
        assertThat(munseo().text("doctor", "--lang", "en")).contains("good", "api.openai.com", "refused", "munseo ");
    }

    @Test
    void aFolderThatOthersCouldEnterIsClosedToThem() throws IOException {
        var munseo = munseo();
        munseo.text("status");
        Files.setPosixFilePermissions(work.resolve("home"), PosixFilePermissions.fromString("rwxr-xr-x"));

        var folder = munseo.json("doctor").path("checks").path(0);

        assertThat(folder.path("detail").asText()).isEqualTo("rwx------");
        assertThat(Files.getPosixFilePermissions(work.resolve("home")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }
}
