package app.munseo.desktop.reader;

import app.munseo.app.Messages;
import app.munseo.desktop.control.Icons;
import app.munseo.desktop.reader.ReaderState.Open;
import app.munseo.document.Location;
import atlantafx.base.controls.Spacer;
import java.util.List;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// The foot of the reader: from page to page, larger and smaller. Its buttons stay, so that the keyboard stays on them.
final class PageTurner extends HBox {
    private static final double STEP = 1.25;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,8}");

    private final Messages messages;
    private final ReaderController controller;
    private final Button back;
    private final Button on;
    private final TextField page = new TextField();
    private final Label pages = new Label();
    private final Button percent = new Button();
    private final Tooltip fits = new Tooltip();
    private final List<Node> turning;

    /// @param fit makes pages as wide as the pane
    PageTurner(Messages messages, ReaderController controller, Runnable fit) {
        this.messages = messages;
        this.controller = controller;
        this.back = Icons.button(
                Feather.CHEVRON_LEFT, messages.text("window.reader.previous"), () -> controller.turn(-1));
        this.on = Icons.button(Feather.CHEVRON_RIGHT, messages.text("window.reader.next"), () -> controller.turn(1));
        back.setId("page-previous");
        on.setId("page-next");
        preparePage();
        this.turning = List.of(back, page, pages, on);
        percent.setId("reader-fit");
        percent.getStyleClass().addAll("flat", "zoom-percent");
        percent.setTooltip(fits);
        percent.setOnAction(_ -> fit.run());
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("reader-foot");
        getChildren().addAll(turning);
        getChildren()
                .addAll(
                        new Spacer(),
                        Icons.button(Feather.ZOOM_OUT, messages.text("window.reader.zoom.out"), () -> zoom(1 / STEP)),
                        percent,
                        Icons.button(Feather.ZOOM_IN, messages.text("window.reader.zoom.in"), () -> zoom(STEP)));
    }

    private void zoom(double factor) {
        controller.zoom(factor);
    }

    private void preparePage() {
        page.setId("page-number");
        page.setAccessibleText(messages.text("window.reader.number"));
        page.setPrefColumnCount(4);
        page.setAlignment(Pos.CENTER_RIGHT);
        page.setOnAction(_ -> {
            if (NUMBER.matcher(page.getText().strip()).matches()) {
                controller.goTo(new Location(Math.max(1, Integer.parseInt(page.getText().strip())), 0, 0));
            }
            page.selectAll();
        });
        page.focusedProperty().addListener((_, _, focused) -> {
            if (focused) {
                page.selectAll();
            }
        });
    }

    /// Puts the cursor into the page number.
    void enterPage() {
        page.requestFocus();
    }

    void show(ReaderState state) {
        Icons.present(this, state instanceof Open);
        if (state instanceof Open open) {
            int last = open.book().pages();
            turning.forEach(node -> Icons.present(node, last > 1));
            back.setDisable(open.page() <= 1);
            on.setDisable(open.page() >= last);
            if (!page.isFocused()) {
                page.setText(Integer.toString(open.page()));
            }
            pages.setText(messages.text("window.reader.of", last));
            int shown = open.drawn() ? open.zoom().percent() : open.zoom().lettersPercent();
            percent.setText(messages.text("window.reader.percent", shown));
            fits.setText(messages.text(open.drawn() ? "window.reader.fit" : "window.reader.letters"));
            percent.setAccessibleText(percent.getText() + ", " + fits.getText());
        }
    }
}
