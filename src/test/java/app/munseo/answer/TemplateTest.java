package app.munseo.answer;

import app.munseo.document.Problem;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TemplateTest {
    private static final Set<String> KNOWN = Set.of("question", "history", "date");

    private static String filled(String template, Map<String, String> values) {
        return Template.of(template, KNOWN, Set.of()).filled(values);
    }

    @Test
    void placesAreFilledAndDoubledBracesMeanThemselves() {
        var values = Map.of("question", "연차는 {date}까지?", "date", "2026-11-21", "history", "");
        assertThat(filled("오늘은 {date}. {{\"질문\": \"{ question }\"}}", values))
                .isEqualTo("오늘은 2026-11-21. {\"질문\": \"연차는 {date}까지?\"}");
    }

    @Test
    void aLineOfNothingButEmptyPlacesIsLeftOut() {
        var values = Map.of("question", "왜?", "date", "", "history", "");
        assertThat(filled("{history}\n\n{question}\n{history}{date}\n이력: {history}", values))
                .isEqualTo("\n왜?\n이력: ");
    }

    @ParameterizedTest
    @CsvSource({
        "'{passages}', VARIABLE_UNKNOWN, '{passages}'",
        "'안녕 {}', VARIABLE_UNKNOWN, '{}'",
        "'{날짜}', VARIABLE_UNKNOWN, '{날짜}'",
        "'{date', TEMPLATE_INVALID, '{date'",
        "'ab } c', TEMPLATE_INVALID, 'ab } c'",
        "'{{date}', TEMPLATE_INVALID, '{{date}'",
        "'{date}', VARIABLE_MISSING, '{question}'",
    })
    void whatIsWrongIsNamed(String template, Problem.Kind kind, String detail) {
        assertThatThrownBy(() -> Template.of(template, KNOWN, Set.of("question")))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.kind()).isEqualTo(kind);
                    assertThat(problem.detail()).isEqualTo(detail);
                });
    }
}
