package app.munseo.desktop.control;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormulaTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = """
            E = mc^2                                     | E = mc²
            \\frac{a+b}{2} \\le x^{2}                    | (a+b)/2 ≤ x²
            \\sqrt{b^2 - 4ac}                            | √(b² - 4ac)
            \\sqrt[3]{8} = 2                             | ³√8 = 2
            \\sum_{i=1}^{n} x_i                          | ∑ᵢ₌₁ⁿ xᵢ
            \\text{연차 일수} = 15 \\times \\alpha       | 연차 일수 = 15 × α
            a_{\\text{총}}                               | a_총
            \\left( \\frac{1}{2} \\right)^{k+1}          | ( 1/2 )ᵏ⁺¹
            \\begin{aligned} a &= b \\end{aligned}       | a = b
            3\\% \\cdot 100\\,\\text{원}                 | 3% · 100 원
            \\frac{\\frac{1}{x}}{(y)}                    | (1/x)/(y)
            x^Q + \\strange{y}                           | x^Q + \\strangey
            \\frac{1                                     | 1/
            }{                                           | ''
            """)
    void aFormulaReadsAsALine(String latex, String line) {
        assertThat(FormulaText.of(latex)).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "^", "\\sqrt", "\\frac{"})
    void whatIsNestedTooDeepIsShownAsItIsWritten(String opening) {
        var latex = opening.repeat(10_000);
        assertThat(FormulaText.of(latex)).contains(opening.repeat(9_000)).hasSizeLessThan(2 * latex.length());
    }
}
