package app.munseo.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

final class SamplePdfTest {
    private static final Path FONTS = Path.of("/usr/share/fonts/truetype/nanum");

    static List<Manuscript> manuscripts() throws IOException {
        return SampleLibrary.manuscripts();
    }

    @ParameterizedTest
    @MethodSource("manuscripts")
    void thePdfHoldsEveryWordOfItsManuscriptInOrder(Manuscript manuscript) throws IOException {
        String text = String.join("", SampleText.pages(SampleLibrary.FOLDER.resolve(manuscript.file())));
        int from = 0;
        for (Piece word : words(manuscript.body())) {
            int at = text.indexOf(SampleText.squeezed(word.text()), from);
            String before = text.substring(Math.max(0, from - 30), from);
            assertThat(at).as("'%s' after '…%s'", word.text(), before).isNotNegative();
            from = at + word.text().length();
        }
    }

    @ParameterizedTest
    @MethodSource("manuscripts")
    void thePdfHasTheHeadingsOfItsManuscriptAsBookmarks(Manuscript manuscript) throws IOException {
        List<String> headings = new ArrayList<>();
        for (Node node = manuscript.body().getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() > 1) {
                headings.add(Piece.of(heading, true).stream().map(Piece::text).collect(Collectors.joining(" ")));
            }
        }
        try (PDDocument document = open(manuscript)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(manuscript.title());
            assertThat(titles(document.getDocumentCatalog().getDocumentOutline())).isEqualTo(headings);
        }
    }

    @ParameterizedTest
    @MethodSource("manuscripts")
    void everyFontIsEmbeddedAsSubset(Manuscript manuscript) throws IOException {
        try (PDDocument document = open(manuscript)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+Nanum.*");
                }
            }
        }
    }

    @Test
    void equalManuscriptsAndFontsGiveEqualBytes(@TempDir Path first, @TempDir Path second) throws IOException {
        assumeTrue(Files.isDirectory(FONTS), "the Nanum fonts are not installed (package fonts-nanum)");
        SampleLibrary.write(FONTS, first);
        SampleLibrary.write(FONTS, second);
        for (Manuscript manuscript : manuscripts()) {
            assertThat(second.resolve(manuscript.file())).hasSameBinaryContentAs(first.resolve(manuscript.file()));
        }
    }

    private static PDDocument open(Manuscript manuscript) throws IOException {
        return Loader.loadPDF(SampleLibrary.FOLDER.resolve(manuscript.file()).toFile());
    }

    private static List<String> titles(PDOutlineNode parent) {
        List<String> titles = new ArrayList<>();
        for (PDOutlineItem item : parent.children()) {
            titles.add(item.getTitle());
            titles.addAll(titles(item));
        }
        return titles;
    }

    private static List<Piece> words(Node parent) {
        List<Piece> words = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            boolean leaf = node instanceof Paragraph || node instanceof Heading || node instanceof TableCell;
            words.addAll(leaf ? Piece.of(node, false) : words(node));
        }
        return words;
    }
}
