package app.munseo.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class LanguageTest {
    @ParameterizedTest
    @CsvSource({
        "연차 휴가는 며칠인가요?, KOREAN",
        "Munseo API key 설정 방법은?, KOREAN",
        "What does 연차 mean in this contract?, ENGLISH",
        "How long is the warranty?, ENGLISH",
        "これは何ですか, OTHER",
        "123 %, OTHER",
        "'', OTHER"
    })
    void theScriptTellsTheLanguage(String text, Language language) {
        assertThat(Language.of(text)).isEqualTo(language);
    }

    @Test
    void theShareOfHangulCountsLettersOnly() {
        assertThat(Language.hangulShare("가나 ab 12!?")).isEqualTo(0.5, within(1e-9));
        assertThat(Language.hangulShare("12!?")).isZero();
    }
}
