package app.munseo.desktop.reader;

import app.munseo.document.Location;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FindingTest {
    private static final Location FIRST = new Location(1, 0, 2);
    private static final Location SECOND = new Location(2, 4, 6);
    private static final Location THIRD = new Location(2, 9, 11);

    @Test
    void beginsWhereThePersonIs() {
        var finding = Finding.of("연차", 2).with(List.of(FIRST));

        assertThat(finding.shown()).isEmpty();
        assertThat(finding.with(List.of(SECOND, THIRD)).shown()).contains(SECOND);
    }

    @Test
    void beginsAnewWhereNothingStandsFurtherOn() {
        var finding = Finding.of("연차", 3).with(List.of(FIRST, SECOND)).complete();

        assertThat(finding.shown()).contains(FIRST);
        assertThat(finding.running()).isFalse();
    }

    @Test
    void goesRoundAndRound() {
        var finding = Finding.of("연차", 1).with(List.of(FIRST, SECOND, THIRD)).complete();

        assertThat(finding.step(1).shown()).contains(SECOND);
        assertThat(finding.step(-1).shown()).contains(THIRD);
        assertThat(finding.step(1).step(1).step(1).shown()).contains(FIRST);
        assertThat(Finding.of("없음", 1).complete().step(1).shown()).isEmpty();
    }

    @Test
    void knowsThePlacesOfEachPage() {
        var finding = Finding.of("연차", 1).with(List.of(FIRST, SECOND, THIRD));

        assertThat(finding.on(2)).containsExactly(SECOND, THIRD);
        assertThat(finding.on(3)).isEmpty();
    }
}
