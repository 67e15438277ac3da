package app.munseo.extract;

import app.munseo.document.Heading;
import app.munseo.text.TextNormalizer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;

/// The bookmarks of a PDF as headings in reading order. They may form rings and point nowhere.
final class Outline {
    private static final int MAX_HEADINGS = 10_000;
    private static final int MAX_LEVEL = 16;
    private static final int MAX_TITLE = 300;

    private final PdfFile file;
    private final Set<COSBase> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Heading> headings = new ArrayList<>();

    private Outline(PdfFile file) {
        this.file = file;
    }

    /// The headings; all offsets are 0, because the pages have not been read yet.
    static List<Heading> of(PdfFile file) {
        var outline = new Outline(file);
        try {
            var root = file.document().getDocumentCatalog().getDocumentOutline();
            if (root != null) {
                outline.addSiblings(root.getFirstChild(), 1);
            }
        } catch (RuntimeException _) {
            // A broken outline: the headings found before stand.
        }
        outline.headings.sort(Comparator.comparingInt(Heading::page));
        return outline.headings;
    }

    private void addSiblings(@Nullable PDOutlineItem first, int level) {
        for (var item = first; item != null && visited.add(item.getCOSObject()); item = item.getNextSibling()) {
            if (headings.size() >= MAX_HEADINGS) {
                return;
            }
            add(item, level);
            if (level < MAX_LEVEL) {
                addSiblings(item.getFirstChild(), level + 1);
            }
        }
    }

    private void add(PDOutlineItem item, int level) {
        String title = item.getTitle() == null ? "" : oneLine(item.getTitle());
        int page = title.isEmpty() ? 0 : page(item);
        if (page > 0) {
            headings.add(new Heading(level, title, page, 0));
        }
    }

    private static String oneLine(String title) {
        String line = TextNormalizer.stored(title).replaceAll("\\s+", " ").strip();
        return line.length() <= MAX_TITLE ? line : line.substring(0, MAX_TITLE);
    }

    private int page(PDOutlineItem item) {
        try {
            var destination = item.getDestination();
            if (destination == null && item.getAction() instanceof PDActionGoTo action) {
                destination = action.getDestination();
            }
            return page(destination);
        } catch (IOException | RuntimeException _) {
            return 0;
        }
    }

    private int page(@Nullable PDDestination destination) throws IOException {
        return switch (destination) {
            case PDNamedDestination named -> pageOf(
                    file.document().getDocumentCatalog().findNamedDestinationPage(named));
            case PDPageDestination page -> pageOf(page);
            case null, default -> 0;
        };
    }

    private int pageOf(@Nullable PDPageDestination destination) {
        if (destination == null) {
            return 0;
        }
        var page = destination.getPage();
        int number = page == null ? destination.getPageNumber() + 1 : file.number(page.getCOSObject());
        return number <= file.pageCount() ? number : 0;
    }
}
