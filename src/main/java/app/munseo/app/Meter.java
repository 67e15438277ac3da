package app.munseo.app;

import app.munseo.answer.AnswerEvent;
import app.munseo.answer.SpendingNotice;
import app.munseo.catalog.Call;
import app.munseo.catalog.CallOutcome;
import app.munseo.catalog.UsageLog;
import app.munseo.document.Problem;
import app.munseo.llm.LanguageModel;
import app.munseo.llm.Prompt;
import app.munseo.net.RequestPurpose;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// Meters the models of one answer: what they may cost, what they cost, and how they did. Models of one answer may be
/// asked by several threads.
final class Meter {
    private static final System.Logger LOG = System.getLogger(Meter.class.getName());

    private final Spending spending;
    private final UsageLog log;
    private final Prices prices;
    private final app.munseo.settings.Spending limits;
    private final Clock clock;
    private final String question;
    private final String thread;
    private final Consumer<? super AnswerEvent> listener;
    private final List<SpendingNotice> notices = new ArrayList<>();
    private long spent;
    private long estimated;
    private long saved;
    private boolean unknown;

    Meter(
            Spending spending,
            UsageLog log,
            Prices prices,
            app.munseo.settings.Spending limits,
            Clock clock,
            String question,
            String thread,
            Consumer<? super AnswerEvent> listener) {
        this.spending = spending;
        this.log = log;
        this.prices = prices;
        this.limits = limits;
        this.clock = clock;
        this.question = question;
        this.thread = thread;
        this.listener = listener;
    }

    /// `model`, metered. A model that is not listed costs nothing on this machine; elsewhere its price is not known.
    ///
    /// @param here whether it answers on this machine
    /// @throws Problem `SPENDING_LIMIT_REACHED` where a limit leaves nothing for a model that costs, so that nobody
    ///     prepares a prompt for it
    LanguageModel around(LanguageModel model, RequestPurpose purpose, boolean here) {
        var price = price(model, here);
        if (price.isPresent() && !price.get().isFree()) {
            log.check(LocalDate.now(clock), 1, nanos(limits.dailyUsd()), nanos(limits.monthlyUsd()));
        }
        return new MeteredModel(this, model, price, purpose);
    }

    /// The most an answer of `model` can cost in US dollars; empty where its price is not known.
    OptionalDouble most(LanguageModel model, Prompt prompt, boolean here) {
        return price(model, here)
                .map(price -> OptionalDouble.of(MeteredModel.most(price, model, prompt) / SpendingTotals.NANOS))
                .orElse(OptionalDouble.empty());
    }

    private Optional<Price> price(LanguageModel model, boolean here) {
        var listed = prices.of(model.name(), LocalDate.now(clock));
        return listed.isEmpty() && here ? Optional.of(Price.free()) : listed;
    }

    /// Before a prompt is sent: tells what it can cost, and reserves that.
    ///
    /// @param most billionths of a dollar; empty where the price is not known
    /// @return the reservation; empty where none is needed
    /// @throws Problem `SPENDING_LIMIT_REACHED`; `PRICE_UNKNOWN` where there is a limit
    OptionalLong begin(Call call, Optional<Long> most) {
        if (most.isEmpty() && (limits.dailyUsd() > 0 || limits.monthlyUsd() > 0)) {
            throw new Problem(Problem.Kind.PRICE_UNKNOWN, call.model());
        }
        var reservation = most.isEmpty() || most.get() == 0
                ? OptionalLong.empty()
                : OptionalLong.of(log.reserve(call, most.get(), nanos(limits.dailyUsd()), nanos(limits.monthlyUsd())));
        synchronized (this) {
            unknown |= most.isEmpty();
            estimated += most.orElse(0L);
        }
        if (call.step().equals(RequestPurpose.ANSWER.word())) {
            var usd = most.map(nanos -> OptionalDouble.of(nanos / SpendingTotals.NANOS));
            listener.accept(new AnswerEvent.Estimated(call.model(), usd.orElse(OptionalDouble.empty())));
        }
        return reservation;
    }

    /// When a call has ended. That its figures cannot be stored does not spoil an answer; a reservation stands then.
    void end(Call call, OptionalLong reservation, CallOutcome outcome) {
        var cost = outcome.cost();
        synchronized (this) {
            spent += cost == null ? 0 : cost;
            saved += outcome.saved();
        }
        try {
            if (reservation.isEmpty()) {
                log.put(call, outcome);
            } else {
                spending.passed(log.settle(reservation.getAsLong(), outcome)).forEach(this::warn);
            }
        } catch (Problem e) {
            LOG.log(System.Logger.Level.WARNING, "the figures of a call are lost", e);
        }
    }

    private void warn(SpendingNotice notice) {
        synchronized (this) {
            notices.add(notice);
        }
        listener.accept(new AnswerEvent.Warned(notice));
    }

    Call call(RequestPurpose purpose, String model) {
        return new Call(clock.instant(), LocalDate.now(clock), question, thread, purpose.word(), model);
    }

    synchronized Cost cost() {
        return new Cost(known(spent), known(estimated), saved / SpendingTotals.NANOS, limits.krwPerUsd());
    }

    synchronized List<SpendingNotice> notices() {
        return List.copyOf(notices);
    }

    private OptionalDouble known(long nanos) {
        return unknown ? OptionalDouble.empty() : OptionalDouble.of(nanos / SpendingTotals.NANOS);
    }

    private static long nanos(double usd) {
        return Math.round(usd * SpendingTotals.NANOS);
    }
}
