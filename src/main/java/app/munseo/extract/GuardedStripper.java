package app.munseo.extract;

import app.munseo.document.Hidden.Why;
import app.munseo.document.Problem;
import java.io.IOException;
import java.io.Writer;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Reads the text of one page into a [PageLayout], with annotations and form fields after the page's own text. Whatever
/// goes wrong on the way, what was read so far stands; only the file's budget ends it with a [Problem].
///
/// Sorting by position stays off: measured against the sources of many files it spoils more pages than it mends.
final class GuardedStripper extends PDFTextStripper {
    private final PDPage page;
    private final Budget budget;
    private final PageLayout layout;
    private final Concealment concealment;
    private final IdentityHashMap<TextPosition, Why> hidden = new IdentityHashMap<>();
    private boolean written;

    private GuardedStripper(PDPage page, Budget budget) {
        this.page = page;
        this.budget = budget;
        this.layout = new PageLayout(Sheet.of(page));
        this.concealment = new Concealment(Sheet.of(page));
        watchColours();
        this.output = Writer.nullWriter();
        // The page is handed over directly, so that PDFBox's own counting stands at 0.
        setStartPage(0);
    }

    /// The stripper itself cares for no colour.
    private void watchColours() {
        addOperator(new SetNonStrokingColor(this));
        addOperator(new SetNonStrokingColorN(this));
        addOperator(new SetNonStrokingColorSpace(this));
        addOperator(new SetNonStrokingDeviceCMYKColor(this));
        addOperator(new SetNonStrokingDeviceGrayColor(this));
        addOperator(new SetNonStrokingDeviceRGBColor(this));
    }

    static PageLayout read(PDPage page, Budget budget) {
        budget.startPage();
        var stripper = new GuardedStripper(page, budget);
        stripper.guard(() -> stripper.processPage(page));
        if (!stripper.written) {
            stripper.guard(stripper::writePage);
        }
        stripper.layout.endLine();
        return stripper.layout;
    }

    @Override
    protected void writePage() throws IOException {
        written = true;
        guard(this::showAnnotations);
        super.writePage();
        guard(this::noteAnnotations);
    }

    private void showAnnotations() throws IOException {
        for (PDAnnotation annotation : page.getAnnotations()) {
            guard(() -> showAnnotation(annotation));
        }
    }

    private void noteAnnotations() throws IOException {
        for (PDAnnotation annotation : page.getAnnotations()) {
            guard(() -> AnnotationText.of(annotation)
                    .ifPresent(text -> layout.note(text, Sheet.drawn(page, annotation.getRectangle()))));
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.operator();
        try {
            concealment.operator(operator, operands, getGraphicsState());
            super.processOperator(operator, operands);
        } catch (Problem | Budget.PageFull e) {
            throw e;
        } catch (IOException | RuntimeException _) {
            // One bad operator: viewers pass over it too, and the text after it is wanted.
        }
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        budget.glyph();
        var level = level(position);
        concealment.of(position, getGraphicsState()).ifPresent(why -> hidden.put(level, why));
        super.processTextPosition(level);
    }

    /// PDFBox looks for lines across the drawn page only, and would take a table that lies on its side for a column of
    /// letters: each glyph is told that the page is turned the way its text runs.
    private static TextPosition level(TextPosition glyph) {
        int direction = Math.round(glyph.getDir());
        if (direction == glyph.getRotation()) {
            return glyph;
        }
        return new TextPosition(
                direction,
                glyph.getPageWidth(),
                glyph.getPageHeight(),
                glyph.getTextMatrix(),
                glyph.getEndX(),
                glyph.getEndY(),
                glyph.getHeight(),
                glyph.getIndividualWidths()[0],
                glyph.getWidthOfSpace(),
                glyph.getUnicode(),
                glyph.getCharacterCodes(),
                glyph.getFont(),
                glyph.getFontSize(),
                Math.round(glyph.getFontSizeInPt()));
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        layout.word(text, positions, hidden::get);
    }

    @Override
    protected void writeWordSeparator() {
        layout.space();
    }

    @Override
    protected void writeLineSeparator() {
        layout.endLine();
    }

    @Override
    protected void writeParagraphStart() {
        layout.endLine();
    }

    @Override
    protected void endArticle() {
        layout.endLine();
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    private void guard(Step step) {
        try {
            step.run();
        } catch (Problem problem) {
            throw problem;
        } catch (Budget.PageFull full) {
            layout.cut(full.limit());
        } catch (IOException | RuntimeException _) {
            // What was read before it stands.
        }
    }
}
