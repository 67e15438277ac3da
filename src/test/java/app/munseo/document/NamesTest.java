package app.munseo.document;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NamesTest {
    @Test
    void hangulIsComposed() {
        var decomposed = Normalizer.normalize("휴가 Plan.md", Normalizer.Form.NFD);

        assertThat(Names.nfc(decomposed)).isEqualTo("휴가 Plan.md");
        assertThat(Names.folded(decomposed)).isEqualTo("휴가 plan.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"휴가 규정.md", "a\\b", "👩\u200d👧 가족.txt", "naïve – “x”.csv"})
    void whatIsPlainStaysAsItIs(String name) {
        assertThat(Names.shown(name)).isEqualTo(name);
        assertThat(Names.onOneLine(name)).isEqualTo(name);
    }

    @Test
    void whatSteersATerminalOrTurnsLettersAroundIsWrittenOut() {
        assertThat(Names.shown("a\u001b[31m\u0007\u009b\u202egnp\r.md\n다음 줄\t값\r\n"))
                .isEqualTo("a\\u001b[31m\\u0007\\u009b\\u202egnp\\u000d.md\n다음 줄\t값\r\n");
        assertThat(Names.onOneLine("줄\n바꿈\u2028.md")).isEqualTo("줄\\u000a바꿈\\u2028.md");
    }
}
