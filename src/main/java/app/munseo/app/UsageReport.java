package app.munseo.app;

import java.util.List;

/// What models were used for, and what it cost.
///
/// @param steps how the calls of the last 30 days went
/// @param feedback how answers were received, all those ever rated
public record UsageReport(
        SpendingTotals today, SpendingTotals month, List<StepFigures> steps, Feedback feedback) {
    public UsageReport {
        steps = List.copyOf(steps);
    }
}
