package app.munseo.export;

import app.munseo.app.Messages;
import app.munseo.conversation.OpenThread;
import app.munseo.conversation.PinnedText;
import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import app.munseo.document.Pin;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

class ExportTest {
    private static final TimeZone ZONE = TimeZone.getDefault();

    @BeforeAll
    static void stayInOnePlace() {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Seoul"));
    }

    @AfterAll
    static void goBack() {
        TimeZone.setDefault(ZONE);
    }

    private static String golden(String name) throws IOException {
        try (var in = Objects.requireNonNull(ExportTest.class.getResourceAsStream("/export/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({"ko, MD", "en, MD", "ko, HTML", "ko, JSON"})
    void aConversationLooksAsItDid(String language, Format format) throws IOException {
        var text = Exported.in(language, format, Exported.conversation());
        assertThat(text.replaceAll("(?s)<style>.*</style>", "<style></style>"))
                .isEqualTo(golden("conversation-" + language + "." + format.word()));
    }

    @ParameterizedTest
    @CsvSource({
        "ko, MD, '고정한 근거:\n\n- 인사 규정.pdf, 2쪽: \\<b\\> 연차'", "en, HTML, '<li>인사 규정.pdf, page 2: &lt;b&gt; 연차</li>'",
    })
    void whatIsPinnedIsListed(String language, Format format, String listed) throws IOException {
        var plain = Exported.conversation();
        var at = new Location(2, 0, 6);
        var pin = new Pin(1, new DocumentId("0123456789abcdef"), Path.of("/home/kim/비밀 폴더/인사 규정.pdf"), at, "<b>\n연차");
        var pinned = new OpenThread(plain.info(), plain.turns(), List.of(new PinnedText(pin, at)));
        assertThat(Exported.in(language, format, pinned)).contains(listed).doesNotContain("비밀 폴더");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|'/c calc'!A0", "@SUM(1+1)", "+cmd|'/c calc'!A0", "-cmd|x"})
    void aCellThatASpreadsheetWouldWorkOutIsMarkedAsText(String formula) {
        var table = "| 값 |\n|---|\n| " + formula.replace("|", "\\|") + " |\n";
        var thread = Exported.thread("표", Exported.turn("표는?", "", table, "표.csv"));

        var begins = Pattern.quote(formula.substring(0, 1));
        assertThat(Exported.in("ko", Format.MD, thread)).containsPattern("\\|'\\\\?" + begins);
        assertThat(Exported.in("ko", Format.HTML, thread)).containsPattern("<td>(?:'|&#39;)" + begins);
    }

    @Test
    void theJsonHasTheKeysOfTheCommandLineWithFilePageAndQuote() throws JsonProcessingException {
        var tree = new JsonMapper().readTree(Exported.in("en", Format.JSON, Exported.conversation()));
        var citation = tree.path("turns").path(0).path("citations").path(0);
        assertThat(citation.path("document").asText()).endsWith("인사 규정.pdf");
        assertThat(citation.path("page").asInt()).isEqualTo(2);
        assertThat(citation.path("quote").asText()).contains("15일의 연차 휴가");
        assertThat(citation.path("support").asText()).isEqualTo("supported");
        assertThat(tree.path("turns").path(1).path("standalone").asText()).startsWith("이월한 연차");
        assertThat(tree.path("turns").path(2).path("state").asText()).isEqualTo("interrupted");
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = {"MD", "HTML"})
    void aFileToPassOnTellsNothingOfTheFoldersItsDocumentsLieIn(Format format) {
        assertThat(Exported.in("ko", format, Exported.conversation())).contains("인사 규정.pdf").doesNotContain("비밀 폴더");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = """
            MD   | ko | - 인사 규정.pdf, 2쪽: 유급 휴가는 \\<b\\> 15일이다
            HTML | ko | <li>인사 규정.pdf, 2쪽: 유급 휴가는 &lt;b&gt; 15일이다</li>
            MD   | en | - 인사 규정.pdf, page 2: 유급 휴가는 \\<b\\> 15일이다
            """)
    void whereNothingWasFoundItTellsWhatWasSearchedAndWhatCameClosest(Format format, String language, String nearest) {
        var text = Exported.in(language, format, Exported.thread("육아", Exported.absent("육아 휴직은 며칠?")));
        assertThat(text)
                .contains(nearest, new Messages(language).text("absence.searched", 3, 40, 1), "육아 휴직 기간")
                .doesNotContain("비밀 폴더");
    }

    @Test
    void aPageNeedsNothingElseAndMayRunAndLoadNothing() {
        var page = Exported.in("ko", Format.HTML, Exported.conversation());
        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"ko\">")
                .contains("default-src 'none'; style-src 'unsafe-inline'")
                .contains("font-family:")
                .doesNotContain("<script", "<link", "<img", "url(", "@import", "http://", "https://");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "</style><svg onload=alert(1)>",
        "</blockquote></section><iframe src=//evil.example></iframe>",
        "\"><a href=\"javascript:alert(1)\">x</a>",
        "[x](javascript:alert(1)) ![p](https://evil.example/p.png)",
        "[x]: https://evil.example\n[x] <https://evil.example>",
        "# 제목\n\n---\n\n> 인용 **굵게** `코드` ~~~\n```html\n<script>alert(1)</script>\n```",
        "&lt;script&gt;alert(1)&lt;/script&gt; &#60;script&#62;",
        "[^1-1]: 남의 각주 [^1-1] ![[embed]] {{7*7}} ${7*7} $\\href{javascript:alert(1)}{x}$ <%= 1 %>",
        "| a | b |\n| - | - |\n| <b>x</b> | =HYPERLINK(\"https://evil.example\") |",
        "%1$s %n %s {0} {1,number} '{'"})
    void hostileTextStaysTextWhereverItStands(String hostile) {
        var turn = Exported.turn(hostile, hostile + "?", hostile + " [1]", "규정 " + hostile.replace('/', '_'), hostile, hostile);
        var thread = Exported.thread(hostile, turn, Exported.interrupted(hostile, hostile));

        var html = Exported.in("ko", Format.HTML, thread);
        assertOnlyOwnTags(html);
        var markdown = Exported.in("ko", Format.MD, thread);
        assertNothingActs(markdown);
        assertThat(markdown.lines().filter(line -> line.startsWith("[^"))).as("notes of its own only").hasSize(2);
        assertThat(html).endsWith("</html>\n");
    }

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern OWN = Pattern.compile("""
            <!DOCTYPE html>|<html lang="ko">|</?(head|body|main|title|style|h[1-6]|section|p|b|em|strong|code|small|ul|ol\
            |li|table|thead|tbody|tr|th|td|div|blockquote|pre|del)>|<meta [-A-Za-z0-9=";:,.' /]*>|<(br|hr) ?/?>\
            |<(p|div|ol|blockquote) class="[a-z]+">|</a>|<code class="language-[a-z]+">|<li id="n\\d+-\\d+" value="\\d+">\
            |<a class="mark" href="#n\\d+-\\d+">|<html>|</html>""");

    private static void assertOnlyOwnTags(String page) {
        var body = page.replaceAll("(?s)<style>.*?</style>\n</head>", "</head>");
        TAG.matcher(body).results().forEach(tag -> assertThat(tag.group()).matches(OWN));
    }

    /// Reads the Markdown as others will.
    private static void assertNothingActs(String markdown) {
        var document = Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(markdown);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlBlock html) {
                fail("HTML: " + html.getLiteral());
            }

            @Override
            public void visit(HtmlInline html) {
                fail("HTML: " + html.getLiteral());
            }

            @Override
            public void visit(Link link) {
                fail("link to " + link.getDestination());
            }

            @Override
            public void visit(Image image) {
                fail("picture of " + image.getDestination());
            }
        });
    }

    @Test
    void marksWithoutANoteStayText() {
        var thread = Exported.thread("제목", Exported.turn("질문", "질문", "첫째 [1], 둘째 [1][2], 배열 [3], 모두 [2, 1].", "a.md", "가", "나"));
        assertThat(Exported.in("ko", Format.MD, thread))
                .contains("첫째 [^1-1], 둘째 [^1-1][^1-2], 배열 \\[3\\], 모두 [^1-2][^1-1].");
        assertThat(Exported.in("ko", Format.HTML, thread)).contains("배열 [3]");
    }

    @ParameterizedTest
    @CsvSource({"a.md, MD", "b.HTML, HTML", "답변.json, JSON"})
    void theEndOfAFileNameTellsItsFormat(String name, Format format) {
        assertThat(Format.of(Path.of(name))).contains(format);
        assertThat(Format.of(Path.of("a.docx"))).isEmpty();
    }
}
