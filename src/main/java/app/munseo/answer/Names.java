package app.munseo.answer;

import app.munseo.text.Figures;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a claim must have from its source as it is written: codes, names, quotations.
final class Names {
    private static final Pattern QUOTATION = Pattern.compile("[“\"「『]([^”\"」』\\n]{4,200})[”\"」』]");

    /// A capital letter inside a sentence begins a name.
    private static final Pattern CAPITALISED = Pattern.compile("(?<=[a-z0-9,;)'’] )[A-Z][\\p{L}'’-]+");

    private static final Set<String> NO_NAMES = Set.of("I", "KRW", "USD", "EUR", "GBP", "JPY", "Mr", "Ms", "Mrs", "Dr");

    private static final int STEM = 4;

    private Names() {}

    static List<Reason> missing(String claim, String source) {
        var reasons = new ArrayList<Reason>();
        var all = collapsed(source);
        QUOTATION.matcher(claim)
                .results()
                .map(MatchResult::group)
                .map(quotation -> quotation.substring(1, quotation.length() - 1))
                .filter(quotation -> !all.contains(collapsed(quotation)))
                .forEach(quotation -> reasons.add(new Reason(Reason.Code.QUOTATION_MISSING, quotation)));
        var codes = new LinkedHashSet<>(Words.codes(claim));
        codes.removeAll(Words.codes(source));
        codes.forEach(code -> reasons.add(new Reason(Reason.Code.NAME_MISSING, code)));
        for (var name : capitalised(claim)) {
            if (!all.contains(stem(name)) && !Words.of(source).containsAll(Words.of(name))) {
                reasons.add(new Reason(Reason.Code.NAME_MISSING, name));
            }
        }
        return reasons;
    }

    /// The names that begin with a capital letter within a sentence.
    static Set<String> capitalised(String text) {
        return CAPITALISED
                .matcher(Figures.without(text))
                .results()
                .map(MatchResult::group)
                .filter(name -> !NO_NAMES.contains(name))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// "Britain" is in "British".
    private static String stem(String name) {
        var lower = collapsed(name);
        return lower.length() > STEM ? lower.substring(0, STEM) : lower;
    }

    private static String collapsed(String text) {
        return text.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }
}
