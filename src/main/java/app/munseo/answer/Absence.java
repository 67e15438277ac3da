package app.munseo.answer;

import app.munseo.document.Chunk;
import app.munseo.document.DocumentId;
import app.munseo.document.Hit;
import app.munseo.document.Location;
import app.munseo.document.Question;
import app.munseo.index.Analysis.Term;
import app.munseo.retrieve.Query;
import app.munseo.text.Figures;
import app.munseo.text.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Why there is no answer: what was searched for and in what, what came closest and what it lacks, and what could not
/// be searched.
///
/// @param language of the question: `korean`, `english`, `other`
/// @param queries what was searched for, the question first
/// @param nearest the best evidence, best first; at most three
public record Absence(String language, List<String> queries, Coverage coverage, List<Nearest> nearest) {
    private static final int MOST = 3;

    /// A stretch of a document that comes close to an answer.
    ///
    /// @param missingWords words of the question that its chunk does not have
    /// @param missingFigure the kind of figure that is asked for and not stated: `money`, `duration`, `time`, `number`;
    ///     empty where none is missing
    public record Nearest(
            DocumentId document, Location location, String quote, List<String> missingWords, String missingFigure) {
        public Nearest {
            missingWords = List.copyOf(missingWords);
        }
    }

    public Absence {
        queries = List.copyOf(queries);
        nearest = List.copyOf(nearest);
    }

    static Absence of(Question question, List<Query> queries, List<Hit> hits, Coverage coverage) {
        var chunks = hits.stream().limit(MOST).map(Hit::chunk).toList();
        var relevance = new Relevance(question.text(), chunks);
        return new Absence(
                Language.of(question.text()).name().toLowerCase(Locale.ROOT),
                queries.stream().map(Query::text).distinct().toList(),
                coverage,
                IntStream.range(0, chunks.size())
                        .filter(i -> !relevance.units(i).isEmpty())
                        .mapToObj(i -> nearest(question.text(), chunks.get(i), best(relevance, i)))
                        .toList());
    }

    private static Unit best(Relevance relevance, int chunk) {
        var units = relevance.units(chunk);
        return IntStream.range(0, units.size())
                .boxed()
                .max(Comparator.<Integer>comparingDouble(unit -> relevance.score(chunk, unit))
                        .thenComparing(Comparator.reverseOrder()))
                .map(units::get)
                .orElseThrow();
    }

    private static Nearest nearest(String question, Chunk chunk, Unit unit) {
        var expected = Expectation.of(question);
        var text = unit.text(chunk);
        return new Nearest(
                chunk.id().document(),
                unit.location(chunk),
                text,
                missingWords(question, chunk),
                expected.met(text) < 1 ? expected.name().toLowerCase(Locale.ROOT) : "");
    }

    /// As they are written in the question; its figures among them.
    private static List<String> missingWords(String question, Chunk chunk) {
        var whole = chunk.heading() + "\n" + chunk.text();
        var words = Words.of(whole);
        var stated = Figures.in(whole);
        var missing = new ArrayList<>(Words.located(Figures.without(question)).stream()
                .filter(term -> !words.contains(term.text()))
                .map((Term term) -> question.substring(term.start(), term.end()))
                .toList());
        Figures.located(question).stream()
                .filter(asked -> stated.stream().noneMatch(figure -> figure.bearsOut(asked.figure())))
                .map(asked -> question.substring(asked.start(), asked.end()))
                .forEach(missing::add);
        return missing.stream().distinct().toList();
    }
}
