package app.munseo.desktop.reader;

import app.munseo.desktop.reader.Mark.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CellsTest {
    private static List<String> cells(String row, char delimiter) {
        return Cells.of(row, delimiter).stream().map(cell -> cell.of(row)).toList();
    }

    @Test
    void cutsARecordIntoItsCells() {
        assertThat(cells("AL-420W,공기청정기,329000,", ',')).containsExactly("AL-420W", "공기청정기", "329000", "");
        assertThat(cells("a;\"b; c\"; d ", ';')).containsExactly("a", "b; c", "d");
        assertThat(cells("\"6\"\" 관\"\tx", '\t')).containsExactly("6\"\" 관", "x");
        assertThat(cells("", ',')).containsExactly("");
    }

    @Test
    void marksFallIntoTheirCells() {
        var row = "모델,\"공기 청정기\",46";
        var cell = Cells.of(row, ',').get(1);

        assertThat(cell.clip(List.of(new Mark(Kind.FOUND, 7, 10), new Mark(Kind.CITED, 0, row.length()))))
                .containsExactly(new Mark(Kind.FOUND, 3, 6), new Mark(Kind.CITED, 0, 6));
        assertThat(cell.clip(List.of(new Mark(Kind.FOUND, 0, 2)))).isEmpty();
    }
}
