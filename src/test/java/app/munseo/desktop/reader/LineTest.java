package app.munseo.desktop.reader;

import app.munseo.document.Heading;
import app.munseo.document.Location;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LineTest {
    private static final String TEXT = "제1장\n\n연차는 15일이다.\n이월은 5일까지다.";

    @Test
    void aMarkOverTwoLinesIsInBoth() {
        int start = TEXT.indexOf("15일");
        int end = TEXT.indexOf("5일까지");
        var lines = Line.of(TEXT, 1, List.of(), new Location(1, start, end));
        assertThat(lines).extracting(Line::marked).containsExactly(false, false, true, true);
        assertThat(lines.get(2).text().substring(lines.get(2).markStart(), lines.get(2).markEnd())).isEqualTo("15일이다.");
        assertThat(lines.get(3).text().substring(0, lines.get(3).markEnd())).isEqualTo("이월은 ");
    }

    @Test
    void headingsOfThisPageHaveTheirLevel() {
        var headings = List.of(new Heading(2, "제1장", 1, 0), new Heading(1, "다른 쪽", 2, 5));
        assertThat(Line.of(TEXT, 1, headings, null)).extracting(Line::level).containsExactly(2, 0, 0, 0);
    }

    @Test
    void withoutACitationNothingIsMarked() {
        assertThat(Line.of(TEXT, 1, List.of(), null)).noneMatch(Line::marked);
    }
}
