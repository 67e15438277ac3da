package app.munseo.text;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextNormalizerTest {
    @Test
    void decomposedHangulIsComposed() {
        var nfd = Normalizer.normalize("연차 휴가 규정", Normalizer.Form.NFD);
        assertThat(nfd).isNotEqualTo("연차 휴가 규정");
        assertThat(TextNormalizer.stored(nfd)).isEqualTo("연차 휴가 규정");
    }

    @Test
    void thereIsOneKindOfLineBreakAndOfSpace() {
        assertThat(TextNormalizer.stored("a\r\nb\rc\fd\u2028e\u00a0f\u202fg")).isEqualTo("a\nb\nc\nd\ne f g");
    }

    @Test
    void whatCannotBeSeenOrStoredIsRemoved() {
        assertThat(TextNormalizer.stored(
                        "a\u0000b\u0007c\u009fd\ud800e\udc00f\ufeffg\u00adh\u200bi"))
                .isEqualTo("abcdefghi");
    }

    @Test
    void tabsNewlinesAndEmojiStay() {
        assertThat(TextNormalizer.stored("가\t나\n😀")).isEqualTo("가\t나\n😀");
    }

    @Test
    void cleanTextIsReturnedAsItIs() {
        var text = "이미 깨끗한 text.\n";
        assertThat(TextNormalizer.stored(text)).isSameAs(text);
    }

    @Test
    void applyingItTwiceChangesNothing() {
        var raw = "e\u0301\u00ad\u0301 \u1112\u1161\r\r\n\ud83d x";
        var once = TextNormalizer.stored(raw);
        assertThat(TextNormalizer.stored(once)).isEqualTo(once);
    }
}
