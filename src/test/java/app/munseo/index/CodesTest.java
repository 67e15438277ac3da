package app.munseo.index;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CodesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "see RFC-9110 first            | rfc9110",
        "RFC 9110에서는                | rfc9110",
        "KS X 1001 완성형              | ksx1001",
        "ISO/IEC 27001:2022           | isoiec270012022",
        "B2B는 기업 간 거래            | b2b",
        "버전 v1.5.2.                  | v1.5.2",
        "10.0.19045 빌드               | 10.0.19045",
        "오류 0x80070005가 났다         | 0x80070005",
        "ORA-00942: table             | ora00942",
        "MUNSEO-FILE-BROKEN 오류       | munseofilebroken",
        "규정_v2_최종.pdf를 열어        | 규정v2최종pdf",
        "user_id 열                    | userid",
        "사업자 등록 번호 123-45-67890  | 1234567890",
        "모델KX-204의                  | kx204",
        "ＲＦＣ－９１１０                  | rfc9110",
    })
    void aTextIsFoundUnderItsCodes(String text, String code) {
        assertThat(Codes.in(text)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "World War 2 began in Figure 3",
                "a well-known e-mail provider, state-of-the-art",
                "연차 휴가는 15일이며 3월 5일부터",
                "the 3rd, the 1700s, 200m, a 2-point lead, 1939-45, the U.S. and N/A",
                "The price is 3.14 or 120,000 dollars",
                "직원은 PDF파일을 신청한다",
                "",
            })
    void wordsAndNumbersAreNoCodes(String text) {
        assertThat(Codes.in(text)).isEmpty();
    }

    @Test
    void aWordWithALongNumberIsInDoubt() {
        assertThat(Codes.in("see rfc 9110 on the war 1939; in 1939")).containsExactly("rfc 9110", "war 1939");
        assertThat(Codes.in("RFC 9110")).containsExactly("rfc9110");
    }

    @Test
    void particlesAreNoneOfTheCode() {
        assertThat(Codes.in("KX-204를")).isEqualTo(Set.of("kx204"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "rfc 9110 문서                 | rfc9110",
        "rfc9110                      | rfc9110",
        "ks x 1001이 뭐야              | ksx1001",
        "munseo-file-broken           | munseofilebroken",
        "MUNSEO FILE BROKEN           | munseofilebroken",
        "규정 v2 최종.pdf              | 규정v2최종pdf",
        "tcp/ip                       | tcpip",
    })
    void aQuestionMaySpellThemOtherwise(String question, String code) {
        assertThat(Codes.asked(question, 100)).extracting(Run::code).contains(code);
    }

    @Test
    void noMoreRunsAreAskedForThanTheLimit() {
        assertThat(Codes.asked("a1 b2 c3 d4 e5 f6 g7 h8", 5)).hasSize(5);
    }

    @Test
    void theWeightOfACodeGoesByItsParts() {
        assertThat(parts("v1.5.2")).isEqualTo(4);
        assertThat(parts("KS-X-1001")).isEqualTo(3);
        assertThat(parts("B2B")).isEqualTo(3);
        assertThat(parts("규정_v2_최종.pdf")).isEqualTo(5);
    }

    private static int parts(String code) {
        List<Run> runs = Codes.asked(code, 100);
        return runs.stream().mapToInt(Run::parts).max().orElse(0);
    }
}
