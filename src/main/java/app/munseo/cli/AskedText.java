package app.munseo.cli;

import app.munseo.answer.AnswerEvent;
import app.munseo.answer.Citation;
import app.munseo.answer.Step;
import app.munseo.app.App;
import app.munseo.app.Asked;
import app.munseo.app.Messages;
import java.util.Date;
import java.util.List;

/// An answer as `ask` writes it for people: the text as it comes, then citations, origin and cost; what went wrong goes to
/// standard error.
final class AskedText {
    private final App app;
    private final Cli cli;
    private final Messages messages;

    AskedText(App app, Cli cli) {
        this.app = app;
        this.cli = cli;
        this.messages = app.messages();
    }

    /// Writes what can be told while the answer comes.
    void write(AnswerEvent event) {
        switch (event) {
            case AnswerEvent.Token(var text) -> {
                cli.out().print(text);
                cli.out().flush();
            }
            case AnswerEvent.Restarted(var reason) -> cli.out().printf("%n[%s]%n", reason.code());
            case AnswerEvent.Waiting(var asked, var seconds) ->
                cli.err().println(messages.text("cli.waiting", asked, seconds));
            case AnswerEvent.Routed(var route) ->
                cli.err().println(messages.text(
                        "cli.route." + route.word(), route.model(), String.join(", ", route.reasons())));
            case AnswerEvent.StepStarted _,
                    AnswerEvent.StepFinished _,
                    AnswerEvent.Summarised _,
                    AnswerEvent.Rewritten _,
                    AnswerEvent.Expanded _,
                    AnswerEvent.Found _,
                    AnswerEvent.Estimated _,
                    AnswerEvent.Warned _,
                    AnswerEvent.Selected _ -> {}
        }
    }

    /// Writes what is known when the answer is there: its text has been written by then.
    void print(Asked asked) {
        cli.out().println();
        asked.answer().citations().forEach(this::print);
        for (var unbacked : asked.answer().unbacked()) {
            cli.out().println(messages.text(
                    "unbacked." + unbacked.kind().name(),
                    asked.answer().text().substring(unbacked.start(), unbacked.end())));
        }
        var absence = asked.answer().absence();
        if (absence != null) {
            new AbsenceOutput(app).print(absence, cli.out());
        }
        printOrigin(asked);
        messages.withheld(asked.answer()).forEach(cli.out()::println);
        asked.notices().forEach(notice -> cli.err().println("%s: %s".formatted(notice.code(), messages.spending(notice))));
        tellTried(asked.answer().steps());
        asked.answer().steps().forEach(this::tellDegraded);
    }

    private void print(Citation citation) {
        cli.out().println(messages.text(
                "cli.citation",
                citation.number(),
                app.document(citation.document()).orElseThrow().path(),
                citation.location().page(),
                messages.text("support." + citation.support().name())));
        citation.reasons().forEach(reason -> cli.out().println("    " + messages.reason(reason)));
    }

    /// Who answered, when, and what that cost.
    private void printOrigin(Asked asked) {
        cli.out().println(messages.text("cli.answered", asked.answer().answeredBy()));
        var kept = asked.answer().kept();
        if (kept != null) {
            cli.out().println(messages.text("cli.kept", Date.from(kept)));
        }
        messages.cost(asked.cost()).ifPresent(cli.out()::println);
    }

    private void tellDegraded(Step step) {
        var degraded = step.degraded();
        if (degraded != null) {
            cli.err().println(messages.text(
                    "cli.degraded", degraded.code(), messages.text("window.step." + step.name()), step.by()));
        }
    }

    /// Who was asked in vain: the person reads why another one wrote this.
    private void tellTried(List<Step> steps) {
        steps.stream().flatMap(step -> step.tried().stream()).distinct().forEach(attempt -> {
            var reason = messages.problem(attempt.reason(), attempt.model());
            cli.err().println(messages.text("cli.tried", attempt.model(), reason));
        });
    }
}
