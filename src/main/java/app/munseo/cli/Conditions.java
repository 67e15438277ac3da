package app.munseo.cli;

import app.munseo.retrieve.Understood;
import java.util.List;
import java.util.Map;

/// Tells which conditions were read in a question.
final class Conditions {
    private Conditions() {}

    /// Only the keys of conditions that were written, and the phrases that were given up.
    static Map<String, Object> json(Understood understood) {
        var filters = understood.filters();
        var json = new Json();
        put(json, "type", filters.types());
        put(json, "folder", filters.folders());
        if (filters.after() != null) {
            json.put("after", filters.after().toString());
        }
        if (filters.before() != null) {
            json.put("before", filters.before().toString());
        }
        put(json, "phrases", filters.phrases());
        put(json, "without", filters.without());
        put(json, "relaxed", understood.relaxed());
        return json.keys();
    }

    private static void put(Json json, String key, List<String> values) {
        if (!values.isEmpty()) {
            json.put(key, values);
        }
    }

    /// Says on standard error which phrases stand nowhere.
    static void tellRelaxed(Understood understood, Cli cli) {
        understood
                .relaxed()
                .forEach(phrase -> cli.err().println(cli.messages().text("cli.relaxed", "“" + phrase + "”")));
    }
}
