package app.munseo.answer;

/// Tells that a good part of a spending limit is used up; worded as `notice.spending.PERIOD`.
///
/// @param percent of the limit that has been passed: 75 or 90
/// @param spentUsd US dollars spent so far
public record SpendingNotice(Period period, int percent, double spentUsd, double limitUsd) {
    /// The time a limit is for.
    public enum Period {
        DAY,
        MONTH
    }

    /// The stable code, for example `MUNSEO-SPENDING-DAY-75`.
    public String code() {
        return "MUNSEO-SPENDING-%s-%d".formatted(period, percent);
    }
}
