package app.munseo.app;

import app.munseo.catalog.Spent;

/// What was spent in a time or for something.
///
/// @param usd US dollars, calls under way at the most they can cost; without the `unknown` calls, whose price is not known
/// @param savedUsd what providers' caches took off
/// @param limitUsd the limit of that time; 0 where there is none
public record SpendingTotals(
        double usd, double krw, double savedUsd, double limitUsd, int calls, int unknown, long input, long cached,
        long output) {
    static final double NANOS = 1e9;

    static SpendingTotals of(Spent spent, double limitUsd, double krwPerUsd) {
        double usd = spent.cost() / NANOS;
        return new SpendingTotals(
                usd,
                Math.round(usd * krwPerUsd * 100) / 100.0,
                spent.saved() / NANOS,
                limitUsd,
                spent.calls(),
                spent.unknown(),
                spent.input(),
                spent.cached(),
                spent.output());
    }
}
