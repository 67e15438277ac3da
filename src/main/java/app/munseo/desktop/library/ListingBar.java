package app.munseo.desktop.library;

import app.munseo.app.Messages;
import app.munseo.desktop.control.Icons;
import app.munseo.desktop.control.SearchField;
import app.munseo.desktop.library.Listing.Only;
import app.munseo.desktop.library.Listing.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;

/// What chooses and orders the files of the library: a field for names and `#tags`, a menu, and a chip for each choice
/// that leaves files out and would not be seen otherwise.
final class ListingBar {
    private final Messages messages;
    private final Consumer<Listing> changed;
    private final SearchField field;
    private final MenuButton menu;
    private final FlowPane chips = new FlowPane(6, 6);
    private Listing listing;
    private List<String> tags = List.of();

    ListingBar(Messages messages, Listing listing, Consumer<Listing> changed) {
        this.messages = messages;
        this.changed = changed;
        this.listing = listing;
        this.field = new SearchField("library-filter", messages.text("window.library.filter"));
        this.menu = new MenuButton("", Icons.of(Feather.SLIDERS));
        menu.setId("library-listing");
        menu.getStyleClass().addAll("button-icon", "flat", "icon-button", "listing-menu");
        menu.setAccessibleText(messages.text("window.listing"));
        menu.setTooltip(new Tooltip(messages.text("window.listing")));
        menu.getItems().add(new MenuItem()); // a menu without items does not open
        menu.setOnShowing(_ -> menu.getItems().setAll(items()));
        chips.getStyleClass().add("listing-chips");
        field.setRight(menu);
        field.setText(listing.text());
        field.textProperty().addListener((_, _, text) -> changed.accept(this.listing.withText(text)));
        lay();
    }

    SearchField field() {
        return field;
    }

    Node chips() {
        return chips;
    }

    /// @param all the tags there are
    void show(Listing next, List<String> all) {
        tags = all;
        if (!next.equals(listing)) {
            listing = next;
            lay();
        }
    }

    private void lay() {
        chips.getChildren().clear();
        if (listing.only() != Only.ALL) {
            chips.getChildren().add(chip(words(listing.only()), listing.with(Only.ALL)));
        }
        listing.tags().forEach(tag -> chips.getChildren().add(chip("#" + tag, listing.tagged(tag, false))));
        Icons.present(chips, !chips.getChildren().isEmpty());
    }

    private Button chip(String words, Listing without) {
        var chip = new Button(words, Icons.of(Feather.X, "muted-icon"));
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.getStyleClass().add("scope-chip");
        chip.setAccessibleText(messages.text("window.scope.remove", words));
        chip.setOnAction(_ -> changed.accept(without));
        return chip;
    }

    private String words(Only only) {
        return messages.text("window.listing." + only.name().toLowerCase(Locale.ROOT));
    }

    private List<MenuItem> items() {
        var items = new ArrayList<MenuItem>();
        var states = new ToggleGroup();
        for (var only : Only.values()) {
            items.add(choice(words(only), states, listing.only() == only, listing.with(only)));
        }
        items.add(new SeparatorMenuItem());
        var orders = new ToggleGroup();
        for (var order : Order.values()) {
            var words = messages.text("window.listing.by." + order.name().toLowerCase(Locale.ROOT));
            items.add(choice(words, orders, listing.order() == order, listing.by(order)));
        }
        items.add(check(messages.text("window.listing.reversed"), listing.reversed(), listing.reversed(!listing.reversed())));
        if (!tags.isEmpty()) {
            var menuOfTags = new Menu(messages.text("window.listing.tags"));
            for (var tag : tags) {
                boolean on = listing.tags().contains(tag);
                menuOfTags.getItems().add(check(tag, on, listing.tagged(tag, !on)));
            }
            items.add(new SeparatorMenuItem());
            items.add(menuOfTags);
        }
        return items;
    }

    private MenuItem choice(String words, ToggleGroup group, boolean on, Listing next) {
        var item = new RadioMenuItem(words);
        item.setToggleGroup(group);
        item.setSelected(on);
        item.setOnAction(_ -> changed.accept(next));
        return item;
    }

    private MenuItem check(String words, boolean on, Listing next) {
        var item = new CheckMenuItem(words);
        item.setMnemonicParsing(false);
        item.setSelected(on);
        item.setOnAction(_ -> changed.accept(next));
        return item;
    }
}
