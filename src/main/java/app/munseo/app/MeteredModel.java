package app.munseo.app;

import app.munseo.catalog.Call;
import app.munseo.catalog.CallOutcome;
import app.munseo.document.Problem;
import app.munseo.llm.Completion;
import app.munseo.llm.LanguageModel;
import app.munseo.llm.ModelAround;
import app.munseo.llm.Prompt;
import app.munseo.llm.Usage;
import app.munseo.net.NetworkDoor;
import app.munseo.net.RequestPurpose;
import app.munseo.text.TokenCount;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A model whose every call is estimated, reserved, timed, and settled at what it cost.
///
/// A provider that does not tell what was used is believed to have used what was estimated. A call that breaks off costs
/// its prompt and what had been written; one that was refused costs nothing.
final class MeteredModel implements ModelAround {
    /// What a prompt's text may have more tokens than estimated, by those of Anthropic's tokenizers that make the most of
    /// a text too, and the frame of its messages.
    private static final double MARGIN = 1.5;
    private static final int FRAME_TOKENS = 64;

    /// Tokens that may be on their way when a call breaks off.
    private static final int ON_THEIR_WAY = 64;

    /// Failures of requests that no model has read.
    private static final Set<Problem.Kind> REFUSED = EnumSet.of(
            Problem.Kind.HOST_UNREACHABLE,
            Problem.Kind.OFFLINE_REFUSED,
            Problem.Kind.LOCAL_ONLY,
            Problem.Kind.PROVIDER_BUSY,
            Problem.Kind.PROVIDER_KEY_REFUSED,
            Problem.Kind.PROVIDER_KEY_MISSING,
            Problem.Kind.MODEL_MISSING,
            Problem.Kind.PROMPT_TOO_LONG);

    private final Meter meter;
    private final LanguageModel model;
    private final Optional<Price> price;
    private final RequestPurpose purpose;

    MeteredModel(Meter meter, LanguageModel model, Optional<Price> price, RequestPurpose purpose) {
        this.meter = meter;
        this.model = model;
        this.price = price;
        this.purpose = purpose;
    }

    @Override
    public LanguageModel model() {
        return model;
    }

    /// @throws Problem also `SPENDING_LIMIT_REACHED`; `PRICE_UNKNOWN` where there is a limit
    @Override
    public Completion generate(Prompt prompt, Consumer<? super String> tokens) {
        var call = meter.call(purpose, name());
        int input = inputTokens(prompt);
        var reservation = meter.begin(call, price.map(known -> known.most(input, mostOutput(prompt))));
        var progress = new Progress(tokens);
        try {
            var completion = ScopedValue.where(NetworkDoor.AGAIN, progress.retries::incrementAndGet)
                    .call(() -> model.generate(prompt, progress));
            end(call, reservation, progress, used(completion, input), null);
            return completion;
        } catch (RuntimeException e) {
            var kind = e instanceof Problem problem ? problem.kind() : Problem.Kind.INTERNAL;
            end(call, reservation, progress, broken(prompt, input, progress, kind), kind);
            throw e;
        }
    }

    /// The most that asking `model` can cost, in billionths of a dollar.
    static long most(Price price, LanguageModel model, Prompt prompt) {
        return price.most(inputTokens(prompt), model.mostOutput(prompt));
    }

    private static int inputTokens(Prompt prompt) {
        int estimate = TokenCount.estimate(prompt.system())
                + TokenCount.estimate(prompt.user())
                + TokenCount.estimate(prompt.schema());
        return (int) Math.ceil(estimate * MARGIN) + FRAME_TOKENS;
    }

    private static Usage used(Completion completion, int input) {
        var usage = completion.usage();
        return usage.input() == 0
                ? new Usage(input, 0, Math.max(usage.output(), TokenCount.estimate(completion.text())))
                : usage;
    }

    private Usage broken(Prompt prompt, int input, Progress progress, Problem.Kind kind) {
        boolean silent = progress.firstMillis == null;
        if (silent && (REFUSED.contains(kind) || kind == Problem.Kind.PROVIDER_FAILED)) {
            return Usage.NONE;
        }
        int thought = mostOutput(prompt) - prompt.maxOutputTokens();
        int output = TokenCount.estimate(progress.text.toString()) + ON_THEIR_WAY + thought;
        return new Usage(input, 0, Math.min(output, mostOutput(prompt)));
    }

    private void end(
            Call call, OptionalLong reservation, Progress progress, Usage usage, Problem.@Nullable Kind error) {
        Long cost = price.map(known -> known.cost(usage)).orElse(null);
        long saved = price.map(known -> known.saved(usage)).orElse(0L);
        meter.end(call, reservation, new CallOutcome(
                cost, saved, usage.input(), usage.cached(), usage.written(), usage.output(),
                progress.firstMillis, progress.millis(), progress.retries.get(), error));
    }

    /// Hands tokens on and keeps what must be known of them. Used by one thread.
    private static final class Progress implements Consumer<String> {
        private static final long NANOS_PER_MILLI = 1_000_000;

        private final long start = System.nanoTime();
        private final Consumer<? super String> tokens;
        private final StringBuilder text = new StringBuilder();
        private final AtomicInteger retries = new AtomicInteger();
        private @Nullable Long firstMillis;

        Progress(Consumer<? super String> tokens) {
            this.tokens = tokens;
        }

        long millis() {
            return (System.nanoTime() - start) / NANOS_PER_MILLI;
        }

        @Override
        public void accept(String token) {
            if (firstMillis == null) {
                firstMillis = millis();
            }
            text.append(token);
            tokens.accept(token);
        }
    }
}
