package app.munseo.retrieve;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class QuerySyntaxTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "how long is the state-of-the-art warranty",
                "매출이 -5% 줄었나",
                "a - b",
                "- 첫째",
                "2024-03-05 회의",
                "see http://example.org/a",
                "note: 연차",
                "type: pdf",
                "type:",
                "after:lunch 회의",
                "before:2024-13",
                "before:2024-02-31",
                "folder:!!!",
                "a 6\" pipe and a 12\" hose",
                "he said \"never closed",
                "\"\" \"!?\"",
                "metatype:pdf",
                "C:\\docs\\계약.pdf",
                "",
                "   ",
                "\"\n\"",
            })
    void plainTextStaysAsItIs(String typed) {
        var read = QuerySyntax.read(typed);
        assertThat(read.text()).isEqualTo(typed.strip());
        assertThat(read.filters()).isEqualTo(QueryFilters.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"after:lunch", "before:2024-13", "이전:2024-02-31", "폴더:!!!", "종류:?,?", "type:\"a b\""})
    void aBrokenConditionIsTextAndTold(String broken) {
        var read = QuerySyntax.read("연차 " + broken + " type:pdf note:x");
        assertThat(read.text()).isEqualTo("연차 " + broken + " note:x");
        assertThat(read.unread()).containsExactly(broken);
        assertThat(read.filters().types()).containsExactly("pdf");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "연차 type:pdf 며칠            | 연차 며칠      | type:pdf",
        "TYPE:PDF 연차                 | 연차           | type:pdf",
        "종류:md,txt 연차               | 연차           | type:md,txt",
        "연차 종류：.pdf                | 연차           | type:pdf",
        "folder:계약 연차               | 연차           | folder:계약",
        "연차 폴더:work/2024            | 연차           | folder:work/2024",
        "연차 after:2024-01             | 연차           | after:2024-01-01",
        "연차 after:2024                | 연차           | after:2024-01-01",
        "연차 이후:2024년3월             | 연차           | after:2024-03-01",
        "연차 before:2024.3.5           | 연차           | before:2024-03-05",
        "이전:2023 type:pdf 연차        | 연차           | type:pdf before:2023-01-01",
        "연차 (type:pdf) 며칠           | 연차 (type:pdf) 며칠 |",
    })
    void conditionsOnDocumentsLeaveTheQuestion(String typed, String text, String conditions) {
        var read = QuerySyntax.read(typed);
        assertThat(read.text()).isEqualTo(text);
        assertThat(read.filters().onDocuments()).isEqualTo(conditions == null ? "" : conditions);
    }

    @Test
    void aFolderWithSpacesIsQuoted() {
        var read = QuerySyntax.read("folder:\"2024 계약\" 폴더:“인사 팀” 해지");
        assertThat(read.text()).isEqualTo("해지");
        assertThat(read.filters().folders()).containsExactly("2024 계약", "인사 팀");
        assertThat(read.filters().onDocuments()).isEqualTo("folder:\"2024 계약\" folder:\"인사 팀\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "what does \"annual leave\" mean  | annual leave",
        "“연차 휴가”는 며칠인가요           | 연차 휴가",
        "「근로기준법」 제60조              | 근로기준법",
        "『취업 규칙』과 같은가             | 취업 규칙",
        "규정의\"연차 휴가\"조항            | 연차 휴가",
    })
    void aPhraseIsAConditionAndStaysInTheQuestion(String typed, String phrase) {
        var read = QuerySyntax.read(typed);
        assertThat(read.text()).isEqualTo(typed);
        assertThat(read.filters().phrases()).containsExactly(phrase);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "보증 기간 -배터리            | 보증 기간      | 배터리",
        "warranty -draft, please     | warranty please | draft",
        "-\"old version\" warranty   | warranty       | old version",
        "휴가 -“무급 휴가”            | 휴가           | 무급 휴가",
        "휴가 -RFC-9110              | 휴가           | RFC-9110",
    })
    void aMinusExcludes(String typed, String text, String without) {
        var read = QuerySyntax.read(typed);
        assertThat(read.text()).isEqualTo(text);
        assertThat(read.filters().without()).containsExactly(without);
    }

    @Test
    void everythingAtOnceAndDecomposed() {
        var typed = "\"연차 휴가\" 며칠 종류:pdf,md 폴더:인사 태그:#검토 이후:2024-03 이전:2025 -초안";
        var read = QuerySyntax.read(Normalizer.normalize(typed, Normalizer.Form.NFD));
        assertThat(read.text()).isEqualTo("\"연차 휴가\" 며칠");
        assertThat(read.filters())
                .isEqualTo(new QueryFilters(
                        List.of("pdf", "md"),
                        List.of("인사"),
                        List.of("#검토"),
                        LocalDate.of(2024, 3, 1),
                        LocalDate.of(2025, 1, 1),
                        List.of("연차 휴가"),
                        List.of("초안")));
    }
}
