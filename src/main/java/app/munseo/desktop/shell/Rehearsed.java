package app.munseo.desktop.shell;

import app.munseo.settings.Settings.Appearance;
import atlantafx.base.controls.CustomTextField;
import atlantafx.base.controls.ToggleSwitch;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.VBox;

/// A scene nobody sees, of the kinds of controls the window begins with. What they load and read for the first time is
/// then there when the window is made.
final class Rehearsed {
    private static final double WIDTH = 400;
    private static final double HEIGHT = 300;

    private Rehearsed() {}

    /// On the UI thread.
    static void prepare() {
        var box = new VBox(
                new Label("문서 Munseo"),
                new Button("…"),
                new CustomTextField(),
                new ToggleSwitch(),
                new MenuButton("…"),
                new TextArea("…"),
                new ScrollPane(new Label("…")),
                new TreeView<>(new TreeItem<>("…")));
        var scene = new Scene(new SplitPane(box), WIDTH, HEIGHT);
        Look.apply(scene, Appearance.DEFAULT);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }
}
