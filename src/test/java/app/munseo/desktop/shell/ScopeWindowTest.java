package app.munseo.desktop.shell;

import app.munseo.desktop.find.Piece.Kind;
import app.munseo.settings.Settings;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Chips say where a question looks.
class ScopeWindowTest {
    private final FakeLibrary library = new FakeLibrary().filled();

    private OpenWindow open(String language) {
        library.settings.set(Settings.DEFAULT.withAppearance(new Settings.Appearance(language, "light", 100)));
        var window = new OpenWindow(library, List.of());
        window.until(() -> !window.robot.lookup("#question").query().isDisabled());
        return window;
    }

    private static void choose(OpenWindow window, String submenu, int item) {
        window.robot.clickOn("#scope");
        window.robot.interact(() -> {
            var scope = window.robot.lookup("#scope").queryAs(MenuButton.class);
            var menu = (Menu) scope.getItems().stream()
                    .filter(one -> one.getText().equals(submenu))
                    .findFirst()
                    .orElseThrow();
            menu.getItems().get(item).fire();
            scope.hide();
        });
        window.settle();
    }

    @Test
    void kindsOfFilesAndDaysNarrowTheQuestionUntilTheirChipIsTakenOff() {
        try (var window = open("en")) {
            choose(window, "Kinds of files", 0);
            choose(window, "Changed", 3);
            window.until("before ");
            window.robot.clickOn("#question").write("warranty");
            window.robot.push(KeyCode.ENTER);
            window.until(() -> library.asked.size() == 1);
            assertThat(library.asked.getFirst()).matches("type:pdf before:\\d{4}-01-01 warranty");
            window.until(() -> window.robot.lookup(".question-edit").tryQuery().isPresent());
            window.robot.clickOn(window.robot.lookup(".scope-chip").nth(1).<javafx.scene.Node>query());
            window.until(() -> window.robot.lookup(".scope-chip").queryAll().size() == 1);
            window.robot.clickOn("#question").push(KeyCode.BACK_SPACE);
            window.until("All documents");
        }
    }

    @Test
    void aFileIsNamedBehindASignAndTheQuestionLooksOnlyThere() {
        try (var window = open("ko")) {
            window.robot.clickOn("#question").write("@규정");
            window.until(() -> window.robot.lookup(".mention").queryAll().size() > 1);
            assertThat(window.words()).contains("인사 규정.pdf");
            window.robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
            window.until(() -> window.robot.lookup(".scope-chip").tryQuery().isPresent());
            assertThat(window.robot.lookup("#question").queryAs(TextArea.class).getText()).isEmpty();
            assertThat(library.asked).isEmpty();
            window.robot.clickOn("#question").write("며칠인가요?").push(KeyCode.ENTER);
            window.until(() -> library.asked.size() == 1);
            var where = library.threads.puts.getFirst().where();
            assertThat(where.of(Kind.FILE)).hasSize(1);
            assertThat(where.of(Kind.FILE).getFirst()).endsWith("인사 규정.pdf");
        }
    }
}
