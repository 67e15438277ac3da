package app.munseo.extract;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Glyphs are found again after normalisation has changed the number of characters.
class TextLineTest {
    private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    private static final float SIZE = 10;

    /// Glyphs of 10 points each, one after the other from x = 0, on a page of 1000 × 1000 points.
    private static TextLine line(String... glyphs) {
        var positions = new ArrayList<TextPosition>();
        for (int i = 0; i < glyphs.length; i++) {
            float x = i * SIZE;
            positions.add(new TextPosition(
                    0,
                    1000,
                    1000,
                    new Matrix(SIZE, 0, 0, SIZE, x, 500),
                    x + SIZE,
                    500,
                    SIZE,
                    SIZE,
                    SIZE,
                    glyphs[i],
                    new int[] {0},
                    FONT,
                    SIZE,
                    (int) SIZE));
        }
        var line = new TextLine(new Sheet(1000, 1000, 0));
        line.word(String.join("", glyphs), positions, _ -> null);
        return line;
    }

    private static void assertCovers(TextLine line, String quote, double from, double to) {
        int start = line.text().indexOf(quote);
        assertThat(start).isNotNegative();
        var page = new PageGlyphs(List.of(PageGlyphs.Line.of(line.glyphs(0))));
        assertThat(page.boxes(start, start + quote.length())).singleElement().satisfies(box -> {
            assertThat(box.x()).isCloseTo(from, within(.01));
            assertThat(box.x() + box.width()).isCloseTo(to, within(.01));
        });
    }

    @Test
    void findsGlyphsWhereNothingChanged() {
        assertCovers(line("한", "글", " ", "문", "서"), "문서", 30, 50);
    }

    @Test
    void findsSyllablesMadeOfSeveralGlyphs() {
        var line = line("\u1112", "\u1161", "\u11AB", "\u1100", "\u1173", "\u11AF", "!");

        assertThat(line.text()).isEqualTo("한글!");
        assertCovers(line, "한", 0, 30);
        assertCovers(line, "글", 30, 60);
        assertCovers(line, "!", 60, 70);
    }

    @Test
    void passesOverCharactersThatAreNotStored() {
        var line = line(" ", "\u0001", "가", "\u00AD", "나", "\uD800");

        assertThat(line.text()).isEqualTo("가나");
        // A glyph that is printed and not stored goes with the syllable before it.
        assertCovers(line, "가", 20, 40);
        assertCovers(line, "나", 40, 60);
    }

    @Test
    void coversAllOfALigature() {
        assertCovers(line("e", "ffi", "cient"), "ff", 10, 20);
    }

    @Test
    void hasNoGlyphsForTextWithoutGlyphs() {
        var line = new TextLine(new Sheet(1000, 1000, 0));
        line.word("abc", List.of(), _ -> null);

        assertThat(line.glyphs(0)).isEmpty();
    }
}
