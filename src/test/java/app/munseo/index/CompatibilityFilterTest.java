package app.munseo.index;

import java.io.IOException;
import java.io.StringReader;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CompatibilityFilterTest {
    @ParameterizedTest
    @CsvSource({"휴가,휴가", "ﬁle,file", "ＡＢＣ１,ABC1", "①항,1항", "ㅋㅋ ﬁ,ㅋㅋ fi", "㎏,kg", "ｶﾞ,ガ", "plain,plain"})
    void textIsInCompatibilityForm(String text, String expected) throws IOException {
        assertThat(read(text)).isEqualTo(expected);
    }

    @Test
    void decomposedHangulBecomesSyllables() throws IOException {
        assertThat(read(Normalizer.normalize("연차휴가를 쓴다", Normalizer.Form.NFD))).isEqualTo("연차휴가를 쓴다");
    }

    @Test
    void offsetsLeadBackToTheTextAsItWas() throws IOException {
        var decomposed = Normalizer.normalize("휴가", Normalizer.Form.NFD); // 2 letters each
        var filter = new CompatibilityFilter(new StringReader("ﬁx " + decomposed + "!"));
        assertThat(filter.readAllAsString()).isEqualTo("fix 휴가!");

        assertThat(filter.correctOffset(0)).isZero();
        assertThat(filter.correctOffset(2)).isEqualTo(1); // x
        assertThat(filter.correctOffset(4)).isEqualTo(3); // 휴
        assertThat(filter.correctOffset(5)).isEqualTo(5); // 가
        assertThat(filter.correctOffset(6)).isEqualTo(7); // !
        assertThat(filter.correctOffset(7)).isEqualTo(8);
    }

    @Test
    void smallBuffersGetItAll() throws IOException {
        var filter = new CompatibilityFilter(new StringReader("ﬁﬁﬁ"));
        var buffer = new char[4];

        assertThat(filter.read(buffer, 0, 4)).isEqualTo(4);
        assertThat(filter.read(buffer, 1, 3)).isEqualTo(2);
        assertThat(new String(buffer)).isEqualTo("ffii");
        assertThat(filter.read(buffer, 0, 4)).isEqualTo(-1);
    }

    private static String read(String text) throws IOException {
        return new CompatibilityFilter(new StringReader(text)).readAllAsString();
    }
}
