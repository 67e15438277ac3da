package app.munseo.desktop.shell;

import app.munseo.app.Messages;
import app.munseo.desktop.control.Icons;
import app.munseo.settings.Settings;
import atlantafx.base.controls.Spacer;
import atlantafx.base.controls.ToggleSwitch;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// The bar at the top: the name, and the switch that keeps everything on this machine, always in sight.
final class TopBar extends HBox {
    private final ToggleSwitch offline = new ToggleSwitch();
    private final Label shield = new Label();
    private final Button theme;
    private boolean showing;

    TopBar(Messages messages, Face.Changes changes, Runnable shortcuts, Runnable about) {
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        var name = new Label(messages.text("window.name"), Icons.of(Feather.BOOK_OPEN, "accent-icon"));
        name.getStyleClass().add("app-name");
        prepareSwitch(messages, changes);
        theme = Icons.button(Feather.MOON, messages.text("window.theme.switch"), changes.theme());
        theme.setId("theme-switch");
        var keys = Icons.button(Feather.HELP_CIRCLE, messages.text("window.shortcuts"), shortcuts);
        keys.setId("open-shortcuts");
        var info = Icons.button(Feather.INFO, messages.text("window.about"), about);
        info.setId("open-about");
        var settings = Icons.button(Feather.SETTINGS, messages.text("window.prefs"), changes.preferences());
        settings.setId("open-preferences");
        var shelf = Icons.button(Feather.SIDEBAR, messages.text("window.library.toggle"), changes.library());
        shelf.setId("library-toggle");
        var privacy = Icons.button(Feather.EYE, messages.text("window.privacy"), () -> changes.privacy().accept(Set.of()));
        privacy.setId("open-privacy");
        getChildren().addAll(shelf, name, new Spacer(), privacy, shield, offline, theme, keys, info, settings);
    }

    private void prepareSwitch(Messages messages, Face.Changes changes) {
        offline.setId("offline");
        offline.setText(messages.text("window.offline"));
        offline.setAccessibleText(messages.text("window.offline"));
        offline.setTooltip(new Tooltip(messages.text("window.offline.words")));
        offline.selectedProperty().addListener((_, _, on) -> {
            if (!showing) {
                changes.offline().accept(on);
            }
        });
    }

    /// Turns offline-only on or off.
    void switchOffline() {
        offline.setSelected(!offline.isSelected());
    }

    void show(Settings settings) {
        showing = true;
        offline.setSelected(settings.offline());
        showing = false;
        shield.setGraphic(
                settings.offline()
                        ? Icons.of(Feather.SHIELD, "success-icon")
                        : Icons.of(Feather.SHIELD_OFF, "muted-icon"));
        boolean dark = Look.dark(settings.appearance());
        theme.setGraphic(Icons.of(dark ? Feather.SUN : Feather.MOON));
    }
}
