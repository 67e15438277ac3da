package app.munseo.cli;

import app.munseo.testing.Act;
import app.munseo.testing.CommandLine;
import app.munseo.testing.FakeOpenAi;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// What `munseo egress` tells of answers made against a wire-true server.
class EgressCommandTest {
    private static final String KOREAN = "# 휴가\n\n연차 휴가는 1년에 15일이다.\n\n# 병가\n\n병가는 연간 30일이다.\n";

    @TempDir
    private Path work;

    private final FakeOpenAi openAi = FakeOpenAi.start();
    private CommandLine munseo = new CommandLine(Path.of(""), Map.of());

    @BeforeEach
    void ask() throws IOException {
        openAi.otherwise(_ -> Act.say("연차 휴가는 ", "15일입니다 [1]."));
        Files.writeString(work.resolve("휴가.md"), KOREAN);
        munseo = new CommandLine(
                work.resolve("home"),
                Map.of(
                        "OPENAI_API_KEY", FakeOpenAi.KEY,
                        "OPENAI_BASE_URL", openAi.base().toString(),
                        "OLLAMA_HOST", "http://127.0.0.1:9"));
        munseo.text("ask", "연차 휴가는 며칠이야?", "--in", work.resolve("휴가.md").toString());
    }

    @AfterEach
    void close() {
        openAi.close();
    }

    @Test
    void whatLeftIsToldWithTheExactPassages() throws IOException {
        var egress = munseo.json("egress", "--leaving");
        assertThat(egress.path("requests")).singleElement().satisfies(request -> {
            assertThat(request.path("address").asText()).isEqualTo(openAi.base() + "/chat/completions");
            assertThat(request.path("purpose").asText()).isEqualTo("answer");
            assertThat(request.path("model").asText()).isEqualTo("openai:gpt-4.1-mini");
            assertThat(request.path("bytes").asInt()).isGreaterThan(1_000);
            assertThat(request.path("bytes_in").asInt()).isPositive();
            assertThat(request.path("leaves").asBoolean()).as("a cloud's model, wherever it is asked").isTrue();
        });
        assertThat(egress.path("bytes").asLong())
                .isEqualTo(egress.path("requests").path(0).path("bytes").asLong());
        assertThat(egress.path("requests").path(0).path("resolved").asText()).isEqualTo("127.0.0.1");
        assertSent(egress.path("requests").path(0).path("passages"));
    }

    /// Each passage the ledger names stands, as the document has it there, in what the server got.
    private void assertSent(JsonNode passages) throws IOException {
        var stored = munseo.json("extract", work.resolve("휴가.md").toString());
        var prompt = openAi.chats().getLast().message("user");
        assertThat(passages).isNotEmpty().allSatisfy(passage -> {
            assertThat(passage.path("document").asText()).endsWith("휴가.md");
            var page = stored.path("pages").path(passage.path("page").asInt() - 1).path("text").asText();
            var text = page.substring(passage.path("start").asInt(), passage.path("end").asInt());
            assertThat(text).isNotBlank();
            assertThat(prompt).contains(text);
        });
    }

    @Test
    void aFollowUpTellsWhatItsHistoryWasMadeFrom() throws IOException {
        munseo.text("ask", "--thread", "new", "연차 휴가는 며칠인가요?");
        munseo.text("ask", "--thread", "1", "그럼 병가는?");

        var passages = munseo.json("egress", "--leaving").path("requests").path(0).path("passages");

        assertThat(passages).anySatisfy(one -> assertThat(one.path("behind").asBoolean()).isTrue());
        assertThat(passages).anySatisfy(one -> assertThat(one.path("behind").asBoolean()).isFalse());
    }

    @Test
    void holdsNoTextAndNoKey() throws IOException {
        var file = work.resolve("ledger.json");
        munseo.text("egress", "--export", file.toString());
        var written = Files.readString(file);
        assertThat(new JsonMapper().readTree(written).path("requests")).isNotEmpty();
        assertThat(written).doesNotContain("15일", "며칠", FakeOpenAi.KEY, "Bearer");
    }

    @Test
    void isNarrowedAndWordedInBothLanguages() throws IOException {
        var today = LocalDate.now(ZoneId.systemDefault()).toString();
        assertThat(munseo.json("egress", "--purpose", "answer", "--day", today).path("requests")).hasSize(1);
        assertThat(munseo.json("egress", "--day", "2020-01-01").path("requests")).isEmpty();
        assertThat(munseo.json("egress", "--host", "api.openai.com").path("requests")).isEmpty();
        assertThat(munseo.text("egress", "--lang", "ko")).contains("이 컴퓨터를 떠남", "휴가.md, 1쪽", "90일 동안", "[127.0.0.1]");
        assertThat(munseo.text("egress", "--lang", "en")).contains("left this machine", "휴가.md, page 1");
    }

    @Test
    void offlineTheRefusalIsKept() throws IOException {
        munseo.run("ask", "--offline", "병가는 며칠?", "--set", "models.ollamaHosts=[\"http://ollama.example:11434\"]");
        var latest = munseo.json("egress").path("requests").path(0);
        assertThat(latest.path("refused").asBoolean()).isTrue();
        assertThat(latest.path("reason").asText()).isEqualTo("offline-refused");
        assertThat(latest.path("bytes").asInt()).isZero();
    }

    @Test
    void isForgottenWhenTheSettingOrThePersonSaysSo() throws IOException {
        assertThat(munseo.json("egress", "--set", "privacy.ledgerDays=1").path("kept_days").asInt()).isEqualTo(1);
        assertThat(munseo.json("egress", "--clear").path("requests")).isEmpty();
        assertThat(munseo.json("egress").path("requests")).isEmpty();
    }
}
