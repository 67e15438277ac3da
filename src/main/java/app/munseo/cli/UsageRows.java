package app.munseo.cli;

import app.munseo.app.Messages;
import app.munseo.app.SpendingTotals;
import app.munseo.app.StepFigures;
import app.munseo.app.UsageReport;
import java.util.Map;

/// What models were used for and what it cost, as `munseo status` tells it.
final class UsageRows {
    private UsageRows() {}

    static Map<String, Object> json(UsageReport report) {
        return new Json()
                .put("today", json(report.today()))
                .put("month", json(report.month()))
                .put("steps", report.steps().stream().map(UsageRows::json).toList())
                .keys();
    }

    private static Map<String, Object> json(SpendingTotals totals) {
        return new Json()
                .put("cost_usd", totals.usd())
                .put("cost_krw", totals.krw())
                .put("saved_usd", totals.savedUsd())
                .put("limit_usd", totals.limitUsd())
                .put("calls", totals.calls())
                .put("unpriced", totals.unknown())
                .put("input_tokens", totals.input())
                .put("cached_tokens", totals.cached())
                .put("output_tokens", totals.output())
                .keys();
    }

    private static Map<String, Object> json(StepFigures step) {
        return new Json()
                .put("step", step.step())
                .put("provider", step.provider())
                .put("model", step.model())
                .put("count", step.count())
                .put("errors", step.errors())
                .put("retries", step.retries())
                .put("p50_ms", step.p50Millis())
                .put("p95_ms", step.p95Millis())
                .put("p99_ms", step.p99Millis())
                .put("ttft_p50_ms", step.firstTokenMillis())
                .put("tokens_per_s", step.tokensPerSecond())
                .keys();
    }

    /// Lines to follow others; none where no model was ever called.
    static String text(UsageReport report, Messages messages) {
        if (report.steps().isEmpty()) {
            return "";
        }
        var text = new StringBuilder();
        text.append('\n').append(line("cli.usage.today", report.today(), messages));
        text.append('\n').append(line("cli.usage.month", report.month(), messages));
        for (var step : report.steps()) {
            text.append('\n').append(line(step, messages));
        }
        return text.toString();
    }

    private static String line(String key, SpendingTotals totals, Messages messages) {
        return messages.text(key, totals.usd(), totals.krw(), totals.calls());
    }

    private static String line(StepFigures step, Messages messages) {
        return messages.text(
                "cli.usage.step",
                step.step(),
                step.provider(),
                step.model(),
                step.count(),
                step.errors(),
                step.retries(),
                step.p50Millis(),
                step.p95Millis(),
                step.p99Millis(),
                step.firstTokenMillis(),
                step.tokensPerSecond());
    }
}
