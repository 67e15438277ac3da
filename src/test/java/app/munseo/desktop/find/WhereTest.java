package app.munseo.desktop.find;

import app.munseo.desktop.find.Piece.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WhereTest {
    private static final Piece PDF = new Piece(Kind.TYPE, "pdf");
    private static final Piece RULES = new Piece(Kind.FOLDER, "/work/인사 규정");

    @Test
    void typesAndDaysAreWrittenBeforeTheQuestionAndPlacesAreNot() {
        var where = Where.EVERYWHERE
                .and(PDF)
                .and(RULES)
                .and(new Piece(Kind.TYPE, "md"))
                .and(new Piece(Kind.AFTER, "2026-01-01"));
        assertThat(where.before("연차 이월")).isEqualTo("type:pdf,md after:2026-01-01 연차 이월");
        assertThat(where.places().pieces()).containsExactly(RULES);
    }

    @Test
    void anotherDayTakesThePlaceOfTheOneBeforeAndNothingIsThereTwice() {
        var where = Where.EVERYWHERE
                .and(PDF)
                .and(PDF)
                .and(new Piece(Kind.AFTER, "2025-01-01"))
                .and(new Piece(Kind.AFTER, "2026-01-01"));
        assertThat(where.before("x")).isEqualTo("type:pdf after:2026-01-01 x");
        assertThat(where.without(PDF).before("x")).isEqualTo("after:2026-01-01 x");
    }

    @Test
    void aThreadIsKeptInACollectionThatIsTheOnlyPlace() {
        assertThat(Where.in("인사").and(PDF).collection()).isEqualTo("인사");
        assertThat(Where.in("인사").and(RULES).collection()).isEmpty();
        assertThat(Where.in("")).isEqualTo(Where.EVERYWHERE);
    }
}
