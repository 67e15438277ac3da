package app.munseo.desktop.ask;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MentionsTest {
    @ParameterizedTest
    @CsvSource({
        "@인사, 인사",
        "연차는 @규, 규",
        "'what does @', ''",
        "write to a@b, -",
        "@file then more, -",
        "no sign, -",
    })
    void aNameIsBegunBehindASignAtTheBeginningOfAWord(String text, String name) {
        assertThat(Mentions.begun(text).orElse("-")).isEqualTo(name);
    }
}
