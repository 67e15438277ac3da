package app.munseo.desktop.reader;

import app.munseo.extract.Box;
import app.munseo.extract.PageSize;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PageStackTest {
    private static final List<PageSize> SIZES =
            List.of(new PageSize(600, 800), new PageSize(300, 400), new PageSize(600, 800));

    @Test
    void pagesStandOneAboveTheOther() {
        var stack = new PageStack(SIZES, 0.5);

        assertThat(stack.top(1)).isEqualTo(PageStack.MARGIN);
        assertThat(stack.top(2)).isEqualTo(PageStack.MARGIN + 400 + PageStack.GAP);
        assertThat(stack.top(3)).isEqualTo(stack.top(2) + 200 + PageStack.GAP);
        assertThat(stack.height()).isEqualTo(stack.top(3) + 400 + PageStack.MARGIN);
        assertThat(stack.left(2, 500)).isEqualTo((500 - 150) / 2.0);
    }

    @Test
    void aPlaceOnTheDeskBelongsToThePageThatBeginsBeforeIt() {
        var stack = new PageStack(SIZES, 1);

        assertThat(stack.pageAt(-50)).isEqualTo(1);
        assertThat(stack.pageAt(stack.top(2) - 1)).isEqualTo(1);
        assertThat(stack.pageAt(stack.top(2))).isEqualTo(2);
        assertThat(stack.pageAt(1e9)).isEqualTo(3);
    }

    @Test
    void theWidestPageAndItsMarginsFitTheWidth() {
        double scale = PageStack.fitting(SIZES, 628);

        assertThat(scale).isEqualTo(1);
        assertThat(new PageStack(SIZES, scale).width()).isEqualTo(628);
    }

    @Test
    void whatIsUnderThePointerStaysThereWhileZooming() {
        var before = new PageStack(SIZES, 1);
        var anchor = before.anchor(before.top(2) + 100, before.left(2, 700) + 75, 700);

        var after = new PageStack(SIZES, 2);

        assertThat(after.y(anchor)).isCloseTo(after.top(2) + 200, within(.001));
        assertThat(after.x(anchor, 700)).isCloseTo(after.left(2, 700) + 150, within(.001));
    }

    @Test
    void onlyPagesInSightAreSeen() {
        var stack = new PageStack(Collections.nCopies(1000, new PageSize(600, 800)), 1);

        var sight = new Sight(stack, 0, stack.top(500) - PageStack.GAP, 700, 900, 2);

        assertThat(sight.first()).isEqualTo(500);
        assertThat(sight.last()).isEqualTo(501);
        assertThat(sight.scale()).isEqualTo(2);
        assertThat(sight.top(500)).isEqualTo(PageStack.GAP);
    }

    @Test
    void ofALargePageThePartInSightIsDrawn() {
        var stack = new PageStack(SIZES, 10);
        var sight = new Sight(stack, 1014, 2014, 500, 400, 1);

        var part = sight.part(1);

        assertThat(Sketch.whole(1, SIZES.getFirst(), sight.scale()).blurredAt(sight.scale())).isTrue();
        assertThat(part).isEqualTo(new Box(92, 194, 66, 52));
        assertThat(Sketch.whole(1, SIZES.getFirst(), 1).blurredAt(1)).isFalse();
    }
}
