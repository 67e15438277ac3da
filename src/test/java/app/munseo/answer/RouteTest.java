package app.munseo.answer;

import app.munseo.document.DocumentId;
import app.munseo.testing.Chunks;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RouteTest {
    private static Route route(String question, List<Passage> passages) {
        return Route.of(question, passages, "openai:cheap", "anthropic:strong");
    }

    private static List<Passage> passages(String... texts) {
        var passages = new ArrayList<Passage>();
        for (int i = 0; i < texts.length; i++) {
            passages.add(new Passage(i + 1, Chunks.of(new DocumentId("document" + i), 0, texts[i]), texts[i], List.of()));
        }
        return passages;
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "연차 휴가는 며칠입니까?",
        "How long is the warranty?",
        "왜관공장의 위치는?",
        "이유식 제조 온도는?",
        "When does the reasonable period end?",
        "Which contract mentions Vsmart?"
    })
    void shortQuestionsForOneFactAreSimple(String question) {
        assertThat(route(question, passages("보증 기간은 24개월이다."))).satisfies(route -> {
            assertThat(route.hard()).isFalse();
            assertThat(route.reasons()).isEmpty();
            assertThat(route.model()).isEqualTo("openai:cheap");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'두 계약서의 해지 조건을 비교해 주세요.', compare",
        "'연차와 병가의 차이는 무엇입니까?', compare",
        "'What is the difference between the two plans?', compare",
        "'Compare plan A and plan B.', compare",
        "'왜 매출이 줄었습니까?', why",
        "'고장의 원인은 무엇인가?', why",
        "'Why did sales drop in March?', why",
        "'휴가 규정을 요약해 주세요', why",
        "'보증 기간은? 그리고 누가 부담합니까?', parts",
        "'How long is it? Who pays?', parts"
    })
    void whatComparesAsksWhyOrAsksSeveralThingsIsHard(String question, String reason) {
        assertThat(route(question, List.of())).satisfies(route -> {
            assertThat(route.hard()).isTrue();
            assertThat(route.reasons()).contains(reason);
            assertThat(route.model()).isEqualTo("anthropic:strong");
        });
    }

    @Test
    void aLongQuestionIsHard() {
        assertThat(route("그 계약의 ".repeat(30) + "기간은?", List.of()).reasons()).containsExactly("long");
    }

    @Test
    void onlyTwoSignsInThePassagesMakeAQuestionHard() {
        var question = "보증 기간은 며칠입니까?";
        var four = passages("첫째 글이다.", "둘째 글이다.", "셋째 글이다.", "넷째 글이다.");
        var mixed = passages("첫째 글이다.", "The second text.", "셋째 글이다.", "넷째 글이다.");

        assertThat(route(question, four)).isEqualTo(new Route(false, List.of("documents"), "openai:cheap"));
        assertThat(route(question, mixed))
                .isEqualTo(new Route(true, List.of("documents", "languages"), "anthropic:strong"));
    }

    @Test
    void manyTokensAreASign() {
        var long1 = IntStream.range(0, 400).mapToObj(i -> "보증 기간 " + i).reduce("", String::concat);

        assertThat(route("보증 기간은?", passages(long1)).reasons()).containsExactly("tokens");
    }

    @Test
    void figuresAreNoLanguage() {
        assertThat(route("합계는?", passages("합계는 다음과 같다.", "1 2 3 4 5")).reasons()).isEmpty();
    }
}
