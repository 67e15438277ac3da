package app.munseo.desktop.reader;

import app.munseo.document.Location;
import app.munseo.document.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SelectionTest {
    private static final List<Page> PAGES =
            List.of(new Page(1, "연차 휴가를 쓴다."), new Page(2, "둘째 쪽"), new Page(3, "third page\nlast line"));

    @Test
    void reachesOverPagesWhicheverWayItWasDrawn() {
        var forward = new Selection(new Place(1, 3), new Place(3, 5));
        var backward = new Selection(new Place(3, 5), new Place(1, 3));

        assertThat(forward.text(PAGES)).isEqualTo("휴가를 쓴다.\n둘째 쪽\nthird");
        assertThat(backward.text(PAGES)).isEqualTo(forward.text(PAGES));
        assertThat(forward.on(2, 4)).isEqualTo(new Location(2, 0, 4));
        assertThat(forward.on(4, 9).length()).isZero();
    }

    @Test
    void takesTheWordOrTheLineThatIsClicked() {
        assertThat(Selection.word(new Place(1, 4), PAGES.getFirst().text()).text(PAGES)).isEqualTo("휴가를");
        assertThat(Selection.word(new Place(3, 0), PAGES.getLast().text()).text(PAGES)).isEqualTo("third");
        assertThat(Selection.line(new Place(3, 12), PAGES.getLast().text()).text(PAGES)).isEqualTo("last line");
        assertThat(Selection.line(new Place(3, 2), PAGES.getLast().text()).text(PAGES)).isEqualTo("third page");
        assertThat(Selection.word(new Place(9, 0), "").isEmpty()).isTrue();
    }

    @Test
    void canBeEverything() {
        assertThat(Selection.all(PAGES).text(PAGES)).isEqualTo("연차 휴가를 쓴다.\n둘째 쪽\nthird page\nlast line");
        assertThat(Selection.all(List.of()).isEmpty()).isTrue();
    }
}
