package app.munseo.mask;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What masking is worth, on sentences of our own, Korean and English: 176 personal data, the hard ones among them, and 170
/// sentences with something that only looks like it. Writes the table.
class LabelledDataTest {
    private static final PersonalData DATA = new PersonalData(List.of("가람 프로젝트", "Falcon", "홍길동"));
    private static final Pattern MARK = Pattern.compile("«([^»]*)»");

    /// What came of one kind.
    private static final class Tally {
        private int found;
        private int missed;
        private int wrong;

        double precision() {
            return (double) found / Math.max(1, found + wrong);
        }

        double recall() {
            return (double) found / Math.max(1, found + missed);
        }
    }

    private final Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);
    private final Tally all = new Tally();
    private int nearMisses;

    private static List<String> lines() throws IOException {
        try (var in = Objects.requireNonNull(LabelledDataTest.class.getResourceAsStream("/mask/labelled.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    private void judge(String line) {
        var kind = line.substring(0, line.indexOf('|'));
        var marked = line.substring(line.indexOf('|') + 1);
        var text = MARK.matcher(marked).replaceAll("$1");
        var expected = new ArrayList<Find>();
        var marks = MARK.matcher(marked);
        for (int before = 0; marks.find(); before += 2) {
            int start = marks.start() - before;
            expected.add(new Find(Kind.valueOf(kind), start, start + marks.group(1).length()));
        }
        nearMisses += expected.isEmpty() ? 1 : 0;
        var found = DATA.in(text);
        expected.forEach(one -> count(one, found.contains(one)));
        found.stream().filter(one -> !expected.contains(one)).forEach(one -> {
            tally(one.kind()).wrong++;
            all.wrong++;
        });
    }

    private void count(Find one, boolean isFound) {
        for (var tally : List.of(tally(one.kind()), all)) {
            tally.found += isFound ? 1 : 0;
            tally.missed += isFound ? 0 : 1;
        }
    }

    private Tally tally(Kind kind) {
        return tallies.computeIfAbsent(kind, _ -> new Tally());
    }

    @Test
    void nearlyAllIsFoundAndLittleElse() throws IOException {
        lines().forEach(this::judge);

        var table = new StringBuilder("| kind | data | precision | recall |\n|---|---|---|---|\n");
        tallies.forEach((kind, tally) -> table.append(row(kind.name(), tally)));
        System.out.println(table + row("all", all) + "near-misses: " + nearMisses);
        assertThat(all.found + all.missed).isGreaterThanOrEqualTo(150);
        assertThat(nearMisses).isGreaterThanOrEqualTo(150);
        assertThat(all.precision()).isGreaterThan(0.98);
        assertThat(all.recall()).isGreaterThan(0.95);
        assertThat(tallies.values()).allSatisfy(tally -> assertThat(tally.recall()).isGreaterThan(0.9));
    }

    private static String row(String name, Tally tally) {
        return "| %s | %d | %.3f | %.3f |%n".formatted(name, tally.found + tally.missed, tally.precision(), tally.recall());
    }
}
