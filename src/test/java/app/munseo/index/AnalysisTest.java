package app.munseo.index;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AnalysisTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "연차휴가를 신청합니다      | 연차 휴가 신청",
        "직원은 15일의 휴가를 쓴다  | 직원 15 일 휴가 쓰",
        "개인정보보호법             | 개인 정보 보호법",
        "大韓民國                  | 대한 민국",
        "The employees' policies   | employe polici",
        "laptops were running      | laptop run",
        "VPN 접속 offline          | vpn 접속 offlin",
        "ＡＢＣ ﬁle                | abc file",
        "of the and                |",
        "!?  …                     |",
    })
    void textBecomesTerms(String text, String expected) {
        var terms = expected == null ? List.of() : List.of(expected.split(" "));
        assertThat(words(text)).isEqualTo(terms);
    }

    @Test
    void decomposedHangulGivesTheSameTermsAsComposed() {
        var text = "연차휴가를 신청한 직원에게 café 쿠폰 10장을 준다";
        assertThat(words(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(words(text));
    }

    @Test
    void offsetsReferToTheTextAsGiven() {
        for (var form : Normalizer.Form.values()) {
            var text = Normalizer.normalize("ﬁrst: 연차휴가를 ２０일 쓴 employees", form);
            for (var term : Analysis.terms(text)) {
                var covered = text.substring(term.start(), term.end());
                assertThat(words(covered)).as(covered).contains(term.text());
            }
        }
    }

    @Test
    void theSurfaceKeepsIdentifiersWhole() {
        assertThat(Analysis.terms(Analysis.SURFACE, "Model B2B, v1.5.2 costs 9,860", 10))
                .extracting(Analysis.Term::text)
                .containsExactly("model", "b2b", "v1.5.2", "costs", "9,860");
    }

    private static List<String> words(String text) {
        return Analysis.terms(text).stream().map(Analysis.Term::text).toList();
    }
}
