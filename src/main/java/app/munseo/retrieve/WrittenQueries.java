package app.munseo.retrieve;

import app.munseo.text.TextNormalizer;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads the queries out of what a model wrote: JSON as asked for, but also a bare list, objects in the list, JSON
/// between other words or behind a train of thought, or JSON cut off in the middle, of which the whole strings count.
final class WrittenQueries {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String END_OF_THOUGHT = "</think>";

    private WrittenQueries() {}

    static List<String> in(String written) {
        var answer = written.substring(Math.max(0, written.lastIndexOf(END_OF_THOUGHT)));
        var queries = new ArrayList<String>();
        int start = start(answer);
        if (start >= 0) {
            try (var parser = JSON.createParser(answer.substring(start))) {
                collect(parser, queries);
            } catch (IOException e) {
                return queries; // not JSON from here on: what was read before counts
            }
        }
        return queries;
    }

    private static int start(String answer) {
        int object = answer.indexOf('{');
        int list = answer.indexOf('[');
        return object < 0 || list < 0 ? Math.max(object, list) : Math.min(object, list);
    }

    private static void collect(JsonParser parser, List<String> queries) throws IOException {
        for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.VALUE_STRING && holdsQuery(parser)) {
                queries.add(TextNormalizer.stored(parser.getText()).replaceAll("\\s+", " ").strip());
            }
        }
    }

    private static boolean holdsQuery(JsonParser parser) throws IOException {
        var field = parser.currentName();
        return parser.getParsingContext().inArray() || (field != null && field.startsWith("quer"));
    }
}
