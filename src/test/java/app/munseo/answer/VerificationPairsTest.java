package app.munseo.answer;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What the judge is worth, over sentences about passages that a person has labelled. Running it prints the table:
///
/// ```
/// mvn -q test -Dtest=VerificationPairsTest
/// ```
class VerificationPairsTest {
    private record Judged(JudgedPair pair, Citation citation) {
        boolean is(Support support) {
            return pair.label() == support;
        }

        boolean said(Support support) {
            return citation.support() == support;
        }
    }

    private static final List<String> LANGUAGES = List.of("ko", "en", "cross");

    @Test
    void whatIsCalledSupportedIsAndWrongFiguresAreFound() throws IOException {
        var judged = judged();
        var known = of(judged, pair -> pair.split().equals("dev"));
        var heldOut = of(judged, pair -> pair.split().equals("held-out"));
        System.out.println(table("dev", known) + table("held-out", heldOut) + table("all", judged));

        assertThat(precision(judged, Support.SUPPORTED)).isGreaterThanOrEqualTo(0.95);
        assertThat(precision(known, Support.SUPPORTED)).isGreaterThanOrEqualTo(0.95);
        assertThat(precision(heldOut, Support.SUPPORTED)).isGreaterThanOrEqualTo(0.84);
        assertThat(recall(heldOut, Support.SUPPORTED)).isGreaterThanOrEqualTo(0.7);
        assertThat(wrongFiguresFound(heldOut)).isGreaterThanOrEqualTo(0.97);
        assertThat(wrongFiguresFound(judged)).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void theSetIsWideEnoughToTell() throws IOException {
        var pairs = JudgedPair.all();
        assertThat(pairs).hasSizeGreaterThan(700).doesNotHaveDuplicates();
        assertThat(pairs.stream().map(JudgedPair::kind).distinct()).hasSizeGreaterThan(14);
        assertThat(passages(pairs, "held-out")).isNotEmpty().doesNotContainAnyElementsOf(passages(pairs, "dev"));
        assertThat(pairs.stream().map(JudgedPair::language).distinct()).containsExactlyInAnyOrderElementsOf(LANGUAGES);
    }

    private static List<String> passages(List<JudgedPair> pairs, String split) {
        return pairs.stream()
                .filter(pair -> pair.split().equals(split))
                .map(JudgedPair::passage)
                .distinct()
                .toList();
    }

    private static List<Judged> judged() throws IOException {
        return JudgedPair.all().stream()
                .map(pair -> new Judged(pair, pair.judged()))
                .toList();
    }

    private static List<Judged> of(List<Judged> judged, Predicate<JudgedPair> wanted) {
        return judged.stream().filter(one -> wanted.test(one.pair())).toList();
    }

    private static double precision(List<Judged> judged, Support support) {
        return share(judged, one -> one.said(support), one -> one.is(support));
    }

    private static double recall(List<Judged> judged, Support support) {
        return share(judged, one -> one.is(support), one -> one.said(support));
    }

    /// Of sentences with another figure, unit or date than their passage, the share not called supported.
    private static double wrongFiguresFound(List<Judged> judged) {
        return share(judged, one -> one.pair().hasWrongFigure(), one -> !one.said(Support.SUPPORTED));
    }

    private static double share(List<Judged> judged, Predicate<Judged> of, Predicate<Judged> that) {
        return (double) judged.stream().filter(of.and(that)).count()
                / judged.stream().filter(of).count();
    }

    private static String table(String name, List<Judged> judged) {
        var table = new StringBuilder("%n%s%n".formatted(name));
        for (var language : LANGUAGES) {
            table.append(row(language, of(judged, pair -> pair.language().equals(language))));
        }
        return table.append(row("all", judged)).append(kinds(judged)).toString();
    }

    private static String row(String language, List<Judged> judged) {
        var row = new StringBuilder("  %-6s %3d pairs".formatted(language, judged.size()));
        for (var support : Support.values()) {
            row.append(", %s P %.3f R %.3f"
                    .formatted(support.word(), precision(judged, support), recall(judged, support)));
        }
        return row.append(", wrong figures found %.3f%n".formatted(wrongFiguresFound(judged)))
                .toString();
    }

    private static String kinds(List<Judged> judged) {
        return judged.stream()
                .collect(Collectors.groupingBy(one -> one.pair().kind()))
                .entrySet()
                .stream()
                .map(kind -> "    %-20s %3d, called supported %3d%n"
                        .formatted(
                                kind.getKey(),
                                kind.getValue().size(),
                                kind.getValue().stream()
                                        .filter(one -> one.said(Support.SUPPORTED))
                                        .count()))
                .sorted()
                .collect(Collectors.joining())
                .toLowerCase(Locale.ROOT);
    }
}
