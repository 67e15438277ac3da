package app.munseo.extract;

import app.munseo.document.DocumentText;
import app.munseo.document.Heading;
import app.munseo.document.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class MarkdownExtractorTest {
    @TempDir
    Path folder;

    private final MarkdownExtractor extractor = new MarkdownExtractor(() -> ReadingLimits.DEFAULT);

    private DocumentText read(String markdown) throws IOException {
        return extractor.extract(Files.writeString(folder.resolve("문서.md"), markdown));
    }

    private String text(String markdown) throws IOException {
        return read(markdown).pages().getFirst().text();
    }

    @Test
    void readsLikeAPageWithoutItsMarks() throws IOException {
        assertThat(text(
                        """
                        # 보안 *정책*

                        암호는 **90일**마다 [바꾼다](https://example.com "왜").
                        `munseo --help` 를 ![그림](a.png) 본다.

                        > 인용한 글

                        ***

                        마지막.
                        """))
                .isEqualTo(
                        """
                        보안 정책

                        암호는 90일마다 바꾼다.
                        munseo --help 를 그림 본다.

                        인용한 글

                        마지막.""");
    }

    @Test
    void marksTheItemsOfLists() throws IOException {
        assertThat(text(
                        """
                        준비물:

                        - 사과
                        - 배
                          - 신고배
                          - 황금배
                        - 감

                        3. 셋째
                        4. 넷째

                        끝
                        """))
                .isEqualTo(
                        """
                        준비물:

                        - 사과
                        - 배
                          - 신고배
                          - 황금배
                        - 감

                        3. 셋째
                        4. 넷째

                        끝""");
    }

    @Test
    void keepsParagraphsOfALooseItemTogetherByIndent() throws IOException {
        assertThat(text("- 첫째\n\n  이어진 글\n\n- 둘째\n")).isEqualTo("- 첫째\n\n  이어진 글\n\n- 둘째");
    }

    @Test
    void givesATableARowALine() throws IOException {
        assertThat(text(
                        """
                        | 품목 | 값 |
                        |------|---:|
                        | **의자** | 120,000 |
                        | 책상 | 80,000 |
                        """))
                .isEqualTo("품목 | 값\n의자 | 120,000\n책상 | 80,000");
    }

    @Test
    void leavesCodeAsItIs() throws IOException {
        assertThat(text("앞\n\n```java\nint *a* = 1;\n\n  b();\n```\n\n    indented **code**\n"))
                .isEqualTo("앞\n\nint *a* = 1;\n\n  b();\n\nindented **code**");
    }

    @Test
    void dropsHtmlTagsButNotTheirWords() throws IOException {
        assertThat(text("<div align=\"center\">\n<b>굵은</b> 글\n</div>\n\n줄<br>바꿈 <i>x</i>\n"))
                .isEqualTo("굵은 글\n\n줄\n바꿈 x");
    }

    @Test
    void findsHeadingsAtTheirOffsets() throws IOException {
        var document = read("소개\n\n# 규정\n\n글\n\n## 제1장 *휴가*\n\n글\n\n제2장\n---\n\n글\n");
        String page = document.pages().getFirst().text();

        assertThat(document.headings())
                .extracting(Heading::level, Heading::title)
                .containsExactly(tuple(1, "규정"), tuple(2, "제1장 휴가"), tuple(2, "제2장"));
        assertThat(document.headings())
                .allSatisfy(heading -> assertThat(page.substring(heading.offset())).startsWith(heading.title() + "\n"));
    }

    @Test
    void takesTheTitleFromTheFirstTopHeading() throws IOException {
        assertThat(read("## 둘째\n\n# 첫째\n\n# 셋째\n").title()).isEqualTo("첫째");
        assertThat(read("글만 있다").title()).isEqualTo("문서.md");
    }

    @Test
    void doesNotTakeFrontMatterForAHeading() throws IOException {
        var document = read("---\ntitle: \"인사 규정\"\ndate: 2024-03-01\n---\n\n본문\n");

        assertThat(document.title()).isEqualTo("인사 규정");
        assertThat(document.headings()).isEmpty();
        assertThat(document.pages().getFirst().text()).isEqualTo("title: \"인사 규정\"\ndate: 2024-03-01\n\n본문");
    }

    @Test
    void composesHangulBeforeItCountsOffsets() throws IOException {
        var document = read(Normalizer.normalize("머리말\n\n# 연차 휴가\n\n글", Normalizer.Form.NFD));

        assertThat(document.pages().getFirst().text()).isEqualTo("머리말\n\n연차 휴가\n\n글");
        assertThat(document.headings()).containsExactly(new Heading(1, "연차 휴가", 1, 5));
    }

    @Test
    void saysWhenThereIsNothingToRead() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> read("<!-- nothing -->\n"))
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.FILE_NO_TEXT));
        assertThat(extractor.accepts(Path.of("README.Markdown"))).isTrue();
    }
}
