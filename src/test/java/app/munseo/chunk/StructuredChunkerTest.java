package app.munseo.chunk;

import app.munseo.document.Chunk;
import app.munseo.document.DocumentId;
import app.munseo.document.DocumentText;
import app.munseo.document.Heading;
import app.munseo.document.Layout;
import app.munseo.document.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StructuredChunkerTest {
    private static final DocumentId ID = new DocumentId("0123456789abcdef");
    private static final String SENTENCE = "연차 휴가는 근속 연수에 따라 늘어나며 사용하지 않은 휴가는 수당으로 지급한다. ";

    private final StructuredChunker chunker = new StructuredChunker();

    @Test
    void aShortDocumentIsOneChunk() {
        var chunks = chunk("안내", "회의는 3월 5일에 열린다.");
        assertThat(chunks).hasSize(1);
        assertThat(chunks.getFirst().text()).isEqualTo("회의는 3월 5일에 열린다.");
        assertThat(chunks.getFirst().heading()).isEqualTo("안내");
    }

    @Test
    void longSectionsAreCutAtHeadings() {
        var first = "1. 휴가\n" + SENTENCE.repeat(8) + "\n";
        var text = first + "2. 급여\n" + SENTENCE.repeat(8);
        var headings = List.of(new Heading(1, "휴가", 1, 0), new Heading(1, "급여", 1, first.length()));
        var chunks = chunker.chunk(ID, new DocumentText("인사 규정", Layout.PROSE, List.of(new Page(1, text)), headings));
        assertThat(chunks).extracting(Chunk::heading).containsExactly("인사 규정 › 휴가", "인사 규정 › 급여");
        assertThat(chunks.getFirst().text()).startsWith("1. 휴가").doesNotContain("급여");
        assertThat(chunks.getLast().text()).startsWith("2. 급여");
    }

    @Test
    void theTitleIsNotRepeatedWhereTheFirstHeadingSaysIt() {
        var headings = List.of(new Heading(1, "Manual", 1, 0), new Heading(2, "Warranty", 1, 8));
        var text = "Manual\n\nWarranty\n\nTwo years.";
        var chunks = chunker.chunk(ID, new DocumentText("Manual", Layout.PROSE, List.of(new Page(1, text)), headings));
        assertThat(chunks).hasSize(1);
        assertThat(chunks.getFirst().heading()).isEqualTo("Manual › Warranty");
        assertThat(chunks.getFirst().text()).isEqualTo(text);
    }

    @Test
    void shortSiblingsAreJoinedUnderTheHeadingTheyShare() {
        var text = "가. 본사\n서울에 있다.\n나. 공장\n부산에 있다.";
        var headings = List.of(new Heading(2, "본사", 1, 0), new Heading(2, "공장", 1, text.indexOf("나.")));
        var chunks = chunker.chunk(ID, new DocumentText("회사", Layout.PROSE, List.of(new Page(1, text)), headings));
        assertThat(chunks).hasSize(1);
        assertThat(chunks.getFirst().heading()).isEqualTo("회사");
    }

    @Test
    void aHeadingOpensASectionThatGoesOnOverPages() {
        var headings = List.of(new Heading(1, "Terms", 1, 0));
        var pages = List.of(new Page(1, "Terms\nThe first page ends"), new Page(2, "and the second goes on."));
        var chunks = chunker.chunk(ID, new DocumentText("Contract", Layout.PROSE, pages, headings));
        assertThat(chunks).extracting(Chunk::heading).containsOnly("Contract › Terms");
        assertThat(chunks).extracting(chunk -> chunk.location().page()).containsExactly(1, 2);
    }

    @Test
    void chunksOfOneSectionOverlapInWholeSentences() {
        var chunks = chunk("규정", SENTENCE.repeat(60));
        assertThat(chunks).hasSizeGreaterThan(2);
        for (int i = 1; i < chunks.size(); i++) {
            int shared = chunks.get(i - 1).location().end() - chunks.get(i).location().start();
            assertThat(shared).isBetween(60, 240);
            assertThat(chunks.get(i).text()).startsWith("연차 휴가는");
            assertThat(chunks.get(i).text()).endsWith("지급한다.");
        }
    }

    @Test
    void aParagraphThatEndsLateEnoughEndsTheChunk() {
        var paragraph = "A sentence of moderate length that says something useful about nothing. ".repeat(9).strip();
        var chunks = chunk("Note", paragraph + "\n\n" + paragraph);
        assertThat(chunks).hasSize(2);
        assertThat(chunks.getFirst().text()).isEqualTo(paragraph);
        assertThat(chunks.getLast().text()).endsWith(paragraph);
    }

    @Test
    void textWithoutAnySpaceIsCutBetweenCodePoints() {
        var chunks = chunk("x", "😀".repeat(2_000));
        assertThat(chunks).hasSizeGreaterThan(3).allSatisfy(chunk -> {
            assertThat(chunk.text().length()).isLessThanOrEqualTo(StructuredChunker.LIMIT);
            assertThat(Character.isLowSurrogate(chunk.text().charAt(0))).isFalse();
        });
    }

    @Test
    void rowsStayWholeAndCarryTheNamesOfTheColumns() {
        var rows = new StringBuilder("품목,가격\n");
        for (int i = 0; i < 200; i++) {
            rows.append("의자 ").append(i).append(',').append(i * 1000).append('\n');
        }
        var page = new Page(1, rows.toString());
        var chunks = chunker.chunk(ID, new DocumentText("가격표.csv", Layout.ROWS, List.of(page), List.of()));
        assertThat(chunks).hasSizeGreaterThan(2).allSatisfy(chunk -> {
            assertThat(chunk.text()).startsWith("품목,가격\n의자 ").hasSizeLessThanOrEqualTo(StructuredChunker.LIMIT);
            assertThat(chunk.text().lines().skip(1)).allMatch(line -> line.matches("의자 \\d+,\\d+"));
        });
        assertThat(chunks.getFirst().carried()).isZero();
        assertThat(chunks.getLast().carried()).isEqualTo("품목,가격\n".length());
    }

    @Test
    void aRowLongerThanAChunkStaysWhole() {
        var longRow = "a,".repeat(1_000) + "end";
        var page = new Page(1, "c1,c2\n" + longRow + "\nx,y");
        var chunks = chunker.chunk(ID, new DocumentText("t", Layout.ROWS, List.of(page), List.of()));
        assertThat(chunks).extracting(Chunk::text).containsExactly("c1,c2", "c1,c2\n" + longRow, "c1,c2\nx,y");
    }

    @Test
    void anEmptyDocumentHasNoChunks() {
        assertThat(chunk("leer", " \n\n ")).isEmpty();
        assertThat(chunker.chunk(ID, new DocumentText("t", Layout.ROWS, List.of(new Page(1, "\n")), List.of())))
                .isEmpty();
    }

    private List<Chunk> chunk(String title, String text) {
        return chunker.chunk(ID, new DocumentText(title, Layout.PROSE, List.of(new Page(1, text)), List.of()));
    }
}
