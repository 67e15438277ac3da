package app.munseo.app;

import app.munseo.answer.Answer;
import app.munseo.answer.AnswerEvent;
import app.munseo.answer.SpendingNotice;
import app.munseo.answer.SpendingNotice.Period;
import app.munseo.answer.Step;
import app.munseo.document.Collection;
import app.munseo.document.Problem;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.settings.Caching;
import app.munseo.settings.Settings;
import app.munseo.settings.Spending;
import app.munseo.testing.Act;
import app.munseo.testing.FakeOllama;
import app.munseo.testing.FakeOpenAi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// What answers cost, told before and after, and that a limit holds whatever happens at once.
class SpendingTest {
    private static final Question KOREAN = Question.of("연차 휴가는 며칠입니까?", Scope.everything());
    private static final Offset<Double> NANO = Offset.offset(1e-9);

    /// Half past eight in the evening of the 21st in Seoul, where it is already the 22nd three and a half hours later.
    private static final Clock EVENING = Clock.fixed(Instant.parse("2026-11-21T11:30:00Z"), ZoneId.of("Asia/Seoul"));
    private static final Clock AFTER_MIDNIGHT = Clock.offset(EVENING, Duration.ofHours(4));

    @TempDir
    private static Path indexed;

    @TempDir
    private Path home;

    private final FakeOpenAi openAi = FakeOpenAi.start();
    private final FakeOllama ollama = FakeOllama.start();
    private final Map<String, String> environment = new HashMap<>();

    @BeforeAll
    static void index(@TempDir Path files) throws IOException {
        Files.writeString(files.resolve("인사 규정.md"), "# 연차 휴가\n\n1년간 출근한 직원에게 15일의 연차 휴가를 준다.\n");
        try (var app = App.open(AppFolders.of(indexed), Map.of(), UnaryOperator.identity())) {
            app.index(List.of(files), Collection.DEFAULT_NAME, _ -> {});
        }
    }

    @BeforeEach
    void connect() throws IOException {
        try (var all = Files.walk(indexed)) {
            for (var from : all.skip(1).toList()) {
                Files.copy(from, home.resolve(indexed.relativize(from).toString()));
            }
        }
        environment.put("OPENAI_API_KEY", FakeOpenAi.KEY);
        environment.put("OPENAI_BASE_URL", openAi.base().toString());
        environment.put("OLLAMA_HOST", ollama.uri().toString());
        openAi.otherwise(_ -> Act.say("연차 휴가는 ", "15일입니다 ", "[1].").cached(100));
        ollama.when(request -> !request.schema().isMissingNode(), _ -> Act.fail(500));
        ollama.otherwise(_ -> Act.say("15일입니다 [1]."));
    }

    @AfterEach
    void disconnect() {
        openAi.close();
        ollama.close();
    }

    private App open(double daily, double monthly, Clock clock) {
        return open(settings -> settings.withSpending(new Spending(daily, monthly, 1_400, "2026-11-21")), clock);
    }

    private App open(UnaryOperator<Settings> choices, Clock clock) {
        UnaryOperator<Settings> quick = settings -> settings.withSearch(settings.search().withQueries(0))
                .withCaching(new Caching(false, false, 1, 1));
        return App.open(AppFolders.of(home), environment, settings -> choices.apply(quick.apply(settings)), clock);
    }

    private static Step answerStep(Answer answer) {
        return answer.steps().stream().filter(step -> step.name().equals("answer")).findFirst().orElseThrow();
    }

    private double estimate() {
        try (var app = open(0, 0, Clock.offset(EVENING, Duration.ofDays(-70)))) {
            return app.ask(KOREAN, _ -> {}).cost().estimateUsd().orElseThrow();
        }
    }

    @Test
    void theCostIsToldBeforeAndAfterInBothCurrencies() {
        var events = new ArrayList<AnswerEvent>();
        try (var app = open(0, 0, EVENING)) {
            var asked = app.ask(KOREAN, events::add);
            var usage = asked.answer().usage();
            double usd = ((usage.input() - 100) * 0.40 + 100 * 0.10 + usage.output() * 1.60) / 1e6;
            assertThat(asked.cost().usd().orElseThrow()).isCloseTo(usd, NANO).isPositive();
            assertThat(asked.cost().krw().orElseThrow()).isCloseTo(usd * 1_400, Offset.offset(0.006));
            assertThat(asked.cost().savedUsd()).isCloseTo(100 * 0.30 / 1e6, NANO);
            var estimated = events.stream().filter(AnswerEvent.Estimated.class::isInstance).toList();
            assertThat(estimated).containsExactly(
                    new AnswerEvent.Estimated("openai:gpt-4.1-mini", asked.cost().estimateUsd()));
            assertThat(events.indexOf(estimated.getFirst()))
                    .isLessThan(events.indexOf(new AnswerEvent.Token("연차 휴가는 ")));
            assertThat(asked.cost().estimateUsd().orElseThrow()).isGreaterThan(usd);
            assertThat(app.spending().day().usd()).isCloseTo(usd, NANO);
        }
    }

    @Test
    void daysAndMonthsAreThoseOfThePerson() {
        try (var app = open(0, 0, EVENING)) {
            app.ask(KOREAN, _ -> {});
        }
        try (var app = open(0, 0, AFTER_MIDNIGHT)) {
            assertThat(app.spending().day().usd()).isZero();
            assertThat(app.spending().month().usd()).isPositive();
        }
        try (var app = open(0, 0, Clock.offset(EVENING, Duration.ofDays(10)))) {
            assertThat(app.spending().month().usd()).isZero();
        }
    }

    @Test
    void localAnswersCostNothingAndUnknownOnesAnUnknownSum() {
        openAi.otherwise(_ -> Act.fail(500));
        try (var app = open(0, 0, EVENING)) {
            assertThat(app.ask(KOREAN, _ -> {}).cost().usd().orElseThrow()).isZero();
        }
        environment.put("OPENAI_BASE_URL", "http://cloud.invalid/v1");
        try (var app = open(named("gpt-99"), EVENING)) {
            assertThat(app.ask(KOREAN, _ -> {}).cost().usd()).isEmpty();
            assertThat(app.spending().day().unknown()).isOne();
        }
    }

    @Test
    void anUnlistedModelOfThisMachineIsFree() {
        try (var app = open(named("exaone-4"), EVENING)) {
            var asked = app.ask(KOREAN, _ -> {});
            assertThat(asked.answer().answeredBy()).isEqualTo("openai:exaone-4");
            assertThat(asked.cost().usd().orElseThrow()).isZero();
        }
    }

    @Test
    void withALimitAModelOfUnknownPriceIsNotAsked() {
        environment.put("OPENAI_BASE_URL", "http://cloud.invalid/v1");
        UnaryOperator<Settings> limited = settings -> settings.withSpending(new Spending(1, 0, 1_400, "2026-11-21"));
        try (var app = open(settings -> limited.apply(named("gpt-99").apply(settings)), EVENING)) {
            var answer = app.ask(KOREAN, _ -> {}).answer();
            assertThat(answer.answeredBy()).isEqualTo("ollama:qwen3:8b");
            assertThat(answerStep(answer).degraded()).isEqualTo(Problem.Kind.PRICE_UNKNOWN);
        }
    }

    private static UnaryOperator<Settings> named(String model) {
        return settings -> {
            var models = settings.models();
            return settings.withModels(new Settings.Models(
                    models.ollamaHosts(), models.ollamaModel(), models.openAiBaseUrl(), model, models.embedder()));
        };
    }

    @Test
    void fiftyAtOnceNeverPassTheLimitAndTheOthersAreAnsweredHere() throws Exception {
        double limit = estimate() * 10.5;
        int cloud = openAi.received().size();
        var answeredHere = new CountDownLatch(40);
        openAi.otherwise(_ -> {
            await(answeredHere);
            return Act.say("연차 휴가는 ", "15일입니다 ", "[1].");
        });
        try (var app = open(limit, 0, EVENING)) {
            var all = atOnce(50, () -> {
                var asked = app.ask(KOREAN, _ -> {});
                answeredHere.countDown();
                return asked;
            });
            assertThat(openAi.received()).hasSize(cloud + 10);
            assertThat(all.stream().mapToDouble(asked -> asked.cost().usd().orElseThrow()).sum())
                    .isPositive()
                    .isLessThanOrEqualTo(limit)
                    .isCloseTo(app.spending().day().usd(), NANO);
            assertThat(all).filteredOn(asked -> !asked.answer().answeredBy().startsWith("openai:"))
                    .hasSize(40)
                    .allSatisfy(asked -> {
                        assertThat(asked.answer().answeredBy()).isEqualTo("ollama:qwen3:8b");
                        assertThat(answerStep(asked.answer()).degraded())
                                .isEqualTo(Problem.Kind.SPENDING_LIMIT_REACHED);
                    });
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Asked> atOnce(int count, Callable<Asked> work) throws Exception {
        var futures = new ArrayList<Future<Asked>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                futures.add(threads.submit(work));
            }
        }
        var results = new ArrayList<Asked>();
        for (var future : futures) {
            results.add(future.get());
        }
        return results;
    }

    @Test
    void eachThresholdIsToldOnceAndWordedInBothLanguages() {
        double limit = estimate() * 8;
        openAi.otherwise(_ -> Act.say("연차 휴가는 15일입니다 [1]. ".repeat(135)));
        var notices = new ArrayList<SpendingNotice>();
        try (var app = open(limit, 0, EVENING)) {
            for (int i = 0; i < 12; i++) {
                notices.addAll(app.ask(KOREAN, _ -> {}).notices());
            }
        }
        assertThat(notices).extracting(SpendingNotice::code)
                .containsExactly("MUNSEO-SPENDING-DAY-75", "MUNSEO-SPENDING-DAY-90");
        try (var app = open(limit, 0, EVENING)) {
            assertThat(app.spending().notices()).singleElement().satisfies(notice -> {
                assertThat(notice.period()).isEqualTo(Period.DAY);
                assertThat(notice.percent()).isEqualTo(90);
            });
            assertThat(new Messages("ko").spending(notices.getFirst())).contains("오늘 지출 한도의 75%");
            assertThat(new Messages("en").spending(notices.getFirst())).contains("75 % of today's spending limit");
        }
    }

    @Test
    void whatACancelledAnswerHadUsedIsPaidFor() throws Exception {
        openAi.otherwise(_ -> Act.stall("연차 ", "휴가는 "));
        var outcome = new CompletableFuture<Problem>();
        try (var app = open(1, 0, EVENING)) {
            var asking = Thread.ofVirtual().start(() -> {
                try {
                    app.ask(KOREAN, _ -> {});
                } catch (Problem e) {
                    outcome.complete(e);
                }
            });
            assertThat(openAi.awaitRequest(Duration.ofSeconds(30))).isTrue();
            asking.interrupt();
            assertThat(outcome.get(30, TimeUnit.SECONDS).kind()).isEqualTo(Problem.Kind.CANCELLED);
            assertThat(app.spending().day().usd()).isPositive();
            assertThat(app.spending().report().steps())
                    .filteredOn(step -> step.step().equals("answer"))
                    .singleElement().satisfies(step -> {
                assertThat(step.errors()).isOne();
                assertThat(step.provider()).isEqualTo("openai");
            });
        }
    }

    @Test
    void aRefusedRequestCostsNothingAndIsCountedWithItsRetries() {
        openAi.otherwise(_ -> Act.busy(0));
        try (var app = open(1, 0, EVENING)) {
            assertThat(app.ask(KOREAN, _ -> {}).cost().usd().orElseThrow()).isZero();
            var steps = app.spending().report().steps();
            assertThat(steps).filteredOn(step -> step.provider().equals("openai")).singleElement().satisfies(step -> {
                assertThat(step.errors()).isOne();
                assertThat(step.retries()).isEqualTo(2);
            });
        }
    }
}
