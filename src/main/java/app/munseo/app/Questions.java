package app.munseo.app;

import app.munseo.answer.Answer;
import app.munseo.answer.Answerer;
import app.munseo.answer.Citation;
import app.munseo.answer.Passage;
import app.munseo.answer.Suggestion;
import app.munseo.answer.Suggestions;
import app.munseo.catalog.Catalog;
import app.munseo.document.Chunk;
import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import app.munseo.document.DocumentState;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Questions worth asking, made of the library's documents on this machine, without a model. Each has been tried: search
/// by words finds its answer in the document it was made of.
public final class Questions {
    /// How many documents are looked into at most.
    private static final int DOCUMENTS = 16;
    /// Of a longer document only so much is looked at.
    private static final int CHUNKS = 400;
    /// How many questions of a document are tried.
    private static final int TRIES = 4;
    /// Goes through the documents so that neighbours are far apart.
    private static final double STRIDE = 0.618;

    private final Catalog catalog;
    private final Answerer answerer;

    /// @param answerer answers by the documents' own sentences, and sends nothing anywhere
    Questions(Catalog catalog, Answerer answerer) {
        this.catalog = catalog;
        this.answerer = answerer;
    }

    /// What to begin with: a question of a document, from documents far apart; always the same ones of the same library.
    ///
    /// @param most how many at most
    public List<String> first(int most) {
        var documents = catalog.documents().stream()
                .filter(document -> document.state() != DocumentState.FAILED && document.chunks() > 0)
                .sorted(Comparator.comparing(Document::path))
                .toList();
        return spread(documents).stream()
                .limit(DOCUMENTS)
                .flatMap(document -> answered(Suggestions.of(document, chunks(document))).limit(1))
                .distinct()
                .limit(most)
                .toList();
    }

    private static List<Document> spread(List<Document> sorted) {
        int step = (int) Math.max(1, Math.round(sorted.size() * STRIDE));
        while (gcd(step, Math.max(1, sorted.size())) > 1) {
            step--;
        }
        int stride = step;
        return IntStream.range(0, sorted.size())
                .mapToObj(i -> sorted.get((int) ((long) i * stride % sorted.size())))
                .toList();
    }

    private static int gcd(int one, int other) {
        return other == 0 ? one : gcd(other, one % other);
    }

    private List<Chunk> chunks(Document document) {
        return catalog.chunks(document.id()).stream().limit(CHUNKS).toList();
    }

    /// What to ask after an answer: of what stands by what it cites and has not been spoken of.
    ///
    /// @param said the questions and answers so far, this one included
    /// @param most how many at most
    public List<String> next(List<String> said, Answer answer, int most) {
        var cited = new LinkedHashMap<DocumentId, Citation>();
        answer.citations().forEach(citation -> cited.putIfAbsent(citation.document(), citation));
        var questions = new ArrayList<String>();
        for (var citation : cited.values()) {
            after(said, answer, citation).limit(most - questions.size()).forEach(questions::add);
        }
        return questions.stream().distinct().toList();
    }

    private Stream<String> after(List<String> said, Answer answer, Citation citation) {
        var chunk = answer.passages().stream()
                .filter(passage -> passage.number() == citation.number())
                .map(Passage::chunk)
                .findFirst();
        var document = catalog.document(citation.document());
        return chunk.isEmpty() || document.isEmpty()
                ? Stream.of()
                : answered(Suggestions.after(said, document.get(), chunk.get(), chunks(document.get())));
    }

    /// Those that are answered from the document they were made of.
    private Stream<String> answered(List<Suggestion> suggestions) {
        return suggestions.stream().limit(TRIES).filter(this::isAnswered).map(Suggestion::question);
    }

    private boolean isAnswered(Suggestion suggestion) {
        var answer = answerer.answer(Question.of(suggestion.question(), Scope.everything()), _ -> {});
        return answer.found()
                && answer.citations().stream().map(Citation::document).anyMatch(suggestion.document()::equals);
    }
}
