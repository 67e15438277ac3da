package app.munseo.app;

import app.munseo.catalog.CallOutcome;
import app.munseo.catalog.LoggedCall;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How the calls of one model for one step went.
///
/// @param count all calls, `errors` of them failed; `retries` how often requests were sent again
/// @param input tokens of all calls; `output` likewise
/// @param p50Millis from the call to its end: half of the successful ones were as quick or quicker; 95 and 99 in 100 for
///     the next two
/// @param firstTokenMillis to the first token, half of them as quick or quicker
/// @param tokensPerSecond output tokens in the time after the first one; 0 where none were counted
public record StepFigures(
        String step,
        String provider,
        String model,
        int count,
        int errors,
        int retries,
        long input,
        long output,
        double p50Millis,
        double p95Millis,
        double p99Millis,
        double firstTokenMillis,
        double tokensPerSecond) {
    private static final double SECOND = 1000;

    /// The figures of `calls` for each step and model, in the order of their names.
    static List<StepFigures> of(List<LoggedCall> calls) {
        var groups = calls.stream()
                .collect(Collectors.groupingBy(
                        logged -> logged.call().step() + " " + logged.call().model(),
                        TreeMap::new,
                        Collectors.toList()));
        return groups.values().stream().map(StepFigures::ofSame).toList();
    }

    private static StepFigures ofSame(List<LoggedCall> calls) {
        var call = calls.getFirst().call();
        var outcomes = calls.stream().map(LoggedCall::outcome).toList();
        var good = outcomes.stream().filter(outcome -> outcome.error() == null).toList();
        var millis = good.stream().mapToDouble(CallOutcome::millis).sorted().toArray();
        var first = good.stream().map(CallOutcome::firstMillis).filter(Objects::nonNull)
                .mapToDouble(Long::doubleValue).sorted().toArray();
        int colon = call.model().indexOf(':');
        return new StepFigures(
                call.step(),
                call.model().substring(0, Math.max(0, colon)),
                call.model().substring(colon + 1),
                calls.size(),
                calls.size() - good.size(),
                outcomes.stream().mapToInt(CallOutcome::retries).sum(),
                outcomes.stream().mapToLong(CallOutcome::input).sum(),
                outcomes.stream().mapToLong(CallOutcome::output).sum(),
                percentile(millis, 0.50),
                percentile(millis, 0.95),
                percentile(millis, 0.99),
                percentile(first, 0.50),
                speed(good));
    }

    /// The smallest of the sorted values that the share `p` of them does not exceed (nearest rank); 0 where there is none.
    private static double percentile(double[] sorted, double p) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(p * sorted.length) - 1];
    }

    private static double speed(List<CallOutcome> outcomes) {
        double tokens = 0;
        double millis = 0;
        for (var outcome : outcomes) {
            var first = outcome.firstMillis();
            if (first != null && outcome.output() > 0) {
                tokens += outcome.output();
                millis += Math.max(1, outcome.millis() - first);
            }
        }
        return millis == 0 ? 0 : tokens / millis * SECOND;
    }
}
