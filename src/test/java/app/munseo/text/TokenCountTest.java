package app.munseo.text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TokenCountTest {
    /// The second column is what a common 200,000-word vocabulary makes of the text, or a little more.
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            How long is the warranty?;                           6
            internationalization;                                2
            연차 휴가는 며칠인가요?;                               10
            The total was 1,234.56 dollars in 2024.;             14
            """)
    void theEstimateIsAboveTheTrueCountButNotFarAbove(String text, int tokens) {
        assertThat(TokenCount.estimate(text)).isBetween(tokens, tokens * 2 + 2);
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "' ', 0", "a, 1", "'a b', 2", "가나, 2", "'a\n\nb', 5"})
    void smallThingsAreCounted(String text, int tokens) {
        assertThat(TokenCount.estimate(text)).isLessThanOrEqualTo(tokens);
    }
}
