package app.munseo.answer;

import app.munseo.catalog.Cache;
import app.munseo.document.Problem;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.document.Turn;
import app.munseo.text.TextNormalizer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/// Gives the answer that a model gave before to the same question in the same situation: same scope, same history, same
/// pinned passages, same settings, and no document changed since.
///
/// Only answers that went as planned are kept: where a provider was down the next time shall be better. Answers word
/// for word are not kept either; they come about as fast.
public final class CachedAnswerer implements Answerer {
    private final Answerer answerer;
    private final Cache cache;
    private final String state;
    private final BiPredicate<String, String> alike;

    /// @param state stands for all an answer depends on besides the question: settings, the library's revision
    /// @param alike whether two different questions may have one answer
    public CachedAnswerer(Answerer answerer, Cache cache, String state, BiPredicate<String, String> alike) {
        this.answerer = answerer;
        this.cache = cache;
        this.state = state;
        this.alike = alike;
    }

    @Override
    public Answer answer(Question question, Consumer<? super AnswerEvent> listener) {
        var kept = find(question);
        if (kept.isPresent()) {
            listener.accept(new AnswerEvent.Token(kept.get().text()));
            return kept.get();
        }
        return fresh(question, listener);
    }

    /// A new answer, which replaces the one kept.
    public Answer fresh(Question question, Consumer<? super AnswerEvent> listener) {
        var answer = answerer.answer(question, listener);
        boolean whole = answer.withheld().stream().noneMatch(one -> one.why() == Withheld.Why.REVIEWED);
        if (whole && answer.steps().stream().allMatch(CachedAnswerer::asPlanned) && !answer.answeredBy().equals(AnswerWriter.EXTRACTIVE)) {
            var context = context(question);
            cache.put(key(context, question.text()), context, question.text(), AnswerJson.write(answer));
        }
        return answer;
    }

    /// What the settings decide is as planned: only a failure is not.
    private static boolean asPlanned(Step step) {
        return step.degraded() == null
                || step.degraded() == Problem.Kind.OFFLINE_REFUSED
                || step.degraded() == Problem.Kind.LOCAL_ONLY
                || step.degraded() == Problem.Kind.PROVIDER_KEY_MISSING;
    }

    private Optional<Answer> find(Question question) {
        var context = context(question);
        return kept(key(context, question.text()), Cache.WARM).or(() -> cache.labels(context, Cache.HOT).stream()
                .filter(earlier -> alike.test(question.text(), earlier) && SameQuestion.is(question.text(), earlier))
                .findFirst()
                .flatMap(earlier -> kept(key(context, earlier), Cache.HOT)));
    }

    private Optional<Answer> kept(Cache.Key key, Duration age) {
        return cache.find(key, age)
                .flatMap(value -> AnswerJson.read(value.bytes(), Answer.class)
                        .map(answer -> answer.keptSince(value.at())));
    }

    private static Cache.Key key(String context, String question) {
        var plain = TextNormalizer.stored(question).strip().replaceAll("\\s+", " ");
        return Cache.Key.of(Cache.Kind.ANSWER, context, plain);
    }

    private String context(Question question) {
        return Cache.hash(state, said(question.scope()), said(question.history()), question.pinned().toString());
    }

    private static String said(Scope scope) {
        return switch (scope) {
            case Scope.Everything() -> "everything";
            case Scope.Documents(var ids) -> ids.stream().sorted().toList().toString();
            case Scope.Holding(var within, var phrases, var without) ->
                Cache.hash(said(within), phrases.toString(), without.toString());
        };
    }

    private static String said(List<Turn> history) {
        return Cache.hash(history.stream()
                .flatMap(turn -> List.of(turn.question(), turn.answer()).stream())
                .toArray(String[]::new));
    }
}
