package app.munseo.app;

import app.munseo.answer.Absence;
import app.munseo.answer.Answer;
import app.munseo.answer.SpendingNotice;
import app.munseo.answer.Withheld;
import app.munseo.conversation.Leaving;
import app.munseo.document.Names;
import app.munseo.document.Problem;
import app.munseo.text.Particles;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the person reads, in their language. English is the root bundle; every key stands in both.
public final class Messages {
    private final Locale locale;
    private final ResourceBundle bundle;

    /// @param language `ko`, `en`, or empty for the system's; any other language is served in English
    public Messages(String language) {
        var wanted = language.isEmpty() ? Locale.getDefault().getLanguage() : language;
        this.locale = wanted.equals("ko") ? Locale.KOREAN : Locale.ENGLISH;
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        this.bundle = ResourceBundle.getBundle("messages", locale, noFallback);
    }

    /// All texts, for those who look them up by themselves.
    public ResourceBundle bundle() {
        return bundle;
    }

    public Locale locale() {
        return locale;
    }

    /// The wording of `key`, its `{0}`, `{1}` … filled.
    public String text(String key, Object... arguments) {
        var text = new MessageFormat(bundle.getString(key), locale).format(arguments);
        return locale.equals(Locale.KOREAN) ? Particles.chosen(text) : text;
    }

    /// How much longer something takes, no finer than anybody can know.
    public String timeLeft(Duration left) {
        long minutes = (left.toSeconds() + 30) / 60;
        if (minutes < 1) {
            return text("time.left.moments");
        }
        return minutes < 60
                ? text("time.left.minutes", minutes)
                : text("time.left.hours", minutes / 60, minutes % 60 / 10 * 10);
    }

    /// That a good part of a spending limit is used up; without the code.
    public String spending(SpendingNotice notice) {
        return text("notice.spending." + notice.period(), notice.percent(), notice.spentUsd(), notice.limitUsd());
    }

    /// What evidence that came close to an answer lacks.
    public String lack(Absence.Nearest nearest) {
        if (!nearest.missingWords().isEmpty()) {
            return text("absence.words", String.join(", ", nearest.missingWords()));
        }
        return text(nearest.missingFigure().isEmpty() ? "absence.other" : "absence.figure." + nearest.missingFigure());
    }

    /// Why a citation does not hold all of what its sentence says.
    public String reason(app.munseo.answer.Reason reason) {
        return text("reason." + reason.code().name(), reason.words());
    }

    /// What came of knocking at a host with offline-only on.
    public String host(Examination.Host host) {
        var refusal = host.refusal();
        var key = host.kept() ? (host.loopback() ? "doctor.host.here" : "doctor.host.refused") : "doctor.host.out";
        return text(key, host.name(), host.address(), refusal == null ? "" : refusal.code(), host.sent());
    }

    /// What would leave this machine if a question were asked now.
    public String outlook(Outlook outlook) {
        if (outlook.leaving().isEmpty()) {
            return text("outlook.nothing");
        }
        var words = text("outlook", String.join(", ", outlook.leaving()), outlook.masked() ? 1 : 0);
        return outlook.localOnly().isEmpty()
                ? words
                : words + " " + text("outlook.local", String.join(", ", outlook.localOnly()));
    }

    /// What left this machine for an answer.
    public String leaving(Leaving leaving) {
        if (leaving.sent().isEmpty()) {
            return text("leaving.nothing");
        }
        var hosts = leaving.byHost().stream()
                .map(sent -> text(
                        sent.behind() == 0 ? "leaving.sent" : "leaving.behind",
                        sent.passages(), sent.bytes(), sent.host(), sent.model(), sent.behind()))
                .collect(Collectors.joining(" · "));
        var cost = leaving.costUsd() == null ? text("leaving.cost.unknown") : text("leaving.cost", leaving.costUsd());
        return text("leaving", hosts, cost);
    }

    /// Which passages were kept from the model that answered, and why; a line for each reason.
    public List<String> withheld(Answer answer) {
        return Stream.of(Withheld.Why.values())
                .map(why -> Map.entry(
                        why,
                        answer.withheld().stream()
                                .filter(one -> one.why() == why)
                                .map(one -> "[" + one.passage() + "]")
                                .collect(Collectors.joining(" "))))
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> text("withheld." + entry.getKey().name(), entry.getValue(), answer.answeredBy()))
                .toList();
    }

    /// What an answer cost; empty where nothing was paid for.
    public Optional<String> cost(Cost cost) {
        if (cost.usd().isEmpty()) {
            return Optional.of(text("cost.unknown"));
        }
        return cost.usd().getAsDouble() == 0
                ? Optional.empty()
                : Optional.of(text("cost", cost.usd().getAsDouble(), cost.krw().orElse(0), cost.savedUsd()));
    }

    /// One line for a person: the stable code, what happened and what to do.
    public String problem(Problem problem) {
        return "%s: %s".formatted(problem.kind().code(), problem(problem.kind(), problem.detail()));
    }

    /// What happened, to what, and what to do; without the code, on one line.
    public String problem(Problem.Kind kind, String detail) {
        return text("problem." + kind.name(), Names.onOneLine(detail));
    }
}
