package app.munseo.desktop.shell;

import app.munseo.settings.Settings.Appearance;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Theme and size of text.
final class Look {
    private static final String DARK = "dark";
    private static final double TEXT = 14;
    private static final double ICON = 16;
    private static final double MIDDLE_ICON = 26;
    private static final double LARGE_ICON = 42;
    private static final double PERCENT = 100;

    private Look() {}

    /// Dresses the window. Sizes go into a style sheet, not into the root's style, so that tooltips and menus, which
    /// take over the window's style sheets, follow them.
    static void apply(Scene scene, Appearance appearance) {
        var theme = theme(appearance);
        var own = Objects.requireNonNull(Look.class.getResource("/desktop.css")).toExternalForm();
        scene.getRoot().getStyleClass().remove(DARK);
        if (theme.isDarkMode()) {
            scene.getRoot().getStyleClass().add(DARK);
        }
        scene.getStylesheets().setAll(own, sizes(appearance.fontPercent() / PERCENT));
    }

    /// Dresses all controls. Before the first of them is made, or it reads another theme first.
    static Theme theme(Appearance appearance) {
        var theme = dark(appearance) ? new PrimerDark() : new PrimerLight();
        // The same as its text, without the time to read that; not every theme has it.
        var sheet = Objects.requireNonNullElse(theme.getUserAgentStylesheetBSS(), theme.getUserAgentStylesheet());
        if (!sheet.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(sheet);
        }
        return theme;
    }

    /// Whether the window is dark: as chosen, or as the system is.
    static boolean dark(Appearance appearance) {
        return switch (appearance.theme()) {
            case DARK -> true;
            case "light" -> false;
            default -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    /// Icons are letters of a font whose size is the icon's, so an icon cannot be measured in `em` of itself.
    private static String sizes(double factor) {
        var family = Fonts.family();
        var css = """
                .root { -fx-font-size: %1$.1fpx; %5$s }
                .ikonli-font-icon { -fx-icon-size: %2$.0fpx; }
                .library .ikonli-font-icon.empty-icon { -fx-icon-size: %3$.0fpx; }
                .ikonli-font-icon.empty-icon { -fx-icon-size: %4$.0fpx; }
                """
                .formatted(
                        TEXT * factor,
                        ICON * factor,
                        MIDDLE_ICON * factor,
                        LARGE_ICON * factor,
                        family.isEmpty() ? "" : "-fx-font-family: \"" + family + "\";");
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
