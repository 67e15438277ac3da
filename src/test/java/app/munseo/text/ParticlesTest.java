package app.munseo.text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ParticlesTest {
    @ParameterizedTest
    @CsvSource({
        "서버이(가) 바쁩니다, 서버가 바쁩니다",
        "모델이(가) 바쁩니다, 모델이 바쁩니다",
        "“인사 규정.pdf”을(를) 뺄까요, “인사 규정.pdf”를 뺄까요",
        "“회의록”을(를) 뺄까요, “회의록”을 뺄까요",
        "openai:gpt-4.1-mini(으)로 보냅니다, openai:gpt-4.1-mini로 보냅니다",
        "minilm은(는) 모릅니다, minilm은 모릅니다",
        "서울(으)로 갑니다, 서울로 갑니다",
        "부산(으)로 갑니다, 부산으로 갑니다",
        "0.40(으)로 낮췄습니다, 0.40으로 낮췄습니다",
        "조건 3(으)로, 조건 3으로",
        "조건 7(으)로, 조건 7로",
        "https://example.test/이(가), https://example.test/이(가)",
        "test이(가), test이(가)",
        "참고(이것), 참고(이것)",
    })
    void theFormFitsTheSoundBeforeIt(String both, String fitting) {
        assertThat(Particles.chosen(both)).isEqualTo(fitting);
    }
}
