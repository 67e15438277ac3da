package app.munseo.cli;

import app.munseo.app.App;
import app.munseo.app.Ledger;
import app.munseo.app.LedgerRows;
import app.munseo.catalog.EgressLog.Request;
import app.munseo.catalog.EgressLog.Wanted;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `munseo egress`: every request that went out of the door, and what of the documents it carried.
@Command(name = "egress")
final class EgressCommand implements Callable<Integer> {
    private final Cli cli;

    @Option(names = "--day", paramLabel = "YYYY-MM-DD", descriptionKey = "cli.egress.day")
    private @Nullable LocalDate day;

    @Option(names = "--host", paramLabel = "HOST", descriptionKey = "cli.egress.host")
    private String host = "";

    @Option(names = "--purpose", paramLabel = "PURPOSE", descriptionKey = "cli.egress.purpose")
    private String purpose = "";

    @Option(names = "--leaving", descriptionKey = "cli.egress.leaving")
    private boolean leaving;

    @Option(names = "-k", paramLabel = "N", descriptionKey = "cli.k")
    private int limit = Ledger.LATEST;

    @Option(names = "--export", paramLabel = "FILE", descriptionKey = "cli.egress.export")
    private @Nullable Path export;

    @Option(names = "--clear", descriptionKey = "cli.egress.clear")
    private boolean clear;

    @Option(names = "--json", descriptionKey = "cli.json")
    private boolean json;

    EgressCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        try (var app = cli.open()) {
            if (export != null) {
                app.ledger().export(export);
            }
            if (clear) {
                app.ledger().clear();
            }
            var requests = app.ledger().requests(new Wanted(day, host, purpose, leaving), limit);
            cli.out().println(json ? asJson(app, requests) : String.join("\n", lines(app, requests)));
        }
        return 0;
    }

    private static Json asJson(App app, List<Request> requests) {
        return new Json()
                .put("requests", LedgerRows.of(requests))
                .put("leaving", requests.stream().filter(EgressCommand::left).count())
                .put("bytes", requests.stream().filter(EgressCommand::left).mapToLong(Request::bytesOut).sum())
                .put("refused", requests.stream().filter(request -> request.refusal() != null).count())
                .put("kept_days", app.ledger().days());
    }

    private static boolean left(Request request) {
        return request.leaves() && request.refusal() == null;
    }

    private static String peer(Request request) {
        return request.peer().isEmpty() ? "" : " [" + request.peer() + "]";
    }

    private static List<String> lines(App app, List<Request> requests) {
        var words = app.messages();
        var lines = new ArrayList<String>();
        for (var request : requests) {
            var refusal = request.refusal();
            var fate = refusal != null
                    ? words.text("cli.egress.refused", refusal.code())
                    : words.text(request.leaves() ? "cli.egress.left" : "cli.egress.stayed");
            lines.add(words.text(
                    "cli.egress.line",
                    Date.from(request.at()), request.address() + peer(request), request.purpose(), request.model(),
                    request.bytesOut(), request.bytesIn(), fate));
            request.passages().forEach(passage -> lines.add(words.text(
                    passage.behind() ? "cli.egress.behind" : "cli.egress.passage",
                    String.valueOf(passage.path()), passage.location().page(),
                    String.valueOf(passage.location().start()), String.valueOf(passage.location().end()))));
        }
        lines.add(words.text("cli.egress.kept", requests.size(), app.ledger().days()));
        return lines;
    }
}
