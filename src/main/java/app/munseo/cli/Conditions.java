package app.munseo.cli;

import app.munseo.retrieve.Understood;
import java.util.List;
import java.util.Map;

/// Tells which conditions were read in a question.
final class Conditions {
    private Conditions() {}

    /// Only the keys of conditions that were written, and what was given up.
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
        put(json, "unread", understood.unread());
        put(json, "relaxed", understood.relaxed());
        return json.keys();
    }

    private static void put(Json json, String key, List<String> values) {
        if (!values.isEmpty()) {
            json.put(key, values);
        }
    }

    /// Says on standard error which conditions were given up: phrases that stand nowhere, and what is none.
    static void tellGivenUp(Understood understood, Cli cli) {
        understood.unread().forEach(text -> cli.err().println(cli.messages().text("cli.unread", text)));
        understood
                .relaxed()
                .forEach(phrase -> cli.err().println(cli.messages().text("cli.relaxed", "“" + phrase + "”")));
    }
}
