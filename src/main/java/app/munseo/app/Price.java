package app.munseo.app;

import app.munseo.llm.Usage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a model costs: US dollars per million tokens. Amounts are given in billionths of a dollar, so that sums are exact;
/// what is less than one counts as one.
///
/// @param input new input; `cached` input read from the provider's cache
/// @param write input the provider says it stored in its cache; null where that costs nothing extra
/// @param autoWrite new input, where the provider stores it by itself and does not say how much; null elsewhere
/// @param from the first day of this price; null for always
record Price(
        double input,
        double cached,
        @Nullable Double write,
        @Nullable Double autoWrite,
        double output,
        @Nullable String from) {
    private static final Price FREE = new Price(0, 0, null, null, 0, null);

    /// Billionths of a dollar per token: 1 USD per million tokens is 1,000 of them.
    private static final double NANOS = 1_000;

    Price {
        if (!(input >= 0 && cached >= 0 && output >= 0 && writing() >= 0)) {
            throw new IllegalArgumentException("a price is missing or below 0");
        }
        if (from != null) {
            LocalDate.parse(from);
        }
    }

    static Price free() {
        return FREE;
    }

    boolean isFree() {
        return equals(FREE);
    }

    boolean holds(LocalDate day) {
        return from == null || !LocalDate.parse(from).isAfter(day);
    }

    /// What `usage` cost.
    long cost(Usage usage) {
        return nanos(usage.fresh() * fresh()
                + usage.cached() * cached
                + usage.written() * writing()
                + usage.output() * output);
    }

    /// What `usage` would have cost more without the provider's cache.
    long saved(Usage usage) {
        return nanos(Math.max(0, usage.cached() * (input - cached)));
    }

    /// The most that so many tokens can cost.
    long most(int inputTokens, int outputTokens) {
        return nanos(inputTokens * Math.max(fresh(), writing()) + outputTokens * output);
    }

    private double fresh() {
        return autoWrite == null ? input : autoWrite;
    }

    private double writing() {
        return write == null ? input : write;
    }

    private static long nanos(double dollarsPerMillion) {
        // a product like 0.4 × 3 is a little more than the whole number it stands for
        return (long) Math.ceil(dollarsPerMillion * NANOS - 1e-6);
    }
}
