package app.munseo.settings;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/// What answers may cost.
///
/// @param dailyUsd US dollars that may be spent in a day of the local time zone; 0 for no limit
/// @param monthlyUsd the same for a calendar month
/// @param krwPerUsd Korean won for one US dollar; no network is asked, so the person keeps it
/// @param krwAsOf the day of that rate, `YYYY-MM-DD`
public record Spending(double dailyUsd, double monthlyUsd, double krwPerUsd, String krwAsOf) {
    public static final Spending DEFAULT = new Spending(0, 0, 1_500, "2026-06-17");

    private static final double MOST_USD = 1_000_000;

    public Spending {
        Ranges.requireWithin("dailyUsd", dailyUsd, 0, MOST_USD);
        Ranges.requireWithin("monthlyUsd", monthlyUsd, 0, MOST_USD);
        Ranges.requireWithin("krwPerUsd", krwPerUsd, 1, MOST_USD);
        try {
            LocalDate.parse(krwAsOf);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("krwAsOf must be a day like 2026-06-17", e);
        }
    }
}
