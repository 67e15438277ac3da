package app.munseo.app;

import app.munseo.document.Problem;
import app.munseo.llm.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PricesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Usage USAGE = new Usage(1_000, 400, 200);

    @TempDir
    private Path home;

    private Prices own(String text) throws IOException {
        var file = home.resolve("prices.json");
        Files.writeString(file, text);
        return Prices.load(file);
    }

    @ParameterizedTest
    @CsvSource({
        // (600 new × 0.40 + 400 cached × 0.10 + 200 written × 1.60) per million, in billionths of a dollar
        "openai:gpt-4.1-mini, 600000",
        "openai:gpt-4.1-mini-2025-04-14, 600000",
        "openai:gpt-5, 2800000",
        // new input may have been stored in the cache, and is charged as that: 600 × 2.50 + 400 × 0.10 + 200 × 10
        "openai:gpt-6.1-sol, 3540000",
        "anthropic:claude-haiku-4-5-20251001, 1640000",
        "anthropic:claude-sonnet-4-0, 4920000",
        "gemini:gemini-2.5-flash-preview-09-2025, 692000",
        "ollama:qwen3:8b, 0",
    })
    void aModelOrASnapshotOfItCostsWhatIsListed(String model, long nanos) {
        assertThat(Prices.shipped().of(model, DAY)).hasValueSatisfying(price ->
                assertThat(price.cost(USAGE)).isEqualTo(nanos));
    }

    @Test
    void whatIsStoredInTheCacheIsChargedWhereTheProviderTells() {
        var price = Prices.shipped().of("anthropic:claude-sonnet-4-5", DAY).orElseThrow();
        assertThat(price.cost(new Usage(1_000, 400, 500, 0))).isEqualTo((100 * 3_000) + (400 * 300) + (500 * 3_750));
        assertThat(price.saved(USAGE)).isEqualTo(400 * 2_700);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai:gpt-9", "openai:gpt-4o-audio-preview", "openai:gpt-4.10", "mistral:large", "extractive"})
    void anUnknownModelHasNoPrice(String model) {
        assertThat(Prices.shipped().of(model, DAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30, 2, 0.1", "2026-12-01, 4, 0.2", "2031-01-01, 4, 0.2"})
    void aPriceMayChangeOnADay(LocalDate day, double input, double cached) {
        var price = Prices.shipped().of("gemini:gemini-4-argon", day).orElseThrow();
        assertThat(price.input()).isEqualTo(input);
        assertThat(price.cached()).isEqualTo(cached);
    }

    @Test
    void everyShippedPriceIsPlausible() {
        var prices = Prices.shipped();
        assertThat(LocalDate.parse(prices.asOf())).isAfter("2026-11-01");
        assertThat(prices.byModel()).hasSizeGreaterThan(60).allSatisfy((model, all) -> {
            assertThat(model).matches("(openai|anthropic|gemini):.+");
            assertThat(all).allSatisfy(price -> {
                assertThat(price.input()).isPositive();
                assertThat(price.cached()).isPositive().isLessThanOrEqualTo(price.input());
                assertThat(price.output()).isGreaterThan(price.input());
                assertThat(price.most(1, 0)).isGreaterThanOrEqualTo((long) (price.input() * 1_000));
            });
            assertThat(prices.of(model, DAY)).isPresent();
        });
    }

    @Test
    void thePersonsOwnPricesAddModelsAndReplaceThoseTheyName() throws IOException {
        var prices = own(
                """
                {"asOf": "2027-01-05", "models": {
                  "openai:gpt-4.1-mini": {"input": 1, "cached": 1, "output": 1}, "사내:모델": {"input": 2, "cached": 1, "output": 3}}}
                """);
        assertThat(prices.problem()).isEmpty();
        assertThat(prices.asOf()).isEqualTo("2027-01-05");
        assertThat(prices.of("openai:gpt-4.1-mini", DAY).orElseThrow().input()).isEqualTo(1);
        assertThat(prices.of("사내:모델", DAY).orElseThrow().output()).isEqualTo(3);
        assertThat(prices.of("openai:gpt-4.1", DAY).orElseThrow().input()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "{", "[]", "{\"models\": {\"openai:gpt-5\": {\"input\": \"뭐\"}}}",
        "{\"models\": {\"openai:gpt-5\": {\"input\": -1, \"cached\": 1, \"output\": 1}}}",
        "{\"models\": {\"openai:gpt-5\": {\"input\": 1, \"cached\": 1, \"output\": 1, \"from\": \"soon\"}}}",
    })
    void aBrokenFileIsToldOfInOneLineAndTheShippedPricesServe(String text) throws IOException {
        var prices = own(text);
        assertThat(prices.problem()).hasValueSatisfying(problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.PRICES_INVALID);
            assertThat(new Messages("ko").problem(problem)).hasLineCount(1).contains("prices.json");
        });
        assertThat(prices.of("openai:gpt-5", DAY).orElseThrow().input()).isEqualTo(1.25);
    }

    @Test
    void theMostACallCanCostIsNeverLessThanWhatItDoesCost() {
        for (var price : Prices.shipped().byModel().values().stream().flatMap(all -> all.stream()).toList()) {
            long most = price.most(1_000, 200);
            assertThat(price.cost(USAGE)).isLessThanOrEqualTo(most);
            assertThat(price.cost(new Usage(1_000, 0, 1_000, 200))).isLessThanOrEqualTo(most);
            assertThat(price.cost(new Usage(1_000, 0, 200))).isLessThanOrEqualTo(most);
        }
    }
}
