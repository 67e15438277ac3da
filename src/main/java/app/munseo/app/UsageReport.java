package app.munseo.app;

import java.util.List;

/// What models were used for, and what it cost.
///
/// @param steps how the calls of the last 30 days went
public record UsageReport(SpendingTotals today, SpendingTotals month, List<StepFigures> steps) {
    public UsageReport {
        steps = List.copyOf(steps);
    }
}
