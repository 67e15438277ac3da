package app.munseo.llm;

import app.munseo.document.Problem;
import app.munseo.document.Problem.Kind;
import app.munseo.net.EgressLedger;
import app.munseo.net.EgressPolicy;
import app.munseo.net.NetworkDoor;
import app.munseo.net.RequestPurpose;
import app.munseo.net.Timeouts;
import app.munseo.testing.Act;
import app.munseo.testing.FakeOllama;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ModelTrialTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final NetworkDoor door = new NetworkDoor(
            new EgressPolicy(() -> false), new EgressLedger(), Duration.ofSeconds(2), Duration.ofMillis(5));
    private final FakeOllama fake = FakeOllama.start();
    private final Access access =
            new Access(door, "ollama", fake.uri(), "", String::length, Timeouts.LOCAL_MODEL, _ -> {});
    private final LanguageModel model = new OllamaModels(access).chat("qwen3:8b", RequestPurpose.PROBE);

    @AfterEach
    void close() {
        fake.close();
        door.close();
    }

    private void writes(Act korean, Act json) {
        fake.when(request -> request.schema().isObject(), _ -> json);
        fake.when("휴가", korean);
        fake.otherwise(_ -> Act.say("1"));
    }

    @Test
    void aGoodModelKeepsToTheSchemaAndToKorean() {
        writes(Act.say("연차 ", "휴가는 ", "15일", "입니다.").every(Duration.ofMillis(20)), Act.say("{\"queries\": [\"연차\"]}"));

        var trial = ModelTrial.of(model);

        assertThat(trial.json()).isTrue();
        assertThat(trial.korean()).isTrue();
        assertThat(trial.tokensPerSecond()).isPositive();
        assertThat(fake.chats()).as("it is loaded before it is timed").hasSize(3);
        assertThat(fake.chats().getFirst().body().path("options").path("num_predict").asInt()).isEqualTo(1);
    }

    @Test
    void englishAndFreeTextDoNotPass() {
        writes(Act.say("Annual leave is 15 days."), Act.say("Here you are: leave, vacation"));

        assertThat(ModelTrial.of(model)).satisfies(trial -> {
            assertThat(trial.korean()).isFalse();
            assertThat(trial.json()).isFalse();
        });
    }

    @Test
    void aSlowModelIsStoppedAndWhatItShowedCounts() throws InterruptedException {
        writes(Act.say("연차 휴가는 ", "15일입니다."), Act.stall("{", "\"que"));

        var trial = ModelTrial.of(model, Duration.ofMillis(800));

        assertThat(trial.korean()).isTrue();
        assertThat(trial.json()).isFalse();
        assertThat(fake.awaitDisconnect(PATIENCE)).isTrue();
    }

    @Test
    void saysWhatIsInTheWay() {
        fake.otherwise(_ -> Act.fail(500));

        assertThatThrownBy(() -> ModelTrial.of(model))
                .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.kind()).isEqualTo(Kind.PROVIDER_FAILED));
    }

    @Test
    void canBeCancelled() throws InterruptedException {
        writes(Act.stall("연차 "), Act.stall());
        var thrown = new AtomicReference<Problem>();
        while (fake.awaitRequest(Duration.ofMillis(1))) {
            // forget what asking for the model took
        }
        var trying = Thread.ofVirtual().start(() -> {
            try {
                ModelTrial.of(model);
            } catch (Problem e) {
                thrown.set(e);
            }
        });
        assertThat(fake.awaitRequest(PATIENCE)).as("loading").isTrue();
        assertThat(fake.awaitRequest(PATIENCE)).as("the first task").isTrue();
        trying.interrupt();

        assertThat(fake.awaitDisconnect(PATIENCE)).isTrue();
        trying.join();
        assertThat(thrown.get().kind()).isEqualTo(Kind.CANCELLED);
    }
}
