package app.munseo.answer;

import app.munseo.document.Origins;
import app.munseo.document.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// What the model that writes the answer is shown. Passages keep their numbers.
record Told(Question question, List<Passage> passages, List<Withheld> withheld) {
    static Told all(Question question, List<Passage> passages) {
        return new Told(question, passages, List.of());
    }

    /// What may leave this machine.
    ///
    /// @param free whether a text made from this may
    static Told of(Question question, List<Passage> passages, Predicate<Origins> free) {
        return new Told(
                question.told(free),
                passages.stream().filter(passage -> isFree(passage, free)).toList(),
                passages.stream()
                        .filter(passage -> !isFree(passage, free))
                        .map(passage -> new Withheld(passage.number(), Withheld.Why.LOCAL_ONLY))
                        .toList());
    }

    /// Without the passages of these numbers, which the person took out.
    Told without(Set<Integer> numbers) {
        var all = new ArrayList<>(withheld);
        passages.stream()
                .filter(passage -> numbers.contains(passage.number()))
                .forEach(passage -> all.add(new Withheld(passage.number(), Withheld.Why.REVIEWED)));
        return new Told(
                question, passages.stream().filter(passage -> !numbers.contains(passage.number())).toList(), all);
    }

    private static boolean isFree(Passage passage, Predicate<Origins> free) {
        return free.test(Passage.origins(List.of(passage)));
    }
}
