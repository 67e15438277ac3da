package app.munseo.desktop.reader;

import app.munseo.desktop.reader.Mark.Kind;
import app.munseo.desktop.reader.ReaderState.Open;
import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import app.munseo.document.DocumentState;
import app.munseo.document.DocumentText;
import app.munseo.document.Heading;
import app.munseo.document.Layout;
import app.munseo.document.Location;
import app.munseo.document.Page;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LineTest {
    private static final Path FILE = Path.of("/문서/규정.md");
    private static final Document DOCUMENT = new Document(
            DocumentId.of(FILE), FILE, "규정", 10, Instant.EPOCH, "00", DocumentState.READY, 2, 1, null);
    private static final Book BOOK = new Book(
            DOCUMENT,
            new DocumentText(
                    "규정",
                    Layout.PROSE,
                    List.of(new Page(1, "제1장\n연차 휴가"), new Page(2, "\n제2장 휴직")),
                    List.of(new Heading(1, "제1장", 1, 0), new Heading(2, "제2장 휴직", 2, 1))),
            List.of(),
            null);

    @Test
    void headingsStandInTheirLines() {
        assertThat(Line.of(BOOK))
                .containsExactly(
                        new Line(1, 0, "제1장", 1),
                        new Line(1, 4, "연차 휴가", 0),
                        new Line(2, 0, "", 0),
                        new Line(2, 1, "제2장 휴직", 2));
    }

    @Test
    void aPlaceIsFoundInItsLine() {
        var lines = Line.of(BOOK);

        assertThat(Line.at(lines, new Place(1, 0))).isZero();
        assertThat(Line.at(lines, new Place(1, 7))).isEqualTo(1);
        assertThat(Line.at(lines, new Place(2, 3))).isEqualTo(3);
        assertThat(Line.at(lines, new Place(9, 0))).isEqualTo(3);
    }

    @Test
    void marksOfEachKindAreCutToTheLine() {
        var open = Open.of(BOOK)
                .cited(new Location(1, 2, 6))
                .finding(Finding.of("휴가", 1).with(List.of(new Location(1, 7, 9), new Location(2, 1, 3))))
                .selected(new Selection(new Place(1, 5), new Place(2, 2)));

        assertThat(Mark.of(open, 1, 4, 9))
                .containsExactly(
                        new Mark(Kind.CITED, 0, 2), new Mark(Kind.CURRENT, 3, 5), new Mark(Kind.SELECTED, 1, 5));
        assertThat(Mark.of(open, 2, 1, 7))
                .containsExactly(new Mark(Kind.FOUND, 0, 2), new Mark(Kind.SELECTED, 0, 1));
    }
}
