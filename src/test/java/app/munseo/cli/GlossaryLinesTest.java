package app.munseo.cli;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class GlossaryLinesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '\0', value = {
        "연차,annual leave,유급 휴가     ! 연차/annual leave/유급 휴가",
        "VPN = 가상 사설망              ! VPN/가상 사설망",
        "연차;annual leave            ! 연차/annual leave",
        "연차 | annual leave          ! 연차/annual leave",
        "갑, 을\t계약 당사자            ! 갑, 을/계약 당사자",
        "연차,\"leave, paid\"          ! 연차/leave, paid",
        "인용,\"\"\"따옴\"\" 말\"        ! 인용/\"따옴\" 말",
        "연차,\"never closed, x        ! 연차/\"never closed, x",
    })
    void aLineIsAGroup(String line, String words) {
        assertThat(GlossaryLines.groups(line)).containsExactly(List.of(words.split("/")));
    }

    @Test
    void remarksBlanksSingleWordsAndColumnNamesAreLeftOut() {
        assertThat(GlossaryLines.groups("용어,동의어\n# 인사\n\n연차,leave\n혼자\n,\n용어,동의어\n"))
                .containsExactly(List.of("연차", "leave"), List.of("용어", "동의어"));
        assertThat(GlossaryLines.groups("")).isEmpty();
    }
}
