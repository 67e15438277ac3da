package app.munseo.retrieve;

import app.munseo.document.Problem;
import app.munseo.document.Question;
import app.munseo.index.Analysis;
import app.munseo.llm.LanguageModel;
import app.munseo.llm.Prompt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Has a language model word the question in other ways: other angles, synonyms, the other language of Korean and
/// English. What it writes is read leniently and trusted little: long, empty and repeated queries are dropped, and the
/// question itself always comes first with full weight.
public final class ModelQueryExpander implements QueryExpander {
    public static final int DEFAULT_QUERIES = 4;
    public static final int MAX_QUERIES = 6;

    private static final int MAX_LENGTH = 200;
    private static final int TURNS = 2;
    private static final int TURN_LENGTH = 300;
    private static final int TOKENS_PER_QUERY = 80;
    private static final int TOKENS_BESIDES = 60;

    private final LanguageModel model;
    private final int queries;

    /// @param queries how many besides the question, 0 to 6; with 0 the model is not asked
    public ModelQueryExpander(LanguageModel model, int queries) {
        if (queries < 0 || queries > MAX_QUERIES) {
            throw new IllegalArgumentException("no number of queries: " + queries);
        }
        this.model = model;
        this.queries = queries;
    }

    /// @throws Problem whatever the model throws; `PROVIDER_GARBLED` when it wrote nothing usable
    @Override
    public List<Query> expand(Question question) {
        var all = new ArrayList<Query>();
        all.add(Query.of(question));
        if (queries > 0) {
            var written = model.generate(prompt(question), token -> {}).text();
            usable(question, written).forEach(text -> all.add(Query.derived(text, question.origins())));
            if (all.size() == 1) {
                throw new Problem(Problem.Kind.PROVIDER_GARBLED, model.name());
            }
        }
        return List.copyOf(all);
    }

    private List<String> usable(Question question, String written) {
        var seen = new HashSet<List<String>>();
        seen.add(words(question.text()));
        seen.add(List.of());
        return WrittenQueries.in(written).stream()
                .filter(text -> text.length() <= MAX_LENGTH && seen.add(words(text)))
                .limit(queries)
                .toList();
    }

    private static List<String> words(String text) {
        return Analysis.terms(text).stream().map(Analysis.Term::text).toList();
    }

    Prompt prompt(Question question) {
        var system =
                """
                You write search queries for a search engine over a person's own documents, in Korean and English.
                The engine finds passages by their words and by their meaning. Given a question, write %d other queries
                that may find passages which answer it:
                - different angles: the term a policy, manual, contract or table would use for the thing asked about
                - synonyms, and abbreviations written out
                - at least one in the other language: English for a Korean question, Korean for an English one
                Keep names, numbers and dates as they are. Each query is short, at most 12 words, and stands by itself:
                where the question refers to the conversation, name the thing. Do not answer the question.
                Reply with JSON only: {"queries": ["...", "..."]}
                """
                        .formatted(queries);
        return new Prompt(system, user(question), schema(), TOKENS_BESIDES + TOKENS_PER_QUERY * queries, question.origins());
    }

    private static String user(Question question) {
        var text = new StringBuilder();
        var history = question.history();
        for (var turn : history.subList(Math.max(0, history.size() - TURNS), history.size())) {
            text.append("Earlier question: ").append(cut(turn.question())).append('\n');
            text.append("Its answer: ").append(cut(turn.answer())).append('\n');
        }
        return text.append("Question: ").append(question.text()).toString();
    }

    private static String cut(String text) {
        return text.length() <= TURN_LENGTH ? text : text.substring(0, TURN_LENGTH);
    }

    private String schema() {
        return """
                {"type": "object", "required": ["queries"], "additionalProperties": false, "properties":
                 {"queries": {"type": "array", "items": {"type": "string"}, "minItems": 1, "maxItems": %d}}}
                """
                .formatted(queries);
    }
}
