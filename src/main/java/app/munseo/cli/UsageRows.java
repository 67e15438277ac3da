package app.munseo.cli;

import app.munseo.answer.SpendingNotice;
import app.munseo.app.Feedback;
import app.munseo.app.Messages;
import app.munseo.app.SpendingTotals;
import app.munseo.app.StepFigures;
import app.munseo.app.UsageReport;
import java.util.List;
import java.util.Map;

/// What models were used for and what it cost, as `munseo status` and `munseo spending` tell it.
final class UsageRows {
    private UsageRows() {}

    static Json json(UsageReport report) {
        return new Json()
                .put("today", json(report.today()).keys())
                .put("month", json(report.month()).keys())
                .put("steps", report.steps().stream().map(UsageRows::json).toList());
    }

    static Json json(SpendingTotals totals) {
        return new Json()
                .put("cost_usd", totals.usd())
                .put("cost_krw", totals.krw())
                .put("saved_usd", totals.savedUsd())
                .put("limit_usd", totals.limitUsd())
                .put("calls", totals.calls())
                .put("unpriced", totals.unknown())
                .put("input_tokens", totals.input())
                .put("cached_tokens", totals.cached())
                .put("output_tokens", totals.output());
    }

    static Map<String, Object> json(SpendingNotice notice, Messages messages) {
        return new Json()
                .put("code", notice.code())
                .put("message", messages.spending(notice))
                .keys();
    }

    static Map<String, Object> json(Feedback feedback) {
        return new Json()
                .put("helpful", feedback.helpful())
                .put("unhelpful", feedback.unhelpful())
                .put("reasons", feedback.reasons())
                .put("judged_questions", feedback.judgedQuestions())
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
                .put("input_tokens", step.input())
                .put("output_tokens", step.output())
                .put("p50_ms", step.p50Millis())
                .put("p95_ms", step.p95Millis())
                .put("p99_ms", step.p99Millis())
                .put("ttft_p50_ms", step.firstTokenMillis())
                .put("tokens_per_s", step.tokensPerSecond())
                .keys();
    }

    /// Today and this month.
    static List<String> totals(UsageReport report, Messages messages) {
        return List.of(
                line("cli.usage.today", report.today(), messages), line("cli.usage.month", report.month(), messages));
    }

    /// A line for each step and model.
    static List<String> steps(UsageReport report, Messages messages) {
        return report.steps().stream().map(step -> line(step, messages)).toList();
    }

    private static String line(String key, SpendingTotals totals, Messages messages) {
        return messages.text(key, totals.usd(), totals.krw(), totals.calls(), totals.savedUsd());
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
                step.tokensPerSecond(),
                step.output());
    }
}
