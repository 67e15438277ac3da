package app.munseo.app;

import app.munseo.answer.AnswerEvent;
import app.munseo.answer.SpendingNotice;
import app.munseo.answer.SpendingNotice.Period;
import app.munseo.catalog.Catalog;
import app.munseo.catalog.Judgements;
import app.munseo.catalog.Settled;
import app.munseo.catalog.UsageLog;
import app.munseo.document.Problem;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What models cost: prices, limits, what was spent, and how calls went. Days and months are those of the local time
/// zone. All amounts are in US dollars; the settings hold the rate for Korean won.
public final class Spending {
    private static final int[] THRESHOLDS = {90, 75};
    private static final int FIGURES_DAYS = 30;
    private static final int KEPT_MONTHS = 13;

    private final UsageLog log;
    private final Judgements judgements;
    private final Path ownPrices;
    private final Supplier<app.munseo.settings.Spending> settings;
    private final Clock clock;

    Spending(Catalog catalog, Path ownPrices, Supplier<app.munseo.settings.Spending> settings, Clock clock) {
        this.log = catalog.usage();
        this.judgements = catalog.judgements();
        this.ownPrices = ownPrices;
        this.settings = settings;
        this.clock = clock;
        log.prune(today().minusMonths(KEPT_MONTHS), YearMonth.from(today()).atDay(1));
    }

    /// Why the prices in the data folder's `prices.json` are not used (`PRICES_INVALID`); empty where all is well.
    public Optional<Problem> problem() {
        return prices().problem();
    }

    /// The day the prices in use were written down.
    public String pricesAsOf() {
        return prices().asOf();
    }

    /// Korean won for one US dollar, as the settings have it.
    public double krwPerUsd() {
        return settings.get().krwPerUsd();
    }

    /// The day of that rate.
    public String krwAsOf() {
        return settings.get().krwAsOf();
    }

    /// What was spent today.
    public SpendingTotals day() {
        return totals(today(), today(), settings.get().dailyUsd());
    }

    /// What was spent this month.
    public SpendingTotals month() {
        var month = YearMonth.from(today());
        return totals(month.atDay(1), month.atEndOfMonth(), settings.get().monthlyUsd());
    }

    /// What was spent on each day of this month on which a model was called, in order.
    public SequencedMap<LocalDate, SpendingTotals> days() {
        var days = new LinkedHashMap<LocalDate, SpendingTotals>();
        YearMonth.from(today()).atDay(1).datesUntil(today().plusDays(1)).forEach(day -> {
            var totals = totals(day, day, settings.get().dailyUsd());
            if (totals.calls() > 0) {
                days.put(day, totals);
            }
        });
        return days;
    }

    /// What was spent in a conversation.
    public SpendingTotals thread(String id) {
        return SpendingTotals.of(log.ofThread(id), 0, settings.get().krwPerUsd());
    }

    /// What was spent on an answer.
    public SpendingTotals answer(String id) {
        return SpendingTotals.of(log.ofQuestion(id), 0, settings.get().krwPerUsd());
    }

    /// What the person should know of the limits now: of each the highest threshold that is passed.
    public List<SpendingNotice> notices() {
        var notices = new ArrayList<SpendingNotice>();
        notice(Period.DAY, -1, day().usd(), settings.get().dailyUsd()).ifPresent(notices::add);
        notice(Period.MONTH, -1, month().usd(), settings.get().monthlyUsd()).ifPresent(notices::add);
        return notices;
    }

    /// What was spent, how calls went, and how answers were received.
    public UsageReport report() {
        var steps = StepFigures.of(log.since(today().minusDays(FIGURES_DAYS - 1)));
        return new UsageReport(day(), month(), steps, Feedback.of(judgements));
    }

    /// What meters the models of one answer.
    ///
    /// @param question identity of the answer; `thread` that of its conversation, empty where it has none
    /// @param listener is told estimates and notices
    Meter meter(String question, String thread, Consumer<? super AnswerEvent> listener) {
        return new Meter(this, log, prices(), settings.get(), clock, question, thread, listener);
    }

    /// The thresholds a settled call has passed.
    List<SpendingNotice> passed(Settled settled) {
        var notices = new ArrayList<SpendingNotice>();
        var limits = settings.get();
        notice(Period.DAY, usd(settled.dayBefore()), usd(settled.dayAfter()), limits.dailyUsd()).ifPresent(notices::add);
        notice(Period.MONTH, usd(settled.monthBefore()), usd(settled.monthAfter()), limits.monthlyUsd())
                .ifPresent(notices::add);
        return notices;
    }

    private static Optional<SpendingNotice> notice(Period period, double before, double after, double limit) {
        for (int percent : THRESHOLDS) {
            double threshold = limit * percent / 100;
            if (limit > 0 && before < threshold && after >= threshold) {
                return Optional.of(new SpendingNotice(period, percent, after, limit));
            }
        }
        return Optional.empty();
    }

    private SpendingTotals totals(LocalDate first, LocalDate last, double limit) {
        return SpendingTotals.of(log.between(first, last), limit, settings.get().krwPerUsd());
    }

    private static double usd(long nanos) {
        return nanos / SpendingTotals.NANOS;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Prices prices() {
        return Prices.load(ownPrices);
    }
}
