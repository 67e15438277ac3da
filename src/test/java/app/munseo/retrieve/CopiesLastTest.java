package app.munseo.retrieve;

import app.munseo.document.DocumentId;
import app.munseo.document.Hit;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.testing.Chunks;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static app.munseo.retrieve.Rankings.id;
import static org.assertj.core.api.Assertions.assertThat;

class CopiesLastTest {
    private static final String ENGLISH =
            """
            The annual leave policy of the company describes how employees take their leave, who approves it, and how
            days that were left over are carried to the next year. Managers approve requests within 5 days, and
            the office keeps the records. Employees who leave the company are paid for the days that remain. Leave may be
            taken in halves of a day, and part time employees receive it in proportion to their hours of work.
            """;
    private static final String KOREAN =
            """
            직원은 근속 기간에 따라 연차 휴가를 받는다. 휴가는 반일 단위로 나누어 쓸 수 있고, 쓰지 않은 휴가는 다음 해로
            넘어간다. 부서장은 신청을 받은 날부터 5일 안에 승인하며 인사팀은 기록을 보관한다. 퇴사하는 직원에게는 남은
            휴가를 돈으로 지급한다. 시간제 직원은 일하는 시간에 비례하여 휴가를 받고, 서울 본사에서는 게시판으로 알린다.
            육아 휴직을 마친 직원은 돌아온 해에 쓸 휴가를 따로 신청하며, 부서장은 업무 일정을 보아 날짜를 함께 정한다.
            """;

    @ParameterizedTest
    @CsvSource({"keeps, stores", "'policy of', 'Policy of'", "'. Managers', '.  Managers,'", "approves, grants"})
    void englishVersionsThatSayTheSameAreCopies(String from, String to) {
        assertThat(isCopy(ENGLISH, changed(ENGLISH, from, to))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"보관한다, 관리한다", "돈으로, 현금으로", "'받고, 서울', '받으며 서울'"})
    void koreanVersionsThatSayTheSameAreCopies(String from, String to) {
        assertThat(isCopy(KOREAN, changed(KOREAN, from, to))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "5 days, 6 days",
        "5 days, five weeks",
        "who approves it, who never approves it",
        "may be, must be",
        "are paid, are never paid",
        "the office, the Busan office",
        "the office, the KX-7 office",
    })
    void englishVersionsThatDifferInAFigureANameOrASignAreBothSeen(String from, String to) {
        assertThat(isCopy(ENGLISH, changed(ENGLISH, from, to))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"5일, 7일", "서울, 부산", "지급한다, 지급하지 않는다", "쓸 수 있고, 쓸 수 없고"})
    void koreanVersionsThatDifferInAFigureANameOrASignAreBothSeen(String from, String to) {
        assertThat(isCopy(KOREAN, changed(KOREAN, from, to))).isFalse();
    }

    @Test
    void textsThatShareOnlyAParagraphAreNoCopies() {
        assertThat(isCopy(ENGLISH, ENGLISH.substring(0, ENGLISH.length() / 2))).isFalse();
        assertThat(isCopy(ENGLISH, KOREAN)).isFalse();
        assertThat(isCopy("", KOREAN)).isFalse();
    }

    @Test
    void aMoveNamesTheHitItRepeatsAndHowMuchItIsLikeIt() {
        var reranked = rerank(ENGLISH, KOREAN, ENGLISH.replace("keeps", "stores"));

        assertThat(reranked.moves()).singleElement().satisfies(move -> {
            assertThat(move.chunk()).isEqualTo(id("doc2"));
            assertThat(move.reason().other()).isEqualTo(id("doc0"));
            assertThat(move.reason().measures().get("likeness")).isBetween(0.9, 0.99);
        });
    }

    private static String changed(String text, String from, String to) {
        assertThat(text).contains(from);
        return text.replace(from, to);
    }

    private static boolean isCopy(String one, String other) {
        return !rerank(one, other).moves().isEmpty();
    }

    private static Reranked rerank(String... texts) {
        var hits = new ArrayList<Hit>();
        for (var text : texts) {
            hits.add(new Hit(Chunks.of(new DocumentId("doc" + hits.size()), 0, text), 1.0 / (1 + hits.size())));
        }
        return new CopiesLast().rerank(Question.of("휴가", Scope.everything()), List.copyOf(hits));
    }
}
