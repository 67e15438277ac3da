package app.munseo.llm;

import app.munseo.document.Origins;
import app.munseo.document.Problem;
import app.munseo.document.Problem.Kind;
import app.munseo.net.EgressLedger;
import app.munseo.net.EgressPolicy;
import app.munseo.net.NetworkDoor;
import app.munseo.net.RequestPurpose;
import app.munseo.net.Timeouts;
import app.munseo.net.Wait;
import app.munseo.testing.Act;
import app.munseo.testing.FakeProvider;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/// What every language model behind the network must do, against a server that speaks its provider's wire format.
abstract class LanguageModelContract {
    static final Prompt PROMPT = Prompt.text("너는 사서다.", "연차는 며칠인가?", 100);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String SCHEMA =
            """
            {"type":"object","properties":{"queries":{"type":"array","items":{"type":"string"}}},
            "required":["queries"],"additionalProperties":false}""";

    final AtomicBoolean offline = new AtomicBoolean();
    final List<Wait> waits = new CopyOnWriteArrayList<>();
    final EgressLedger ledger = new EgressLedger();
    final NetworkDoor door =
            new NetworkDoor(new EgressPolicy(offline::get), ledger, Duration.ofSeconds(2), Duration.ofMillis(10));

    /// The server.
    abstract FakeProvider fake();

    /// A model of that server.
    abstract LanguageModel model();

    @AfterEach
    void close() {
        fake().close();
        door.close();
    }

    static int countTokens(String text) {
        return text.length();
    }

    /// The way to the models of a provider.
    Access access(String provider, URI base, String key) {
        return new Access(door, provider, base, key, LanguageModelContract::countTokens, Timeouts.CLOUD, waits::add);
    }

    private Problem problemOf(Act... acts) {
        var model = model();
        fake().next(acts);
        return catchThrowableOfType(Problem.class, () -> model.generate(PROMPT, _ -> {}));
    }

    @Test
    void handsOnEachPieceOnTheCallersThreadAndReturnsTheWhole() {
        var model = model();
        fake().next(Act.say("연차는 ", "15일", "입니다 [1]."));
        var pieces = new ArrayList<String>();
        var threads = new ArrayList<Thread>();

        var completion = model.generate(PROMPT, piece -> {
            pieces.add(piece);
            threads.add(Thread.currentThread());
        });

        assertThat(pieces).containsExactly("연차는 ", "15일", "입니다 [1].");
        assertThat(threads).containsOnly(Thread.currentThread());
        assertThat(completion.text()).isEqualTo("연차는 15일입니다 [1].");
        assertThat(completion.complete()).isTrue();
        assertThat(completion.usage().input()).isPositive();
        assertThat(completion.usage().output()).isPositive();
    }

    @Test
    void sendsInstructionsAndQuestionApart() {
        model().generate(PROMPT, _ -> {});

        var request = fake().received().getLast();
        assertThat(request.message("system")).isEqualTo("너는 사서다.");
        assertThat(request.message("user")).isEqualTo("연차는 며칠인가?");
    }

    @Test
    void saysWhenTheModelWasCutAtItsLimit() {
        var model = model();
        fake().next(Act.say("연차는").atLimit());

        assertThat(model.generate(PROMPT, _ -> {}).complete()).isFalse();
    }

    @Test
    void passesTheSchemaOn() throws Exception {
        var completion = model().generate(new Prompt("", "연차", SCHEMA, 100, Origins.NONE), _ -> {});

        var request = fake().received().getLast();
        assertThat(request.schema().path("properties").path("queries").path("type").asText()).isEqualTo("array");
        assertThat(Json.parse(completion.text(), "fake").path("queries").isArray()).isTrue();
    }

    @Test
    void writesTheRequestIntoTheLedger() {
        var model = model();
        var mark = ledger.mark();

        model.generate(PROMPT, _ -> {});

        assertThat(ledger.since(mark)).singleElement().satisfies(entry -> {
            assertThat(entry.host()).isEqualTo("127.0.0.1");
            assertThat(entry.port()).isEqualTo(fake().uri().getPort());
            assertThat(entry.purpose()).isEqualTo(RequestPurpose.ANSWER);
            assertThat(entry.loopback()).isTrue();
            assertThat(entry.bytesOut()).isPositive();
            assertThat(entry.bytesIn()).isPositive();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "401, PROVIDER_KEY_REFUSED",
        "403, PROVIDER_KEY_REFUSED",
        "404, MODEL_MISSING",
        "400, PROVIDER_FAILED",
        "500, PROVIDER_FAILED"
    })
    void namesWhatTheProviderRefuses(int status, Kind kind) {
        assertThat(problemOf(Act.fail(status)).kind()).isEqualTo(kind);
        assertThat(fake().chats()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"429, PROVIDER_BUSY", "503, PROVIDER_BUSY", "502, PROVIDER_FAILED", "504, PROVIDER_FAILED"})
    void triesThreeTimesWhatMayPass(int status, Kind kind) {
        assertThat(problemOf(Act.fail(status), Act.fail(status), Act.fail(status)).kind()).isEqualTo(kind);
        assertThat(fake().chats()).hasSize(3);
    }

    @Test
    void waitsAsLongAsTheProviderAsks() {
        var model = model();
        fake().next(Act.busy(1), Act.say("됐다"));
        var start = System.nanoTime();

        assertThat(model.generate(PROMPT, _ -> {}).text()).isEqualTo("됐다");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(waits.getFirst()).isEqualTo(new Wait(fake().uri().getAuthority(), Duration.ofSeconds(1)));
    }

    @Test
    void doesNotWaitLongerThanAMinute() {
        assertThat(problemOf(Act.busy(61), Act.say("zu spät")).kind()).isEqualTo(Kind.PROVIDER_BUSY);
    }

    @Test
    void tellsAPromptThatDoesNotFit() {
        assertThat(problemOf(Act.tooLong()).kind()).isEqualTo(Kind.PROMPT_TOO_LONG);
    }

    @Test
    void doesNotSendAPromptThatCannotFit() {
        var model = model();
        var before = fake().received().size();
        var prompt = Prompt.text("", "가".repeat(model.contextWindow()), 1);

        assertThatThrownBy(() -> model.generate(prompt, _ -> {}))
                .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.kind()).isEqualTo(Kind.PROMPT_TOO_LONG));
        assertThat(fake().received()).hasSize(before);
    }

    @ParameterizedTest
    @EnumSource
    void callsACutStreamGarbled(Act.Cut.How how) {
        var model = model();
        fake().next(Act.cut(how, "연차는 ", "15"));
        var pieces = new ArrayList<String>();

        assertThatThrownBy(() -> model.generate(PROMPT, pieces::add))
                .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.kind()).isEqualTo(Kind.PROVIDER_GARBLED));
        assertThat(pieces.isEmpty() || pieces.getFirst().equals("연차는 ")).isTrue();
        assertThat(fake().chats()).hasSize(1);
    }

    @Test
    void callsWhatIsNoJsonGarbled() {
        assertThat(problemOf(Act.garbage("연차는 ")).kind()).isEqualTo(Kind.PROVIDER_GARBLED);
    }

    @Test
    void tellsAnErrorInsideTheStream() {
        var problem = problemOf(Act.errorInStream("runner has died", "연차는 "));

        assertThat(problem.kind()).isEqualTo(Kind.PROVIDER_FAILED);
        assertThat(problem.detail()).contains("runner has died");
    }

    @Test
    void waitsForASlowFirstToken() {
        var model = model();
        fake().next(Act.after(Duration.ofMillis(300), Act.say("늦었다")));

        assertThat(model.generate(PROMPT, _ -> {}).text()).isEqualTo("늦었다");
    }

    @Test
    void cancelsInMidStream() throws Exception {
        var model = model();
        fake().next(Act.stall("연차는 "));
        var first = new CountDownLatch(1);

        assertCancels(model, _ -> first.countDown(), first);
    }

    @Test
    void cancelsBeforeTheFirstToken() throws Exception {
        var model = model();
        while (fake().awaitRequest(Duration.ofMillis(1))) {
            // forget what asking for the model took
        }
        fake().next(Act.stall());
        var arrived = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            try {
                if (fake().awaitRequest(PATIENCE)) {
                    arrived.countDown();
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        assertCancels(model, _ -> {}, arrived);
    }

    private void assertCancels(LanguageModel model, Consumer<String> tokens, CountDownLatch when) throws Exception {
        var thrown = new AtomicReference<Throwable>();
        var flag = new AtomicBoolean();
        var caller = Thread.ofVirtual().start(() -> {
            try {
                model.generate(PROMPT, tokens);
            } catch (Problem e) {
                thrown.set(e);
                flag.set(Thread.currentThread().isInterrupted());
            }
        });
        assertThat(when.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        caller.interrupt();

        assertThat(fake().awaitDisconnect(PATIENCE)).as("the server sees the client go").isTrue();
        assertThat(caller.join(PATIENCE)).isTrue();
        assertThat(thrown.get())
                .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.kind()).isEqualTo(Kind.CANCELLED));
        assertThat(flag).isTrue();
    }

    @Test
    void letsTheReceiverOfTheTokensStopIt() throws Exception {
        var model = model();
        fake().next(Act.stall("하나", "둘", "셋"));
        var pieces = new ArrayList<String>();

        assertThatThrownBy(() -> model.generate(PROMPT, piece -> {
                    pieces.add(piece);
                    throw new IllegalStateException("genug");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("genug");
        assertThat(pieces).containsExactly("하나");
        assertThat(fake().awaitDisconnect(PATIENCE)).isTrue();
    }

    @Test
    void failsAtOnceWhenNobodyListens() {
        var model = model();
        fake().close();

        assertThatThrownBy(() -> model.generate(PROMPT, _ -> {}))
                .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.kind()).isIn(Kind.HOST_UNREACHABLE));
    }

    @Test
    void servesSeveralThreadsAtOnce() throws Exception {
        var model = model();
        fake().otherwise(request -> Act.say(request.message("user")).every(Duration.ofMillis(20)));
        var texts = List.of("하나", "둘", "셋", "넷");
        var answers = new ConcurrentHashMap<String, String>();
        var threads = texts.stream()
                .map(text -> Thread.ofVirtual()
                        .start(() -> answers.put(text, model.generate(Prompt.text("", text, 9), _ -> {}).text())))
                .toList();
        for (var thread : threads) {
            thread.join();
        }

        assertThat(answers).hasSize(4).allSatisfy((text, answer) -> assertThat(answer).isEqualTo(text));
    }
}
