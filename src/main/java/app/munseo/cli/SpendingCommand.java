package app.munseo.cli;

import app.munseo.app.App;
import app.munseo.app.SpendingTotals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `munseo spending`: what models cost, day by day, and how their calls went.
@Command(name = "spending")
final class SpendingCommand implements Callable<Integer> {
    private final Cli cli;

    @Option(names = "--json", descriptionKey = "cli.json")
    private boolean json;

    SpendingCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        try (var app = cli.open()) {
            app.spending().problem().ifPresent(problem -> cli.err().println(app.messages().problem(problem)));
            cli.out().println(json ? asJson(app) : String.join("\n", lines(app)));
        }
        return 0;
    }

    private static List<String> lines(App app) {
        var words = app.messages();
        var spending = app.spending();
        var lines = new ArrayList<String>();
        spending.notices().forEach(notice -> lines.add(words.spending(notice)));
        lines.addAll(UsageRows.totals(spending.report(), words));
        spending.days().forEach((day, totals) -> lines.add(
                words.text("cli.usage.day", day.toString(), totals.usd(), totals.krw(), totals.calls())));
        lines.add(words.text("cli.usage.rates", spending.pricesAsOf(), spending.krwPerUsd(), spending.krwAsOf()));
        lines.addAll(UsageRows.steps(spending.report(), words));
        return lines;
    }

    private static Json asJson(App app) {
        var spending = app.spending();
        return UsageRows.json(spending.report())
                .put("days", spending.days().entrySet().stream().map(SpendingCommand::row).toList())
                .put("prices_as_of", spending.pricesAsOf())
                .put("krw_per_usd", spending.krwPerUsd())
                .put("krw_as_of", spending.krwAsOf())
                .put("notices", spending.notices().stream()
                        .map(notice -> UsageRows.json(notice, app.messages()))
                        .toList());
    }

    private static Map<String, Object> row(Map.Entry<LocalDate, SpendingTotals> day) {
        return UsageRows.json(day.getValue()).put("day", day.getKey().toString()).keys();
    }
}
