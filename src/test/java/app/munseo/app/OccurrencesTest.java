package app.munseo.app;

import app.munseo.document.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OccurrencesTest {
    private static List<String> found(String text, String words) {
        return Occurrences.of(new Page(7, text), words).stream()
                .map(location -> text.substring(location.start(), location.end()))
                .toList();
    }

    @Test
    void koreanWordsAreFoundInAllTheirForms() {
        assertThat(found("연차를 쓰고 연차는 남긴다. 연차", "연차")).containsExactly("연차", "연차", "연차");
        assertThat(found("휴가를 이월할 수 있다. 이월하여 쓴다.", "이월하다")).hasSize(2).allMatch(it -> it.startsWith("이월"));
    }

    @Test
    void severalWordsStandOneAfterTheOther() {
        assertThat(found("연차휴가를 낸다. 연차\n휴가는 쓴다. 휴가 전 연차", "연차 휴가")).containsExactly("연차휴가", "연차\n휴가");
    }

    @Test
    void englishWordsAreFoundInAllTheirForms() {
        assertThat(found("Policies change. The POLICY holds.", "policy")).containsExactly("Policies", "POLICY");
    }

    @Test
    void whatIsWrittenIsFoundAsItIsWritten() {
        assertThat(found("AL-420W, al-420w", "AL-420")).containsExactly("AL-420", "al-420");
        assertThat(found("(가) 이 조항의 나", "이")).contains("이");
        assertThat(found("a.b(c) a.b(c)", "b(c")).hasSize(2);
        assertThat(found("없는 말", "zzz")).isEmpty();
    }

    @Test
    void placesAreThoseOfThePage() {
        assertThat(Occurrences.of(new Page(7, "가 연차"), "연차")).singleElement().satisfies(location -> {
            assertThat(location.page()).isEqualTo(7);
            assertThat(location.start()).isEqualTo(2);
        });
    }
}
