package app.munseo.desktop.reader;

import app.munseo.app.Messages;
import app.munseo.desktop.control.Icons;
import app.munseo.desktop.reader.ReaderState.Open;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// The foot of the reader: from page to page, larger and smaller. Its buttons stay, so that the keyboard stays on them.
final class PageTurner extends HBox {
    private static final double STEP = 1.25;
    private static final double LEAST = 0.5;
    private static final double MOST = 4;

    private final Messages messages;
    private final DoubleProperty zoom;
    private final Button back;
    private final Button on;
    private final Label page = new Label();
    private final List<Button> zooms;

    PageTurner(Messages messages, IntConsumer turn, DoubleProperty zoom) {
        this.messages = messages;
        this.zoom = zoom;
        this.back = Icons.button(Feather.CHEVRON_LEFT, messages.text("window.reader.previous"), () -> turn.accept(-1));
        this.on = Icons.button(Feather.CHEVRON_RIGHT, messages.text("window.reader.next"), () -> turn.accept(1));
        this.zooms = List.of(
                Icons.button(Feather.ZOOM_OUT, messages.text("window.reader.zoom.out"), () -> zoom(1 / STEP)),
                Icons.button(Feather.ZOOM_IN, messages.text("window.reader.zoom.in"), () -> zoom(STEP)));
        back.setId("page-previous");
        on.setId("page-next");
        page.setId("page-number");
        setAlignment(Pos.CENTER);
        getStyleClass().add("reader-foot");
        getChildren().addAll(back, page, on);
        getChildren().addAll(zooms);
    }

    private void zoom(double factor) {
        zoom.set(Math.clamp(zoom.get() * factor, LEAST, MOST));
    }

    void show(ReaderState state) {
        boolean pages = state instanceof Open open && open.pages() > 1;
        boolean picture = state instanceof Open open && open.wantsPicture();
        List.of(back, page, on).forEach(node -> Icons.present(node, pages));
        zooms.forEach(node -> Icons.present(node, picture));
        Icons.present(this, pages || picture);
        if (state instanceof Open open) {
            back.setDisable(open.page() == 1);
            on.setDisable(open.page() == open.pages());
            page.setText(messages.text("window.reader.page", open.page(), open.pages()));
        }
    }
}
