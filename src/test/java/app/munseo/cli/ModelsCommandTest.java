package app.munseo.cli;

import app.munseo.testing.Act;
import app.munseo.testing.FakeAnthropic;
import app.munseo.testing.FakeOllama;
import app.munseo.testing.FakeOpenAi;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// `munseo models`, and what `munseo ask` says of the models it tried and of the way it chose.
class ModelsCommandTest {
    @TempDir
    Path home;

    private final FakeOllama ollama = FakeOllama.start();
    private final FakeOllama second = FakeOllama.start();
    private final FakeOpenAi studio = FakeOpenAi.startCompatible();
    private final FakeAnthropic anthropic = FakeAnthropic.start();
    private String err = "";

    @AfterEach
    void close() {
        ollama.close();
        second.close();
        studio.close();
        anthropic.close();
    }

    private String run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", home.toString(), "--lang", "en"));
        var out = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        int code = Cli.run(
                all.toArray(String[]::new),
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8),
                Map.of("OLLAMA_HOST", ollama.uri() + "," + second.uri(), "ANTHROPIC_API_KEY", FakeAnthropic.KEY));
        err = errors.toString(StandardCharsets.UTF_8);
        assertThat(code).as(err).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private JsonNode json(String... arguments) throws IOException {
        return new JsonMapper().readTree(run(arguments));
    }

    private void settings(String json) throws IOException {
        Files.writeString(home.resolve("settings.json"), json);
    }

    private static JsonNode named(JsonNode models, String reference) {
        return models.valueStream()
                .filter(model -> model.path("model").asText().equals(reference))
                .findFirst()
                .orElseThrow(() -> new AssertionError(reference + " is not in " + models));
    }

    @Test
    void listsWhatAllServersHave() throws IOException {
        settings("{\"providers\": {\"servers\": [{\"name\": \"lmstudio\", \"baseUrl\": \"%s\"}]}}".formatted(studio.base()));
        second.add(new FakeOllama.Model("exaone:8b", 32_768, List.of("completion"), ""));
        second.add(new FakeOllama.Model("glm:cloud", 32_768, List.of("completion"), "https://ollama.com"));

        var models = json("models", "--json").path("models");

        assertThat(named(models, "ollama:qwen3:8b").path("servers")).hasSize(2);
        assertThat(named(models, "ollama:qwen3:8b").path("size_bytes").asLong()).isEqualTo(5_000_000_000L);
        assertThat(named(models, "ollama:qwen3:8b").path("context_length").asInt()).isEqualTo(40_960);
        assertThat(named(models, "ollama:exaone:8b").path("servers")).hasSize(1);
        assertThat(named(models, "ollama:glm:cloud").path("cloud").asBoolean()).isTrue();
        assertThat(named(models, "lmstudio:gpt-4.1").path("servers").path(0).asText()).startsWith("http://127.0.0.1");
        assertThat(models.valueStream().noneMatch(model -> model.has("trial"))).isTrue();
    }

    @Test
    void triesTheModelsAndRemembersTheResult() throws IOException {
        for (var fake : List.of(ollama, second)) {
            fake.when(request -> request.schema().isObject(), _ -> Act.say("{\"queries\": [", "\"연차\"]}"));
            fake.otherwise(_ -> Act.say("연차 ", "휴가는 ", "15일입니다."));
        }

        var tried = json("models", "--probe", "--json");
        var later = json("models", "--json");

        var trial = named(tried.path("models"), "ollama:qwen3:8b").path("trial");
        assertThat(trial.path("json").asBoolean()).isTrue();
        assertThat(trial.path("korean").asBoolean()).isTrue();
        assertThat(named(tried.path("models"), "ollama:bge-m3:latest").has("trial")).as("it does not write").isFalse();
        assertThat(tried.path("suggested").path("answer").asText()).startsWith("ollama:");
        assertThat(named(later.path("models"), "ollama:qwen3:8b").path("trial")).isEqualTo(trial);
        assertThat(run("models")).contains("Korean yes").contains("Suggested: ollama:");
    }

    @Test
    void askSaysWhoWasTriedAndWhichWayTheQuestionWent() throws IOException {
        settings(
                """
                {"providers": {"anthropicBaseUrl": "%s"},
                 "roles": {"answer": ["ollama:qwen3:8b"], "strong": ["anthropic:claude-opus-5", "ollama:qwen3:8b"],
                           "routing": "on"}}
                """
                        .formatted(anthropic.base()));
        anthropic.otherwise(_ -> Act.fail(500));
        var file = Files.writeString(home.resolve("규정.md"), "# 규정\n\n연차 휴가는 15일, 병가는 60일이다.\n");

        var asked = json("ask", "연차 휴가와 병가의 차이는?", "--in", file.toString(), "--json");

        assertThat(asked.path("answered_by").asText()).isEqualTo("ollama:qwen3:8b");
        assertThat(asked.path("route").path("class").asText()).isEqualTo("hard");
        assertThat(asked.path("route").path("reasons").toString()).contains("compare");
        assertThat(asked.path("route").path("model").asText()).isEqualTo("anthropic:claude-opus-5");
        var answer = asked.path("steps").valueStream()
                .filter(step -> step.path("name").asText().equals("answer"))
                .findFirst()
                .orElseThrow();
        assertThat(answer.path("tried").toString())
                .isEqualTo("[{\"model\":\"anthropic:claude-opus-5\",\"reason\":\"provider-failed\"}]");

        anthropic.otherwise(_ -> Act.say("15일과 60일입니다 [1]."));
        var chosen = json("ask", "연차 휴가는 며칠?", "--in", file.toString(), "--model", "anthropic:claude-opus-5", "--json");
        assertThat(chosen.path("answered_by").asText()).isEqualTo("anthropic:claude-opus-5");
        run("ask", "왜 병가는 60일인가요?", "--in", file.toString());
        assertThat(err).contains("A hard question (why), for anthropic:claude-opus-5");

        anthropic.otherwise(_ -> Act.fail(401));
        run("ask", "왜 연차는 15일인가요?", "--in", file.toString());
        assertThat(err).containsOnlyOnce("Not by anthropic:claude-opus-5: ").contains("refused the key");
    }
}
