package app.munseo.extract;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/// Draws what can be drawn of one page: an operator that fails leaves its own mark out, and not the page.
final class LenientRenderer extends PDFRenderer {
    LenientRenderer(PDDocument document, PDPage page) {
        super(new OnePage(document, page));
        setSubsamplingAllowed(true);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new PageDrawer(parameters) {
            @Override
            protected void processOperator(Operator operator, List<COSBase> operands) {
                try {
                    super.processOperator(operator, operands);
                } catch (IOException | RuntimeException _) {
                    // The rest of the page is still worth seeing.
                }
            }
        };
    }

    /// Shows the renderer, which asks for pages by number, the page that our own walk of the tree found.
    private static final class OnePage extends PDDocument {
        private final PDPageTree pages;

        OnePage(PDDocument whole, PDPage page) {
            super(whole.getDocument());
            this.pages = new PDPageTree() {
                @Override
                public PDPage get(int index) {
                    return page;
                }
            };
        }

        @Override
        public PDPageTree getPages() {
            return pages;
        }
    }
}
