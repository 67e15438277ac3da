package app.munseo.desktop.shell;

import app.munseo.settings.Settings.Appearance;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;

/// Theme and size of text.
final class Look {
    private static final double BASE_SIZE = 14;
    private static final double PERCENT = 100;

    private Look() {}

    /// Dresses the window. The size goes into a style sheet, not into the root's style, so that tooltips and menus,
    /// which take over the window's style sheets, follow it.
    static void apply(Scene scene, Appearance appearance) {
        var theme = appearance.theme().equals("dark") ? new PrimerDark() : new PrimerLight();
        if (!theme.getUserAgentStylesheet().equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
        }
        var own = Objects.requireNonNull(Look.class.getResource("/desktop.css")).toExternalForm();
        scene.getStylesheets().setAll(own, size(BASE_SIZE * appearance.fontPercent() / PERCENT));
    }

    private static String size(double pixels) {
        var css = ".root { -fx-font-size: %.1fpx; }".formatted(pixels);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
