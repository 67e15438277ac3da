package app.munseo.desktop.shell;

import java.util.List;
import java.util.Locale;
import javafx.scene.text.Font;

/// Which family shows text. The system's own font serves where it is made for screens and the system completes it
/// with Hangul, as on macOS and Windows. Elsewhere a family that has both is named, because what would be put
/// together otherwise differs in height and weight; and where none is installed, the bundled one is loaded.
final class Fonts {
    private static final List<String> BOTH = List.of(
            "Pretendard",
            "Noto Sans CJK KR",
            "Noto Sans KR",
            "Source Han Sans KR",
            "NanumBarunGothic",
            "NanumGothic",
            "UnDotum",
            "Baekmuk Gulim");

    private Fonts() {}

    /// The family to name in the style sheet; empty for the system's own.
    static String family() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("mac") || system.contains("windows")) {
            return "";
        }
        return BOTH.stream().filter(Fonts::installed).findFirst().orElseGet(Fonts::bundled);
    }

    private static boolean installed(String family) {
        return Font.font(family).getFamily().equals(family);
    }

    private static String bundled() {
        try (var file = Fonts.class.getResourceAsStream("/fonts/NanumGothic.ttf")) {
            var font = file == null ? null : Font.loadFont(file, Font.getDefault().getSize());
            return font == null ? "" : font.getFamily();
        } catch (java.io.IOException _) {
            return "";
        }
    }
}
