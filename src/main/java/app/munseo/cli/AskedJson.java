package app.munseo.cli;

import app.munseo.answer.Attempt;
import app.munseo.answer.Citation;
import app.munseo.answer.Reason;
import app.munseo.answer.Route;
import app.munseo.answer.Step;
import app.munseo.answer.Unbacked;
import app.munseo.answer.Withheld;
import app.munseo.app.App;
import app.munseo.app.Asked;
import app.munseo.net.EgressLedger;
import com.fasterxml.jackson.databind.node.NullNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalDouble;

/// An answer as `ask --json` gives it to scripts.
final class AskedJson {
    private final App app;

    AskedJson(App app) {
        this.app = app;
    }

    /// The keys of an answer.
    Json of(Asked asked) {
        var answer = asked.answer();
        var usage = answer.usage();
        var kept = answer.kept();
        var json = (kept == null ? new Json() : new Json().put("cached_at", kept.toString()))
                .put("answer", answer.text())
                .put("found", answer.found())
                .put("citations", answer.citations().stream().map(one -> row(one)).toList())
                .put("unbacked", answer.unbacked().stream().map(one -> row(answer.text(), one)).toList())
                .put("answered_by", answer.answeredBy())
                .put("steps", answer.steps().stream().map(step -> row(step)).toList())
                .put(
                        "usage",
                        new Json()
                                .put("input_tokens", usage.input())
                                .put("cached_tokens", usage.cached())
                                .put("output_tokens", usage.output())
                                .keys())
                .put("cost_usd", number(asked.cost().usd()))
                .put("cost_krw", number(asked.cost().krw()))
                .put("estimate_usd", number(asked.cost().estimateUsd()))
                .put("saved_usd", asked.cost().savedUsd())
                .put("notices", asked.notices().stream()
                        .map(notice -> UsageRows.json(notice, app.messages()))
                        .toList())
                .put("egress", asked.egress().stream().map(entry -> row(entry)).toList());
        json.put("withheld", answer.withheld().stream().map(one -> row(one)).toList());
        var absence = answer.absence();
        if (absence != null) {
            json.put("absence", new AbsenceOutput(app).json(absence));
        }
        var route = answer.route();
        return route == null ? json : json.put("route", row(route));
    }

    private static Map<String, Object> row(Route route) {
        return new Json()
                .put("class", route.word())
                .put("reasons", route.reasons())
                .put("model", route.model())
                .keys();
    }

    private static Map<String, Object> row(Withheld withheld) {
        return new Json()
                .put("passage", withheld.passage())
                .put("reason", withheld.why().word())
                .keys();
    }

    private static Map<String, Object> row(Attempt attempt) {
        return new Json().put("model", attempt.model()).put("reason", attempt.reason().word()).keys();
    }

    /// Null where it is not known.
    private static Object number(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : NullNode.getInstance();
    }

    private Path path(Citation citation) {
        return app.document(citation.document()).orElseThrow().path();
    }

    private static Map<String, Object> row(Step step) {
        var row = new Json().put("name", step.name()).put("millis", step.millis()).put("by", step.by());
        if (!step.tried().isEmpty()) {
            row.put("tried", step.tried().stream().map(attempt -> row(attempt)).toList());
        }
        var degraded = step.degraded();
        return (degraded == null ? row : row.put("degraded", degraded.word())).keys();
    }

    private static Map<String, Object> row(EgressLedger.Entry entry) {
        return new Json()
                .put("host", entry.host())
                .put("bytes", entry.bytesOut())
                .put("purpose", entry.purpose().word())
                .put("port", entry.port())
                .put("bytes_in", entry.bytesIn())
                .put("loopback", entry.loopback())
                .put("refused", entry.refused())
                .put("model", entry.model())
                .put("leaves", entry.leaves())
                .keys();
    }

    private static Map<String, Object> row(String text, Unbacked unbacked) {
        return new Json()
                .put("kind", unbacked.kind().word())
                .put("start", unbacked.start())
                .put("end", unbacked.end())
                .put("text", text.substring(unbacked.start(), unbacked.end()))
                .keys();
    }

    private static Map<String, Object> row(Reason reason) {
        return new Json().put("code", reason.code().word()).put("words", reason.words()).keys();
    }

    private Map<String, Object> row(Citation citation) {
        return new Json()
                .put("number", citation.number())
                .put("document", path(citation).toString())
                .put("page", citation.location().page())
                .put("start", citation.location().start())
                .put("end", citation.location().end())
                .put("quote", citation.quote())
                .put("support", citation.support().word())
                .put("reasons", citation.reasons().stream().map(reason -> row(reason)).toList())
                .put("attached", citation.attached())
                .keys();
    }
}
