package app.munseo.index;

import app.munseo.document.Added;
import app.munseo.text.TextNormalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Groups of words that a person holds for the same. It works from every word of a group to every other, across
/// languages, and over particles, inflections and spacing as the chain does: with `연차 = annual leave`, "연차를" looks
/// for "annual leave" as well, and "annual leaves" for "연차". A word of which the chain leaves nothing, such as "the", is
/// ignored.
public final class Glossary {
    public static final Glossary EMPTY = new Glossary(List.of());

    /// Long enough not to be part of another word by chance.
    private static final Pattern LONG_HANGUL = Pattern.compile("[가-힣]{3,}");

    private final List<List<String>> groups;

    /// Words that are recognised by their letters as well, because the chain may cut them otherwise without their spaces.
    private final List<Entry> hangul = new ArrayList<>();

    private final Map<String, List<Entry>> byFirstTerm = new HashMap<>();

    /// @param groups words that mean the same; a word may be several
    public Glossary(List<List<String>> groups) {
        this.groups = groups.stream().map(List::copyOf).toList();
        for (int group = 0; group < groups.size(); group++) {
            for (var word : groups.get(group)) {
                put(word, group);
            }
        }
    }

    private void put(String word, int group) {
        var terms = terms(word);
        if (!terms.isEmpty()) {
            var entry = new Entry(word, terms, group);
            byFirstTerm.computeIfAbsent(terms.getFirst(), _ -> new ArrayList<>()).add(entry);
            if (LONG_HANGUL.matcher(letters(word)).matches()) {
                hangul.add(entry);
            }
        }
    }

    /// What else `question` says: of each group it holds a word of, the others.
    List<Added> of(String question) {
        if (groups.isEmpty()) {
            return List.of();
        }
        var added = new LinkedHashMap<String, Added>();
        var terms = terms(question);
        var found = in(terms, question);
        found.forEach(entry -> groups.get(entry.group()).stream()
                .filter(word -> !holds(terms, terms(word)))
                .forEach(word -> added.putIfAbsent(word, new Added(Added.Kind.GLOSSARY, entry.word(), word))));
        found.forEach(entry -> added.remove(entry.word()));
        return List.copyOf(added.values());
    }

    private Set<Entry> in(List<String> terms, String question) {
        var found = new LinkedHashSet<Entry>();
        for (int i = 0; i < terms.size(); i++) {
            for (var entry : byFirstTerm.getOrDefault(terms.get(i), List.of())) {
                if (entry.standsAt(terms, i)) {
                    found.add(entry);
                }
            }
        }
        var letters = letters(question);
        hangul.stream().filter(entry -> letters.contains(letters(entry.word()))).forEach(found::add);
        return found;
    }

    /// Without spaces.
    private static String letters(String text) {
        return TextNormalizer.stored(text).replace(" ", "");
    }

    private static boolean holds(List<String> terms, List<String> part) {
        return part.isEmpty() || Collections.indexOfSubList(terms, part) >= 0;
    }

    private static List<String> terms(String text) {
        return LexicalQuery.terms(Analysis.CHAIN, text);
    }

    private record Entry(String word, List<String> terms, int group) {
        boolean standsAt(List<String> question, int place) {
            int end = place + terms.size();
            return end <= question.size() && question.subList(place, end).equals(terms);
        }
    }
}
