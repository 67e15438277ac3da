package app.munseo.conversation;

import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import app.munseo.document.Page;
import app.munseo.document.Pin;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PinnedTextTest {
    private static final String TEXT = "연차 휴가는 15일이다. (최대 5일 이월)";

    private static PinnedText find(Page... pages) {
        var pin = new Pin(
                7, new DocumentId("00112233aabbccdd"), Path.of("/휴가.md"), new Location(2, 3, 3 + TEXT.length()), TEXT);
        return PinnedText.find(pin, List.of(pages));
    }

    @Test
    void aTextThatStandsWhereItStoodIsThere() {
        assertThat(find(new Page(1, TEXT), new Page(2, "가나 " + TEXT + " 다")).location())
                .isEqualTo(new Location(2, 3, 3 + TEXT.length()));
    }

    @Test
    void aTextThatMovedIsFoundAtTheNearestPlace() {
        var found = find(new Page(1, TEXT), new Page(2, "머리말이 길어졌다. " + TEXT), new Page(5, TEXT));
        assertThat(found.location()).isEqualTo(new Location(2, 11, 11 + TEXT.length()));
        assertThat(find(new Page(1, "x"), new Page(4, "가 " + TEXT)).location())
                .isEqualTo(new Location(4, 2, 2 + TEXT.length()));
    }

    @Test
    void lineBreaksMayHaveChanged() {
        var found = find(new Page(2, "연차 휴가는\n15일이다. (최대  5일\n이월)"));
        assertThat(found.location()).isEqualTo(new Location(2, 0, 25));
    }

    @Test
    void aTextThatIsGoneIsStale() {
        assertThat(find(new Page(2, "연차 휴가는 16일이다. (최대 5일 이월)")).stale()).isTrue();
        assertThat(find().stale()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'  연차 휴가는\n며칠? ', 연차 휴가는 며칠?",
        "How long is the warranty on the main unit of the AL-420 air purifier and its filter?, "
                + "How long is the warranty on the main unit of the AL-420 air…"})
    void aThreadIsNamedAfterItsFirstQuestion(String question, String title) {
        assertThat(Title.of(question)).isEqualTo(title);
    }

    @Test
    void aLongWordOrEmojiIsNotCutInTheMiddleOfACharacter() {
        assertThat(Title.of("😀".repeat(100))).isEqualTo("😀".repeat(60) + "…");
    }

    @ParameterizedTest
    @CsvSource({
        "연차휴가, '…', 연차 휴가",
        "WARRANTY, '…', The warranty",
        "없는말, '긴 글', 긴 글"})
    void anExcerptShowsTheWordsAroundWhatWasFound(String query, String start, String held) {
        var text = "긴 글이 앞에 있어서 찾는 말은 한참 뒤에야 나온다. 그래서 잘라서 보여 준다. 규정에 따르면 연차 휴가는 15일이다. The warranty is 24 months.";
        assertThat(ThreadMatch.excerpt(text, query)).startsWith(start).contains(held).hasSizeLessThan(130);
    }

    @Test
    void anExcerptOfMarkdownIsItsWords() {
        var answer = "## 연차 휴가\n- **최대 5일**까지 `이월` [1]\n\n| 구분 | 일수 |\n|---|--:|\n| 차이 | -5 |";
        assertThat(ThreadMatch.excerpt(answer, "연차")).isEqualTo("연차 휴가 최대 5일까지 이월 [1] 구분 일수 차이 -5");
    }
}
