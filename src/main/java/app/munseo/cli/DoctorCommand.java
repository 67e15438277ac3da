package app.munseo.cli;

import app.munseo.app.Examination;
import app.munseo.app.Examination.Check;
import app.munseo.app.Examination.Host;
import app.munseo.app.Messages;
import app.munseo.document.Problem;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `munseo doctor`: examines this installation, and knocks at every configured host with offline-only on. Fails where
/// something is not as it should be.
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {
    private final Cli cli;

    @Option(names = "--json", descriptionKey = "cli.json")
    private boolean json;

    DoctorCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        try (var app = cli.open()) {
            var found = app.doctor().examine();
            cli.out().println(json ? asJson(found) : String.join("\n", lines(found, app.messages())));
            return found.ok() ? 0 : Cli.FAILED;
        }
    }

    private static List<String> lines(Examination found, Messages words) {
        var lines = new ArrayList<String>();
        for (var check : found.checks()) {
            var key = check.ok() ? "doctor.good" : "doctor.bad";
            lines.add(words.text(key, words.text("doctor.check." + check.name()), check.detail()));
        }
        lines.add(found.bounds().words(words));
        lines.add(words.text("doctor.hosts"));
        found.hosts().forEach(host -> lines.add(words.host(host)));
        lines.add(words.text(found.hosts().stream().allMatch(Host::kept) ? "doctor.proved" : "doctor.broken"));
        new TreeMap<>(found.versions()).forEach((name, version) -> lines.add(name + " " + version));
        return lines;
    }

    private static Json asJson(Examination found) {
        return new Json()
                .put("ok", found.ok())
                .put("offline", found.offline())
                .put("proved", found.hosts().stream().allMatch(Host::kept))
                .put("checks", found.checks().stream().map(DoctorCommand::row).toList())
                .put("bounds", new Json()
                        .put("strength", found.bounds().strength())
                        .put("means", found.bounds().means())
                        .keys())
                .put("hosts", found.hosts().stream().map(DoctorCommand::row).toList())
                .put("versions", found.versions());
    }

    private static Map<String, Object> row(Check check) {
        return new Json()
                .put("name", check.name())
                .put("ok", check.ok())
                .put("detail", check.detail())
                .keys();
    }

    private static Map<String, Object> row(Host host) {
        var refusal = host.refusal();
        return new Json()
                .put("name", host.name())
                .put("address", host.address())
                .put("loopback", host.loopback())
                .put("refused", refusal == Problem.Kind.OFFLINE_REFUSED)
                .put("reason", refusal == null ? NullNode.getInstance() : refusal.code())
                .put("sent", host.sent())
                .put("kept", host.kept())
                .keys();
    }
}
