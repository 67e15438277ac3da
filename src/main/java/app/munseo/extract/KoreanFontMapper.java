package app.munseo.extract;

import java.io.IOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/// Draws Korean text whose font is not in the file with the bundled Nanum Gothic. PDFBox can use TrueType outlines
/// only, and the Korean fonts of most systems have others: their text would be left out.
final class KoreanFontMapper implements FontMapper {
    private static final String HANGUL = "/fonts/NanumGothic.ttf";

    private final FontMapper system;
    private final TrueTypeFont hangul;

    KoreanFontMapper(FontMapper system) throws IOException {
        this.system = system;
        this.hangul = BundledFontMapper.load(HANGUL);
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String baseFont, @Nullable PDFontDescriptor descriptor) {
        return system.getTrueTypeFont(baseFont, descriptor);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String baseFont, @Nullable PDFontDescriptor descriptor) {
        return system.getFontBoxFont(baseFont, descriptor);
    }

    @Override
    public CIDFontMapping getCIDFont(
            String baseFont, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo characters) {
        boolean korean = characters != null
                && ("Korea1".equals(characters.getOrdering()) || "KR".equals(characters.getOrdering()));
        return korean ? new CIDFontMapping(null, hangul, true) : system.getCIDFont(baseFont, descriptor, characters);
    }
}
