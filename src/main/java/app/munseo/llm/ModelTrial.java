package app.munseo.llm;

import app.munseo.document.Origins;
import app.munseo.document.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// What a short trial showed of a chat model.
///
/// @param at when, as RFC 3339 writes it
/// @param tokensPerSecond from the first token to the last, over all it wrote; 0 where it wrote nothing
/// @param json whether it wrote what a schema asks for
/// @param korean whether it answered a Korean question in Korean and rightly
public record ModelTrial(String at, double tokensPerSecond, boolean json, boolean korean) {
    /// How long a trial takes at most, once the model is loaded.
    public static final Duration TIME = Duration.ofSeconds(20);

    private static final int OUTPUT_TOKENS = 200;
    private static final double NANOS = 1e9;

    private static final Prompt LOADING = Prompt.text("", "1", 1);

    private static final Prompt JSON_TASK = new Prompt(
            "Reply with JSON only.",
            "Write three other ways to search for: 연차 휴가는 며칠입니까? (annual leave)",
            """
            {"type": "object", "required": ["queries"], "additionalProperties": false, "properties":
             {"queries": {"type": "array", "items": {"type": "string"}}}}
            """,
            OUTPUT_TOKENS,
            Origins.NONE);

    private static final Prompt KOREAN_TASK = Prompt.text(
            "Answer from the passage, in the language of the question.",
            "1년간 80% 이상 출근한 직원에게 15일의 연차 휴가를 준다. 병가는 연 60일까지 준다.\n\n질문: 연차 휴가는 며칠입니까?",
            OUTPUT_TOKENS);
    private static final String KOREAN_FACT = "15";

    /// Tries a model: first it is loaded, however long that takes, then it has [#TIME].
    ///
    /// @throws Problem what stopped it before the trial began; `CANCELLED`
    public static ModelTrial of(LanguageModel model) {
        return of(model, TIME);
    }

    static ModelTrial of(LanguageModel model, Duration time) {
        model.generate(LOADING, _ -> {});
        var run = new Run(model);
        var thread = Thread.ofVirtual().name("model-trial").start(run);
        try {
            if (!thread.join(time)) {
                thread.interrupt();
                thread.join();
            }
        } catch (InterruptedException _) {
            thread.interrupt();
            throw Problem.cancelled();
        }
        var failure = run.failure.get();
        if (failure != null && failure.kind() != Problem.Kind.CANCELLED) {
            throw failure;
        }
        return new ModelTrial(Instant.now().toString(), run.speed(), run.json.get(), run.korean.get());
    }

    /// The tasks, one after the other, and what has come of them so far.
    private static final class Run implements Runnable {
        private final LanguageModel model;
        private final AtomicBoolean json = new AtomicBoolean();
        private final AtomicBoolean korean = new AtomicBoolean();
        private final AtomicReference<Problem> failure = new AtomicReference<>();
        private final AtomicInteger tokens = new AtomicInteger();
        private final AtomicLong nanos = new AtomicLong();

        Run(LanguageModel model) {
            this.model = model;
        }

        @Override
        public void run() {
            try {
                korean.set(koreanAndRight(write(KOREAN_TASK)));
                json.set(follows(write(JSON_TASK)));
            } catch (Problem e) {
                failure.set(e);
            }
        }

        private String write(Prompt task) {
            var clock = new Clock();
            try {
                var completion = model.generate(task, clock);
                clock.pieces = Math.max(clock.pieces, completion.usage().output());
                return completion.text();
            } finally {
                tokens.addAndGet(Math.max(0, clock.pieces - 1)); // the first ends the wait, not the writing
                nanos.addAndGet(clock.last - clock.first);
            }
        }

        double speed() {
            return nanos.get() == 0 ? 0 : tokens.get() * NANOS / nanos.get();
        }
    }

    /// Times the pieces of one reply; a piece is about a token.
    private static final class Clock implements Consumer<String> {
        private int pieces;
        private long first;
        private long last;

        @Override
        public void accept(String piece) {
            last = System.nanoTime();
            first = pieces++ == 0 ? last : first;
        }
    }

    private static boolean follows(String text) {
        try {
            var queries = Json.parse(text, "the model").path("queries");
            return queries.isArray() && !queries.isEmpty() && queries.valueStream().allMatch(JsonNode::isTextual);
        } catch (Problem _) {
            return false;
        }
    }

    private static boolean koreanAndRight(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        long hangul = text.chars().filter(c -> c >= '가' && c <= '힣').count();
        return hangul * 2 > letters && text.contains(KOREAN_FACT);
    }
}
