package app.munseo.mask;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MaskingTest {
    private static final byte[] KEY = "열쇠는 이 도서관만의 것이다".getBytes(StandardCharsets.UTF_8);
    private static final String TEXT = "문의는 010-1234-5678(홍길동), 메일 hong@example.com으로. Call 010-1234-5678.";

    private static Masking masking() {
        return masking(KEY);
    }

    private static Masking masking(byte[] key) {
        return new Masking(new PersonalData(List.of("홍길동")), new Placeholders(key));
    }

    @Test
    void whatIsMaskedIsRestored() {
        var masking = masking();
        var masked = masking.masked(TEXT);
        assertThat(masked)
                .doesNotContain("1234-5678", "홍길동", "hong@example.com")
                .matches("문의는 PHONE_[0-9A-F]{6}\\(TERM_[0-9A-F]{6}\\), 메일 EMAIL_[0-9A-F]{6}으로\\. Call PHONE_[0-9A-F]{6}\\.");
        assertThat(masking.count()).isEqualTo(3);
        assertThat(masking.restored(masked)).isEqualTo(TEXT);
        assertThat(masking.restored(masked.replace("_", "\\_"))).as("as Markdown").isEqualTo(TEXT);
    }

    @Test
    void aPlaceholderIsTheSameEachTimeAndAnotherWithAnotherKey() {
        var one = masking().masked("010-1234-5678");
        assertThat(masking().masked("전화 010-1234-5678")).isEqualTo("전화 " + one);
        assertThat(masking().masked("010-1234-5679")).isNotEqualTo(one);
        assertThat(masking("다른 열쇠를 가진 다른 도서관".getBytes(StandardCharsets.UTF_8)).masked("010-1234-5678"))
                .isNotEqualTo(one);
    }

    /// However a provider cuts its stream.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 11, 100})
    void aStreamIsRestoredAcrossItsPieces(int size) {
        var masking = masking();
        var written = masking.masked(TEXT) + " PHONE_ PHON \\ PHONE_12";
        var pieces = new ArrayList<String>();
        var restoring = masking.restoring(pieces::add);
        for (int i = 0; i < written.length(); i += size) {
            restoring.accept(written.substring(i, Math.min(written.length(), i + size)));
        }
        restoring.end();
        assertThat(String.join("", pieces)).isEqualTo(TEXT + " PHONE_ PHON \\ PHONE_12");
        assertThat(pieces).noneSatisfy(piece -> assertThat(piece).containsPattern("PHONE_[0-9A-F]{6}"));
    }

    @Test
    void textThatCannotBeAPlaceholderDoesNotWait() {
        var masking = masking();
        masking.masked(TEXT);
        var pieces = new ArrayList<String>();
        var restoring = masking.restoring(pieces::add);
        restoring.accept("전화는 ");
        restoring.accept("P");
        restoring.accept("DF입니다.");
        assertThat(pieces).containsExactly("전화는 ", "PDF입니다.");
    }

    @Test
    void whatNobodyMaskedIsLeftAlone() {
        assertThat(masking().restored("PHONE_7F3A2B")).isEqualTo("PHONE_7F3A2B");
        assertThat(masking().masked("2026-11-21에 1,234,567원")).isEqualTo("2026-11-21에 1,234,567원");
    }

    /// About one in sixteen ends as it begins, "EMAIL_12345E": its end is no beginning of another.
    @Test
    void noPlaceholderIsCutInAStreamWhateverItEndsIn() {
        for (int i = 0; i < 100; i++) {
            var masking = masking();
            var text = "메일은 user%d@example.com이다.".formatted(i);
            var restored = new StringBuilder();
            var restoring = masking.restoring(restored::append);
            masking.masked(text).chars().forEach(c -> restoring.accept(Character.toString(c)));
            restoring.end();
            assertThat(restored.toString()).isEqualTo(text);
        }
    }
}
