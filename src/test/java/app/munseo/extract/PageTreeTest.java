package app.munseo.extract;

import app.munseo.document.Problem;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PageTreeTest {
    private static final int LIMIT = 5;

    private static COSDictionary node(COSDictionary... kids) {
        var array = new COSArray();
        for (var kid : kids) {
            array.add(kid);
        }
        var node = new COSDictionary();
        node.setItem(COSName.TYPE, COSName.PAGES);
        node.setItem(COSName.KIDS, array);
        return node;
    }

    private static COSDictionary page() {
        var page = new COSDictionary();
        page.setItem(COSName.TYPE, COSName.PAGE);
        return page;
    }

    @Test
    void aRingIsGoneThroughOnce() {
        var first = page();
        var second = page();
        var inner = node(second);
        var root = node(first, inner);
        inner.getCOSArray(COSName.KIDS).add(root);
        assertThat(PageTree.pages(root, LIMIT)).containsExactly(first, second);
    }

    @Test
    void moreThanTheLimitIsToldAndNotGathered() {
        var root = node(page(), page(), page(), page(), page(), page());
        assertThatThrownBy(() -> PageTree.pages(root, LIMIT))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.FILE_TOO_LARGE));
        assertThat(PageTree.pages(root, LIMIT + 1)).hasSize(LIMIT + 1);
    }
}
