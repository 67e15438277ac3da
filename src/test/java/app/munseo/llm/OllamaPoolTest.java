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
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OllamaPoolTest {
    private static final Prompt PROMPT = Prompt.text("", "연차는 며칠인가?", 100);

    private final NetworkDoor door = new NetworkDoor(
            new EgressPolicy(() -> false), new EgressLedger(), Duration.ofSeconds(2), Duration.ofMillis(5));
    private final FakeOllama first = FakeOllama.start();
    private final FakeOllama second = FakeOllama.start();
    private final OllamaPool pool = new OllamaPool(door, List.of(first.uri(), second.uri()));

    @AfterEach
    void close() {
        first.close();
        second.close();
        door.close();
    }

    private LanguageModel chat(String model) {
        return pool.chat(model, RequestPurpose.ANSWER, this::access);
    }

    private Access access(URI base) {
        return new Access(door, "ollama", base, "", String::length, Timeouts.LOCAL_MODEL, _ -> {});
    }

    @Test
    void asksTheServerThatHasTheModel() {
        second.add(new FakeOllama.Model("exaone:8b", 32_768, List.of("completion"), ""));

        chat("exaone:8b").generate(PROMPT, _ -> {});

        assertThat(first.chats()).isEmpty();
        assertThat(second.chats()).hasSize(1);
        assertThatThrownBy(() -> chat("nobody:has"))
                .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.kind()).isEqualTo(Kind.MODEL_MISSING));
    }

    @Test
    void takesANameWithoutItsTagForTheLatest() {
        second.add(new FakeOllama.Model("exaone:latest", 32_768, List.of("completion"), ""));

        assertThat(chat("exaone").name()).isEqualTo("ollama:exaone");
    }

    @Test
    void asksTheLessBusyOne() throws InterruptedException {
        first.next(Act.stall("연차 "));
        var begun = new CountDownLatch(1);
        var slow = Thread.ofVirtual().start(() -> {
            try {
                chat("qwen3:8b").generate(PROMPT, _ -> begun.countDown());
            } catch (Problem e) {
                assertThat(e.kind()).isEqualTo(Kind.CANCELLED);
            }
        });
        begun.await();

        chat("qwen3:8b").generate(PROMPT, _ -> {});
        chat("qwen3:8b").generate(PROMPT, _ -> {});

        assertThat(second.chats()).hasSize(2);
        slow.interrupt();
        slow.join();
        chat("qwen3:8b").generate(PROMPT, _ -> {});
        assertThat(first.chats()).as("free again, and the preferred one").hasSize(2);
    }

    @Test
    void asksOneThatFailedLatelyOnlyWhereThereIsNoOther() {
        first.next(Act.cut(Act.Cut.How.RESET, "연차 "));
        assertThatThrownBy(() -> chat("qwen3:8b").generate(PROMPT, _ -> {})).isInstanceOf(Problem.class);

        chat("qwen3:8b").generate(PROMPT, _ -> {});
        assertThat(second.chats()).hasSize(1);
        second.next(Act.fail(500));
        assertThatThrownBy(() -> chat("qwen3:8b").generate(PROMPT, _ -> {})).isInstanceOf(Problem.class);
        chat("qwen3:8b").generate(PROMPT, _ -> {});
        assertThat(first.chats()).as("both failed: the preferred one").hasSize(2);
    }

    @Test
    void asksForTheListOnlyOnceInSomeSeconds() {
        for (int i = 0; i < 5; i++) {
            chat("qwen3:8b").generate(PROMPT, _ -> {});
        }

        assertThat(first.received("/api/tags")).hasSize(1);
        assertThat(second.received("/api/tags")).hasSize(1);
    }

    @Test
    void saysWhenNoServerAnswers() {
        first.close();
        second.close();

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> chat("qwen3:8b"))
                    .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.kind()).isEqualTo(Kind.HOST_UNREACHABLE));
        }
    }

    @Test
    void choosesAModelThatWrites() {
        assertThat(pool.completionModel()).isEqualTo("qwen3:8b");
        first.close();
        assertThat(new OllamaPool(door, List.of(first.uri(), second.uri())).completionModel()).isEqualTo("qwen3:8b");
    }

    @Test
    void embedsOnTheOtherServerWhenOneFails() {
        var embedder = pool.embedder("bge-m3");
        var before = embedder.embed(List.of("연차 휴가"), Purpose.DOCUMENT).getFirst();
        first.close();

        assertThat(embedder.embed(List.of("연차 휴가"), Purpose.DOCUMENT).getFirst()).isEqualTo(before);
        assertThat(second.received("/api/embed")).hasSize(1);
        assertThat(embedder.dimensions()).isEqualTo(64);
        assertThat(embedder.model()).isEqualTo("ollama:bge-m3");
        assertThat(embedder.servesKorean()).isTrue();
    }

    @Test
    void neverMixesVectorsOfTwoVersionsOfAModel() {
        second.digest("bge-m3:latest", "another");
        var embedder = pool.embedder("bge-m3");
        embedder.embed(List.of("연차 휴가"), Purpose.DOCUMENT);
        first.close();

        assertThatThrownBy(() -> embedder.embed(List.of("연차 휴가"), Purpose.DOCUMENT)).isInstanceOf(Problem.class);
        assertThat(second.received("/api/embed")).isEmpty();
    }
}
