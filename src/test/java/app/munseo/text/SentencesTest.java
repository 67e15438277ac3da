package app.munseo.text;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class SentencesTest {
    /// Sentences in one paragraph; the text under test is them joined with a space.
    static Stream<List<String>> paragraphs() {
        return Stream.of(
                List.of("연차 휴가는 15일입니다.", "입사 1년 미만은 매월 1일을 받습니다.", "문의는 인사팀에 하세요."),
                List.of("정말 가능할까?", "물론이다!", "그렇게 해요."),
                List.of("회의는 2024. 3. 5. 부터 시작합니다.", "장소는 본관이다."),
                List.of("매출은 3.5% 늘었다.", "비용은 1,200.50달러였다."),
                List.of("\"지금 시작합니다.\"", "그가 말했다."),
                List.of("그는 \"끝났습니다.\"라고 말했다.", "아무도 웃지 않았다."),
                List.of("See Dr. Kim or Prof. Lee, e.g. on Mondays.", "The office is in No. 5, 2nd floor."),
                List.of("The U.S. office opens at 9 a.m. on weekdays.", "It closes at 6 p.m.", "The rest is closed."),
                List.of("Version 1.2.3 is out.", "Upgrade from 1.1 costs $3.50 per seat.", "Is that all?", "Yes!"),
                List.of("J. R. Smith wrote it.", "He left Acme Inc. in 2019."),
                List.of("1.2 Scope of this policy.", "It covers all staff."),
                List.of("(See section 3.)", "Nothing else applies."),
                List.of("이것은 끝이다。", "다음이다！"),
                List.of("Visit https://example.org/a.b?c=d for more.", "Then stop."),
                List.of("He waited... and then left.", "Nobody came."));
    }

    @ParameterizedTest
    @MethodSource("paragraphs")
    void sentencesOfAParagraphAreFound(List<String> sentences) {
        assertThat(split(String.join(" ", sentences))).isEqualTo(sentences);
    }

    @ParameterizedTest
    @MethodSource("paragraphs")
    void aSentenceMayBeWrappedAtAnyWord(List<String> sentences) {
        for (int width = 40; width < 60; width += 7) {
            var wrapped = wrap(String.join(" ", sentences), width);
            assertThat(split(wrapped).stream().map(s -> s.replace('\n', ' '))).isEqualTo(sentences);
        }
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of("제목\n\n첫 문단이다. 둘째 문장이다.", List.of("제목", "첫 문단이다.", "둘째 문장이다.")),
                Arguments.of(
                        "Warranty\nThe product is covered for two years from the date of purchase, parts\nand labour.",
                        List.of(
                                "Warranty",
                                "The product is covered for two years from the date of purchase, parts\nand labour.")),
                Arguments.of("- 사과\n- 배\n- 감", List.of("- 사과", "- 배", "- 감")),
                Arguments.of(
                        "다음 각 호의 서류를 인사팀에 제출하여야 하며 기한은 지켜야 한다\n1. 신청서\n2) 확인서\n가. 사본",
                        List.of("다음 각 호의 서류를 인사팀에 제출하여야 하며 기한은 지켜야 한다", "1. 신청서", "2) 확인서", "가. 사본")),
                Arguments.of(
                        "Item | Price\nMX-200 | 35,000\nThe end of it.",
                        List.of("Item | Price", "MX-200 | 35,000", "The end of it.")),
                Arguments.of("# Title\nBody of the text.", List.of("# Title", "Body of the text.")),
                Arguments.of("한 줄\n\n\n  \n다른 줄", List.of("한 줄", "다른 줄")),
                Arguments.of(
                        "이 규정은 회사의 모든 직원에게 적용되며 특별한 사유가 있는 경우에는\n대표이사의 승인을 받아 달리 정할 수 있다.",
                        List.of("이 규정은 회사의 모든 직원에게 적용되며 특별한 사유가 있는 경우에는\n대표이사의 승인을 받아 달리 정할 수 있다.")),
                Arguments.of("했습니다.그러나 안 됐다.", List.of("했습니다.", "그러나 안 됐다.")),
                Arguments.of("1 Introduction ........ 5\nBody.", List.of("1 Introduction ........ 5", "Body.")),
                Arguments.of("", List.of()),
                Arguments.of(" \n ", List.of()));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void linesThatStandAloneAreSentences(String text, List<String> sentences) {
        assertThat(split(text)).isEqualTo(sentences);
    }

    @Test
    void aRowIsOneLineWhateverItHolds() {
        var rows = "품목,가격\n\"의자. 검정\",35000\n\n책상,120000\n";
        assertThat(Sentences.lines(rows).stream().map(span -> span.of(rows)))
                .containsExactly("품목,가격", "\"의자. 검정\",35000", "책상,120000");
    }

    @Test
    void noCharacterIsLostAndSpansRise() {
        var random = new Random(7);
        var alphabet = "다. 요?!\n가a B1.…。)\"|-#\t이 The Dr";
        for (int round = 0; round < 2_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            var source = text.toString();
            assertThat(String.join("", split(source)).replaceAll("\\s", "")).isEqualTo(source.replaceAll("\\s", ""));
            assertThat(Sentences.split(source)).isSortedAccordingTo((a, b) -> Integer.compare(a.end(), b.end() - 1));
        }
    }

    @Test
    void tenMillionCharactersTakeSeconds() {
        var prose = "The quick brown fox jumps over it. 다람쥐가 쳇바퀴를 돌린다.\n".repeat(200_000);
        var oneLine = "word. ".repeat(500_000);
        var dots = ".".repeat(1_000_000);
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            assertThat(Sentences.split(prose)).hasSize(400_000);
            assertThat(Sentences.split(oneLine)).isNotEmpty();
            assertThat(Sentences.split(dots)).hasSize(1);
        });
    }

    private static List<String> split(String text) {
        return Sentences.split(text).stream().map(span -> span.of(text)).toList();
    }

    /// Fills lines of `width` columns as a typesetter does.
    private static String wrap(String text, int width) {
        var out = new StringBuilder();
        int column = 0;
        for (var word : text.split(" ")) {
            int columns = word.chars().map(c -> c >= '\u1100' ? 2 : 1).sum();
            if (column > 0 && column + 1 + columns > width) {
                out.append('\n');
                column = 0;
            } else if (column > 0) {
                out.append(' ');
                column++;
            }
            out.append(word);
            column += columns;
        }
        return out.toString();
    }
}
