package app.munseo.samples;

import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/// The bookmarks of one document, nested by heading level.
final class Outline {
    private final PDDocumentOutline root = new PDDocumentOutline();
    private final TreeMap<Integer, PDOutlineNode> open = new TreeMap<>();

    Outline(PDDocument document) {
        document.getDocumentCatalog().setDocumentOutline(root);
        open.put(0, root);
    }

    /// Adds a bookmark below the last one of a lower level; `top` is the height on the page it jumps to.
    void add(int level, String title, PDPage page, float top) {
        PDPageXYZDestination target = new PDPageXYZDestination();
        target.setPage(page);
        target.setTop(Math.round(top));
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(target);
        open.tailMap(level).clear();
        open.lastEntry().getValue().addLast(item);
        open.put(level, item);
    }
}
