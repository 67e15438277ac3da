package app.munseo.desktop.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The left pane: one of several lists at a time, chosen by its name at the top.
final class SidePane extends VBox {
    /// A list and its name.
    record Tab(String id, String name, Node content) {}

    private final ToggleGroup group = new ToggleGroup();
    private final List<Tab> tabs;

    SidePane(List<Tab> tabs) {
        this.tabs = List.copyOf(tabs);
        getStyleClass().addAll("pane", "library");
        show(this.tabs.getFirst());
    }

    private void show(Tab tab) {
        var header = new HBox();
        header.getStyleClass().add("pane-header");
        tabs.forEach(each -> header.getChildren().add(button(each, each.equals(tab))));
        VBox.setVgrow(tab.content(), Priority.ALWAYS);
        getChildren().setAll(header, tab.content());
    }

    private ToggleButton button(Tab tab, boolean chosen) {
        var button = new ToggleButton(tab.name());
        button.setId(tab.id());
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add("pane-tab");
        button.setToggleGroup(group);
        button.setSelected(chosen);
        button.setOnAction(_ -> show(tab));
        return button;
    }

    /// Shows the tab of this id.
    void choose(String id) {
        tabs.stream().filter(tab -> tab.id().equals(id)).forEach(this::show);
    }
}
