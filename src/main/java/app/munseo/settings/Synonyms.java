package app.munseo.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Words that a person holds for the same, in groups of two and more; in the settings file a list of lists. No word is
/// in two groups: what is the same as the same is the same.
///
/// Example: `[["연차", "annual leave", "paid leave"], ["VPN", "가상 사설망"]]`.
public record Synonyms(List<List<String>> groups) {
    public static final Synonyms NONE = new Synonyms(List.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Synonyms {
        groups = groups.stream().map(List::copyOf).toList();
        if (groups.stream().anyMatch(group -> group.size() < 2)) {
            throw new IllegalArgumentException("a group of synonyms has two words at least");
        }
    }

    @JsonValue
    @Override
    public List<List<String>> groups() {
        return groups;
    }

    /// These, and that `words` are the same; groups that share a word become one. Words that differ in case, in Unicode
    /// form or in the number of spaces are one word; fewer than two words change nothing.
    public Synonyms and(List<String> words) {
        var merged = distinct(words);
        if (merged.size() < 2) {
            return this;
        }
        var others = new ArrayList<List<String>>();
        for (var group : groups) {
            if (group.stream().anyMatch(word -> merged.containsKey(key(word)))) {
                distinct(group).forEach(merged::putIfAbsent);
            } else {
                others.add(group);
            }
        }
        others.add(List.copyOf(merged.values()));
        return new Synonyms(others);
    }

    /// These without `word`; a group that would be left with one word goes with it.
    public Synonyms without(String word) {
        return new Synonyms(groups.stream()
                .map(group -> group.stream()
                        .filter(one -> !key(one).equals(key(word)))
                        .toList())
                .filter(group -> group.size() > 1)
                .toList());
    }

    private static Map<String, String> distinct(List<String> words) {
        var distinct = new LinkedHashMap<String, String>();
        words.stream().filter(word -> !word.isBlank()).forEach(word -> distinct.putIfAbsent(key(word), tidy(word)));
        return distinct;
    }

    private static String tidy(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }

    private static String key(String word) {
        return tidy(word).toLowerCase(Locale.ROOT);
    }
}
