package app.munseo.extract;

import app.munseo.document.Heading;
import app.munseo.document.Problem;
import app.munseo.document.Problem.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Reads a PDF's pages, headings and title in the worker process.
final class PdfText {
    private final PdfFile file;
    private final Budget budget;

    PdfText(PdfFile file) {
        this.file = file;
        this.budget = new Budget(file.limits());
    }

    /// Sends a frame for each page as soon as it is read, so that the worker never holds the text of a large file, and
    /// one for title and headings at last.
    ///
    /// @throws Problem `FILE_NO_TEXT` where no page has usable text
    void writeTo(WorkerLoop.Reply reply) throws IOException {
        var headings = Outline.of(file).stream().collect(Collectors.groupingBy(Heading::page));
        var placed = new ArrayList<Heading>();
        boolean any = false;
        for (int number = 1; number <= file.pageCount(); number++) {
            var layout = layout(number);
            String text = layout.text();
            any |= !text.isBlank();
            budget.text(text.length());
            placed.addAll(HeadingFinder.place(headings.getOrDefault(number, List.of()), text));
            reply.frame(out -> Replies.page(out, text, text.isEmpty() ? List.of() : layout.hidden(), layout.cut()));
        }
        if (!any) {
            throw new Problem(Kind.FILE_NO_TEXT, "no usable text layer");
        }
        reply.frame(out -> Replies.outline(out, PdfTitle.of(metadataTitle(), placed), placed));
    }

    private String metadataTitle() {
        try {
            String title = file.document().getDocumentInformation().getTitle();
            return title == null ? "" : title;
        } catch (RuntimeException _) {
            return "";
        }
    }

    /// Where a page's text stands on the drawn page: the page is read once more, in the same way.
    PageGlyphs glyphs(int number) {
        return layout(number).glyphs();
    }

    private PageLayout layout(int number) {
        return GuardedStripper.read(file.page(number), budget);
    }
}
