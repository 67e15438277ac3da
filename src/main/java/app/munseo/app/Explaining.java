package app.munseo.app;

import app.munseo.answer.Answer;
import app.munseo.answer.AnswerPlan;
import app.munseo.answer.Passage;
import app.munseo.app.Waterfall.Cut;
import app.munseo.app.Waterfall.Piece;
import app.munseo.app.Waterfall.Way;
import app.munseo.document.Chunk;
import app.munseo.document.DocumentId;
import app.munseo.document.DocumentText;
import app.munseo.document.Location;
import app.munseo.document.Origins;
import app.munseo.document.Question;
import app.munseo.index.Analysis;
import app.munseo.index.Analysis.Term;
import app.munseo.retrieve.Accounts;
import app.munseo.retrieve.Found;
import app.munseo.retrieve.Query;
import app.munseo.retrieve.SearchMode;
import app.munseo.retrieve.Shown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Tells how an answer came about. The search is done once more, as it was; passages and answer are those that were.
/// No language model is asked.
public final class Explaining {
    private static final String EXTRACTIVE = "extractive";

    private final Finder finder;
    private final Function<DocumentId, Optional<DocumentText>> texts;
    private final Prompting prompting;

    Explaining(Finder finder, Function<DocumentId, Optional<DocumentText>> texts, Prompting prompting) {
        this.finder = finder;
        this.texts = texts;
        this.prompting = prompting;
    }

    /// @param queries what was searched for, the question as it was understood first; empty: the question alone
    public Waterfall waterfall(Question question, List<String> queries, Answer answer) {
        var standalone = queries.isEmpty() ? question.text() : queries.getFirst();
        var all = Stream.concat(
                        Stream.of(first(question, standalone)), queries.stream().skip(1).map(query -> Query.derived(query, Origins.UNKNOWN)))
                .toList();
        return new Waterfall(
                Analysis.terms(standalone).stream().map(Term::text).distinct().toList(),
                all.stream().map(Query::text).toList(),
                ways(new Question(standalone, question.scope(), List.of()), all, answer.passages()),
                answer.passages().stream().map(this::cut).toList(),
                answer.answeredBy().equals(EXTRACTIVE) ? "" : prompt(question, answer));
    }

    /// A question completed by what was said before may hold words of documents.
    private static Query first(Question question, String standalone) {
        return standalone.equals(question.text()) ? Query.question(standalone) : new Query(standalone, 1);
    }

    private String prompt(Question question, Answer answer) {
        var prompt = prompting.render(question, answer.passages());
        return prompt.system() + "\n\n" + prompt.user();
    }

    private List<Way> ways(Question question, List<Query> queries, List<Passage> passages) {
        var found = finder.find(question, queries, SearchMode.HYBRID, AnswerPlan.DEFAULT_HITS);
        var shown = finder.gathered(found);
        var accounts = finder.accounts(found, shown);
        var ways = new ArrayList<Way>();
        shown.forEach(hit -> ways.add(way(found, accounts, hit.hit().chunk(), number(hit, passages))));
        passages.stream()
                .filter(passage -> ways.stream().noneMatch(way -> way.passage() == passage.number()))
                .forEach(passage -> ways.add(way(found, accounts, passage.chunk(), passage.number())));
        return ways;
    }

    private Way way(Found found, Accounts accounts, Chunk chunk, int passage) {
        var account = accounts.of(chunk.id());
        return new Way(chunk, account, finder.reasons(found, account), passage);
    }

    private static int number(Shown hit, List<Passage> passages) {
        return passages.stream()
                .filter(passage -> passage.chunk().id().equals(hit.hit().chunk().id()))
                .mapToInt(Passage::number)
                .findFirst()
                .orElse(0);
    }

    /// The page may have been indexed anew since: then there is only what was kept.
    private Cut cut(Passage passage) {
        var whole = passage.chunk().location();
        var page = texts.apply(passage.chunk().id().document()).stream()
                .flatMap(text -> text.pages().stream())
                .filter(one -> one.number() == whole.page() && one.text().length() >= whole.end())
                .findFirst();
        return new Cut(
                passage,
                page.map(one -> pieces(one.text(), whole, passage.spans()))
                        .orElseGet(() -> List.of(new Piece(passage.text(), true))));
    }

    private static List<Piece> pieces(String text, Location whole, List<Location> spans) {
        var pieces = new ArrayList<Piece>();
        int at = whole.start();
        for (var span : spans.stream().sorted(Comparator.comparingInt(Location::start)).toList()) {
            int start = Math.clamp(span.start(), at, whole.end());
            int end = Math.clamp(span.end(), start, whole.end());
            add(pieces, text.substring(at, start), false);
            add(pieces, text.substring(start, end), true);
            at = end;
        }
        add(pieces, text.substring(at, whole.end()), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean kept) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, kept || text.isBlank()));
        }
    }
}
