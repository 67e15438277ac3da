package app.munseo.samples;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

final class SampleLibraryTest {
    private static final Path FONTS = Path.of("/usr/share/fonts/truetype/nanum");
    private static final long TWO_MEGABYTES = 2L * 1024 * 1024;

    static List<JudgedQuestion> answerable() throws IOException {
        return JudgedQuestion.all().stream().filter(JudgedQuestion::answerable).toList();
    }

    static List<Manuscript> manuscripts() throws IOException {
        return SampleLibrary.manuscripts();
    }

    @ParameterizedTest
    @MethodSource("answerable")
    void theEvidenceStandsOnThePageTheQuestionNamesAndHoldsTheAnswer(JudgedQuestion question) throws IOException {
        List<String> pages = SampleText.pages(SampleLibrary.FOLDER.resolve(requireNonNull(question.document())));
        String evidence = SampleText.squeezed(requireNonNull(question.evidence()));
        assertThat(pages.get(requireNonNull(question.page()) - 1)).contains(evidence);
        assertThat(evidence).contains(SampleText.squeezed(requireNonNull(question.answer())));
        assertThat(pages.stream().filter(page -> page.contains(evidence))).hasSize(1);
    }

    @Test
    void theQuestionsCoverBothLanguagesAndSeveralKinds() throws IOException {
        List<JudgedQuestion> all = JudgedQuestion.all();
        assertThat(all).extracting(JudgedQuestion::id).doesNotHaveDuplicates();
        assertThat(all).extracting(JudgedQuestion::question).doesNotHaveDuplicates();
        assertThat(all).filteredOn(question -> question.plain() && question.language().equals("ko")).hasSizeGreaterThan(19);
        assertThat(all).filteredOn(question -> question.plain() && question.language().equals("en")).hasSizeGreaterThan(19);
        assertThat(all).filteredOn(JudgedQuestion::cross).hasSizeGreaterThan(5);
        assertThat(all).filteredOn(JudgedQuestion::hard).hasSizeGreaterThan(5);
        assertThat(all).filteredOn(question -> !question.answerable()).hasSize(6).allSatisfy(question ->
                assertThat(Stream.of(question.page(), question.answer(), question.evidence())).allMatch(Objects::isNull));
    }

    @Test
    void everyDocumentIsAskedAboutAndEveryNameIsComposed() throws IOException {
        List<String> asked = answerable().stream().map(JudgedQuestion::document).distinct().toList();
        assertThat(documents()).containsExactlyInAnyOrderElementsOf(asked);
        assertThat(asked).allMatch(name -> Normalizer.isNormalized(name, Normalizer.Form.NFC));
    }

    @Test
    void theLibraryIsSmall() throws IOException {
        long bytes = 0;
        for (String document : documents()) {
            bytes += Files.size(SampleLibrary.FOLDER.resolve(document));
        }
        assertThat(bytes).isLessThan(TWO_MEGABYTES);
    }

    @Test
    void exactlyOneTextIsNotUnicode() throws IOException {
        List<String> others = new ArrayList<>();
        for (String document : documents()) {
            if (!document.endsWith(".pdf") && !SampleText.isUtf8(Files.readAllBytes(SampleLibrary.FOLDER.resolve(document)))) {
                others.add(document);
            }
        }
        assertThat(others).containsExactly("공지/2026 하계휴가 및 정전 안내.txt");
    }

    @ParameterizedTest
    @MethodSource("manuscripts")
    void thePdfHoldsEveryWordOfItsManuscriptInOrder(Manuscript manuscript) throws IOException {
        String text = String.join("", SampleText.pages(SampleLibrary.FOLDER.resolve(manuscript.file())));
        int from = 0;
        for (Piece word : words(manuscript.body())) {
            int at = text.indexOf(SampleText.squeezed(word.text()), from);
            assertThat(at).as("'%s' after '…%s'", word.text(), text.substring(Math.max(0, from - 30), from)).isNotNegative();
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

    private static List<String> documents() throws IOException {
        try (Stream<Path> files = Files.walk(SampleLibrary.FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> SampleLibrary.FOLDER.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.equals("questions.jsonl"))
                    .toList();
        }
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
