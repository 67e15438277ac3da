package app.munseo.cli;

import app.munseo.testing.Act;
import app.munseo.testing.FakeOpenAi;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// What `munseo spending`, `munseo cache` and `munseo status` tell of answers made against a wire-true server.
class SpendingCommandTest {
    @TempDir
    private Path work;

    private final FakeOpenAi openAi = FakeOpenAi.start();
    private String err = "";

    @BeforeEach
    void ask() throws IOException {
        openAi.otherwise(_ -> Act.say("연차 휴가는 ", "15일입니다 [1].").cached(50));
        Files.writeString(work.resolve("휴가.md"), "# 휴가\n\n연차 휴가는 1년에 15일이다.\n");
        assertThat(run("ask", "연차 휴가는 며칠이야?", "--in", work.resolve("휴가.md").toString())).contains("비용: $");
    }

    @AfterEach
    void close() {
        openAi.close();
    }

    private String run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", work.resolve("home").toString()));
        if (!all.contains("--lang")) {
            all.addAll(List.of("--lang", "ko"));
        }
        var out = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        int code = Cli.run(
                all.toArray(String[]::new),
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8),
                Map.of(
                        "OPENAI_API_KEY", FakeOpenAi.KEY,
                        "OPENAI_BASE_URL", openAi.base().toString(),
                        "OLLAMA_HOST", "http://127.0.0.1:9"));
        err = errors.toString(StandardCharsets.UTF_8);
        assertThat(code).as(err).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private JsonNode json(String... arguments) throws IOException {
        return new JsonMapper().readTree(run(arguments));
    }

    @Test
    void spendingIsToldByDayAndMonthInBothCurrencies() throws IOException {
        var spending = json("spending", "--json", "--set", "spending.krwPerUsd=1400");
        double usd = spending.path("today").path("cost_usd").asDouble();
        assertThat(usd).isPositive();
        assertThat(spending.path("month").path("cost_usd").asDouble()).isEqualTo(usd);
        assertThat(spending.path("today").path("cost_krw").asDouble()).isEqualTo(Math.round(usd * 140_000) / 100.0);
        assertThat(spending.path("today").path("saved_usd").asDouble()).isPositive();
        assertThat(spending.path("days")).singleElement().satisfies(day -> {
            assertThat(day.path("day").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
            assertThat(day.path("cost_usd").asDouble()).isEqualTo(usd);
        });
        assertThat(spending.path("prices_as_of").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(spending.path("steps")).singleElement().satisfies(step -> {
            assertThat(step.path("step").asText()).isEqualTo("answer");
            assertThat(step.path("provider").asText()).isEqualTo("openai");
            assertThat(step.path("output_tokens").asInt()).isPositive();
            assertThat(step.path("ttft_p50_ms").asDouble()).isLessThanOrEqualTo(step.path("p99_ms").asDouble());
        });
        assertThat(run("spending", "--lang", "en"))
                .contains("today: $", "this month: $", "providers' caches saved $", "prices of ")
                .contains("answer by openai:gpt-4.1-mini: 1 calls, 0 failed");
        assertThat(run("spending")).contains("오늘: $", "이번 달: $", "가격 기준일", "호출 1번");
    }

    @Test
    void aLimitThatIsNearlyUsedUpIsToldInStatusAndSpending() throws IOException {
        double usd = json("spending", "--json").path("today").path("cost_usd").asDouble();
        var limit = "spending.dailyUsd=" + usd / 0.8;
        for (var command : List.of("spending", "status")) {
            assertThat(json(command, "--json", "--set", limit).path("notices")).anySatisfy(notice -> {
                assertThat(notice.path("code").asText()).isEqualTo("MUNSEO-SPENDING-DAY-75");
                assertThat(notice.path("message").asText()).contains("오늘 지출 한도의 75%");
            });
            assertThat(run(command, "--set", limit, "--lang", "en")).contains("75 % of today's spending limit");
        }
    }

    @Test
    void theCacheIsMeasuredAndCleared() throws IOException {
        assertThat(json("cache", "--json").path("entries").asInt()).isPositive();
        assertThat(json("status", "--json").path("cache").path("bytes").asLong()).isPositive();
        assertThat(run("status")).contains("보관한 결과");
        assertThat(json("cache", "clear", "--json").path("entries").asInt()).isZero();
        int asked = openAi.chats().size();
        run("ask", "연차 휴가는 며칠이야?");
        assertThat(openAi.chats()).hasSize(asked + 1);
    }

    @Test
    void thePromptIsShownAndNotSent() throws IOException {
        int asked = openAi.chats().size();
        var preview = json("ask", "연차 휴가는 며칠이야?", "--preview", "--profile", "researcher", "--json");
        assertThat(preview.path("to").asText()).isEqualTo("openai:gpt-4.1-mini");
        assertThat(preview.path("system").asText()).contains("수치, 날짜, 조건");
        assertThat(preview.path("user").asText()).contains("연차 휴가는 1년에 15일이다.", "연차 휴가는 며칠이야?");
        assertThat(preview.path("estimate_usd").asDouble()).isPositive();
        assertThat(run("ask", "How many days?", "--preview", "--lang", "en")).contains("openai:gpt-4.1-mini");
        assertThat(openAi.chats()).hasSize(asked);
    }

    @Test
    void thePreviewOfAQuestionInAThreadHoldsWhatWasSaidThereAndIsKeptNowhere() throws IOException {
        var thread = json("ask", "연차 휴가는 며칠이야?", "--thread", "new", "--json").path("thread").asText();
        var preview = json("ask", "그건 언제까지 쓰나요?", "--thread", thread, "--preview", "--json");
        assertThat(preview.path("user").asText()).contains("연차 휴가는 며칠이야?", "그건 언제까지 쓰나요?");
        assertThat(json("threads", "show", thread, "--json").path("turns")).hasSize(1);
    }
}
