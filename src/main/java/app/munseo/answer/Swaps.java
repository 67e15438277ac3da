package app.munseo.answer;

import app.munseo.text.Figures;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds that two things have changed places: "A보다 B" and "B보다 A", "without the consent of A" and "of B".
final class Swaps {
    /// What stands in one role to another; the group holds it.
    private static final List<Pattern> ROLES = List.of(
            Pattern.compile("([가-힣A-Za-z0-9]+)보다"),
            Pattern.compile("([가-힣A-Za-z0-9]+)의\\s(?:서면\\s)?(?:동의|승인|허가|요청|추천|결정)"),
            Pattern.compile("([가-힣A-Za-z0-9.]+)에서\\s"),
            Pattern.compile("([가-힣]+\\s?[가-힣]*)(?:이|가)\\s추천"),
            Pattern.compile("\\bfrom\\s([$€£₩]?[\\w.,%-]+(?:\\s\\d[\\w.]*)?)\\s(?:\\w+\\s){0,2}to\\b"),
            Pattern.compile("\\b(?:seconded|chaired|headed|approved|signed|written|led|proposed) by\\s"
                    + "((?:[A-Z][\\w.]*\\s?)+)"));

    /// What something is compared with.
    private static final Pattern COMPARED =
            Pattern.compile("\\b(?:than|as (?:likely|much|many|high|large|long|fast|often)\\b[^.;]{0,40}? as)\\s"
                    + "(?<with>(?:[^;.]|\\.(?=\\d))+)");

    private static final Pattern DOES = Pattern.compile("([가-힣A-Za-z0-9]+)(?:은|는|이|가|께서)\\s");
    private static final Pattern IS_DONE_TO = Pattern.compile("([가-힣A-Za-z0-9]+)(?:을|를|에게)\\s");

    private Swaps() {}

    /// Whether something stands in a role in `claim` that something else has in `source`, which names both.
    static boolean differ(String claim, String source) {
        return isTurned(claim, source)
                || isExchanged(claim, source)
                || ROLES.stream().anyMatch(role -> differ(found(role, claim), found(role, source), source));
    }

    /// Whether who does it in `claim` is whom it is done to in `source`, and the other way about.
    private static boolean isExchanged(String claim, String source) {
        return found(IS_DONE_TO, source).stream().anyMatch(found(DOES, claim)::contains)
                && found(DOES, source).stream().anyMatch(found(IS_DONE_TO, claim)::contains);
    }

    /// Whether what `source` compares with stands before the comparison in `claim`: "A is faster than B", "B than A".
    private static boolean isTurned(String claim, String source) {
        var said = COMPARED.matcher(claim);
        var stated = COMPARED.matcher(source);
        if (!said.find() || !stated.find()) {
            return false;
        }
        var after = words(said.group("with"));
        var with = words(stated.group("with"));
        with.removeAll(after);
        after.removeAll(words(stated.group("with")));
        var before = words(claim.substring(0, said.start()));
        return !with.isEmpty() && !after.isEmpty() && before.stream().anyMatch(with::contains);
    }

    private static Set<String> words(String text) {
        var words = new LinkedHashSet<>(Words.of(text));
        Figures.in(text).forEach(figure -> words.add(figure.value()));
        return words;
    }

    private static boolean differ(Set<String> claimed, Set<String> stated, String source) {
        return !claimed.isEmpty()
                && !stated.isEmpty()
                && claimed.stream().noneMatch(stated::contains)
                && claimed.stream().anyMatch(one -> source.toLowerCase(Locale.ROOT).contains(one));
    }

    private static Set<String> found(Pattern role, String text) {
        return role.matcher(text)
                .results()
                .map(match -> match.group(1).replaceAll("[.,\\s]+$", "").toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
