package app.munseo.app;

import app.munseo.document.Location;
import app.munseo.document.Page;
import app.munseo.index.Analysis;
import app.munseo.index.Analysis.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Where words stand in a text: as they are written, in upper or lower case, and in other forms, as the index knows
/// them. "연차 휴가" is found in "연차휴가를", and "policy" in "policies".
public final class Occurrences {
    private final Pattern written;
    private final List<String> terms;

    private Occurrences(String words) {
        this.written = Pattern.compile(
                Pattern.quote(words), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        this.terms = Analysis.terms(words).stream().map(Term::text).toList();
    }

    /// The places of `words` in a page, in order, none overlapping another. Of words that are several terms, all must
    /// stand one after the other.
    public static List<Location> of(Page page, String words) {
        return new Occurrences(words).in(page);
    }

    private List<Location> in(Page page) {
        var found = new ArrayList<Location>();
        var matcher = written.matcher(page.text());
        while (matcher.find()) {
            found.add(new Location(page.number(), matcher.start(), matcher.end()));
        }
        addTerms(page, found);
        found.sort(Comparator.comparingInt(Location::start).thenComparing(Location::length, Comparator.reverseOrder()));
        return apart(found);
    }

    private void addTerms(Page page, List<Location> found) {
        if (terms.isEmpty()) {
            return;
        }
        var stands = Analysis.terms(page.text());
        for (int i = 0; i + terms.size() <= stands.size(); i++) {
            var here = stands.subList(i, i + terms.size());
            if (here.stream().map(Term::text).toList().equals(terms)) {
                int start = here.getFirst().start();
                found.add(new Location(page.number(), start, Math.max(start, here.getLast().end())));
            }
        }
    }

    private static List<Location> apart(List<Location> sorted) {
        var apart = new ArrayList<Location>();
        int end = -1;
        for (var location : sorted) {
            if (location.start() >= end && location.length() > 0) {
                apart.add(location);
                end = location.end();
            }
        }
        return apart;
    }
}
