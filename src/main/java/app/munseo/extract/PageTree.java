package app.munseo.extract;

import app.munseo.document.Problem;
import app.munseo.document.Problem.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/// The pages of a document in order, found by walking the tree itself: the counts written in a file may lie (794 bytes
/// claim 1.4 billion pages), the tree may be a ring, or deeper than any stack.
final class PageTree {
    private final Set<COSDictionary> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSDictionary> waiting = new ArrayDeque<>();
    private final List<COSDictionary> pages = new ArrayList<>();

    private final int limit;

    private PageTree(int limit) {
        this.limit = limit;
    }

    /// @param root the dictionary named `Pages` in the catalog
    /// @throws Problem `FILE_TOO_LARGE` above `limit` pages
    static List<COSDictionary> pages(COSDictionary root, int limit) {
        var tree = new PageTree(limit);
        tree.waiting.push(root);
        while (!tree.waiting.isEmpty()) {
            tree.visit(tree.waiting.pop());
        }
        return tree.pages;
    }

    private void visit(COSDictionary node) {
        var kids = node.getCOSArray(COSName.KIDS);
        if (kids != null) {
            if (visited.add(node)) {
                pushInOrder(kids);
            }
        } else if (!COSName.PAGES.equals(node.getCOSName(COSName.TYPE))) {
            addPage(node);
        }
    }

    private void pushInOrder(COSArray kids) {
        for (int i = Math.min(kids.size(), limit + 1) - 1; i >= 0; i--) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                waiting.push(kid);
            }
        }
    }

    private void addPage(COSDictionary page) {
        if (pages.size() == limit) {
            throw new Problem(Kind.FILE_TOO_LARGE, ReadingLimits.met("", "pages", limit));
        }
        pages.add(page);
    }
}
