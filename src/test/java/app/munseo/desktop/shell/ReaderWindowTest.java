package app.munseo.desktop.shell;

import app.munseo.settings.Settings;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.shape.Path;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The reader, clicked, dragged over, typed into and read.
class ReaderWindowTest {
    private final FakeLibrary library = new FakeLibrary().filled();

    ReaderWindowTest() {
        library.settings.set(Settings.DEFAULT.withAppearance(new Settings.Appearance("ko", "light", 100)));
    }

    private OpenWindow open(String file) {
        var window = new OpenWindow(library, List.of());
        window.until(file);
        window.robot.clickOn(file);
        window.until(() -> window.robot.lookup("#reader-outside").tryQuery().map(Node::isVisible).orElse(false));
        return window;
    }

    private static boolean there(OpenWindow window, String selector) {
        return window.robot.lookup(selector).tryQuery().map(Node::isVisible).orElse(false);
    }

    private static void control(OpenWindow window, KeyCode key) {
        window.robot.press(KeyCode.CONTROL).push(key).release(KeyCode.CONTROL);
        window.settle();
    }

    private static String found(OpenWindow window) {
        return OpenWindow.onUi(() -> window.robot.lookup("#reader-found").queryAs(Label.class).getText());
    }

    @Test
    void wordsAreFoundInAllTheirFormsOnAllPages() {
        try (var window = open("인사 규정.pdf")) {
            control(window, KeyCode.F);
            window.robot.write("휴가를");
            window.until(() -> found(window).startsWith("1 / ") && !found(window).endsWith(" 0"));
            int count = Integer.parseInt(found(window).substring(4));
            assertThat(count).isGreaterThan(5);
            window.until(() -> there(window, ".page-mark.mark-current"));
            assertThat(window.words()).contains("2 / 3");
            window.robot.push(KeyCode.ENTER);
            window.until(() -> found(window).equals("2 / " + count));
            window.robot.press(KeyCode.SHIFT).push(KeyCode.ENTER).push(KeyCode.ENTER).release(KeyCode.SHIFT);
            window.until(() -> found(window).equals(count + " / " + count));
            window.robot.push(KeyCode.ESCAPE);
            window.until(() -> !there(window, ".page-mark"));
        }
    }

    @Test
    void whatWasFoundStaysUnderThePointer() {
        try (var window = open("인사 규정.pdf")) {
            window.robot.clickOn("#library-toggle").clickOn("#reader-side-toggle");
            window.robot.clickOn("#reader-find-open").write("휴가");
            window.until(() -> there(window, ".mark-current"));
            window.robot.doubleClickOn(window.robot.lookup(".mark-current").<Node>query());
            window.until(() -> there(window, ".mark-selected"));
            control(window, KeyCode.C);
            assertThat(OpenWindow.onUi(() -> Clipboard.getSystemClipboard().getString()))
                    .isEqualTo("휴가");
        }
    }

    @Test
    void textOnAPrintedPageIsSelectedCopiedAndAskedAbout() {
        try (var window = open("인사 규정.pdf")) {
            // What is found is marked once it is known where the text stands.
            control(window, KeyCode.F);
            window.robot.write("제4장");
            window.until(() -> there(window, ".mark-current"));
            var sheet = sheet(window, 2);
            double scale = sheet.getWidth() / 595;
            double x = sheet.getMinX() + 62 * scale;
            double y = sheet.getMinY() + 84 * scale;
            window.robot.moveTo(x, y).press(MouseButton.PRIMARY).moveTo(x + 200 * scale, y);
            window.robot.release(MouseButton.PRIMARY);
            window.until(() -> there(window, ".mark-selected"));
            control(window, KeyCode.C);
            assertThat(OpenWindow.onUi(() -> Clipboard.getSystemClipboard().getString()))
                    .isEqualTo("제4장 휴가");
            window.robot.clickOn("#reader-ask");
            window.settle();
            assertThat(window.robot.lookup("#question").queryAs(TextArea.class).getText())
                    .isEqualTo("“제4장 휴가”\n");
        }
    }

    private static Bounds sheet(OpenWindow window, int page) {
        window.until(() -> there(window, ".sheet"));
        return OpenWindow.onUi(() -> window.robot.lookup(".sheet").queryAll().stream()
                .filter(node -> String.valueOf(node.getAccessibleText()).startsWith(page + "쪽"))
                .map(node -> node.localToScreen(node.getLayoutBounds()))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void pagesGrowAndShrinkAndFitAgain() {
        try (var window = open("인사 규정.pdf")) {
            double fitting = sheet(window, 1).getWidth();
            window.robot.clickOn("#reader-page");
            control(window, KeyCode.PLUS);
            window.until(() -> sheet(window, 1).getWidth() > fitting * 1.2);
            wheel(window, -40);
            window.until(() -> sheet(window, 1).getWidth() < fitting * 1.2);
            control(window, KeyCode.DIGIT0);
            window.until(() -> sheet(window, 1).getWidth() == fitting);
        }
    }

    /// A turn of the wheel with Control held over the pages.
    private static void wheel(OpenWindow window, double turn) {
        OpenWindow.onUi(() -> {
            var pages = window.robot.lookup("#reader-page").query();
            pages.fireEvent(new ScrollEvent(
                    ScrollEvent.SCROLL, 100, 100, 100, 100, false, true, false, false, false, false, 0, turn, 0, turn,
                    ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
            return true;
        });
        window.settle();
    }

    @Test
    void pagesAreReachedByTheirNumberTheirHeadingAndTheirPicture() {
        try (var window = open("인사 규정.pdf")) {
            window.until("1 / 3");
            window.robot.clickOn("#reader-page");
            control(window, KeyCode.G);
            window.robot.write("3").push(KeyCode.ENTER);
            window.until("3 / 3");
            window.robot.clickOn("#reader-side-toggle");
            window.until("제4장 휴가");
            window.robot.clickOn("제4장 휴가");
            window.until("2 / 3");
            window.robot.clickOn(window.robot.lookup(".side-tab").nth(1).<Node>query());
            ListView<Integer> small = window.robot.lookup("#reader-thumbnails").queryListView();
            window.until(small::isVisible);
            window.robot.clickOn(window.robot.lookup("#reader-thumbnails .list-cell").nth(0).<Node>query());
            window.until("1 / 3");
        }
    }

    @Test
    void textIsSearchedAndSelectedLikePages() {
        try (var window = open("정보보안 정책.md")) {
            window.until("2단계 인증");
            control(window, KeyCode.F);
            window.robot.write("비밀번호");
            window.until(() -> found(window).startsWith("1 / ") && !found(window).endsWith(" 0"));
            window.until(() -> window.robot.lookup(".mark-shape.mark-current").<Path>queryAll().stream()
                    .anyMatch(shape -> !shape.getElements().isEmpty()));
            window.robot.push(KeyCode.ESCAPE);
            control(window, KeyCode.A);
            window.until(() -> there(window, "#reader-ask"));
            control(window, KeyCode.C);
            assertThat(OpenWindow.onUi(() -> Clipboard.getSystemClipboard().getString()))
                    .startsWith("정보보안 정책\n").contains("비밀번호는 영문");
        }
    }

    @Test
    void aTableIsShownAsOneWithWhatIsFoundInIt() {
        try (var window = open("가격표 2026.csv")) {
            window.until(() -> there(window, "#reader-table"));
            window.until("에어리프 AL-420 화이트");
            assertThat(window.words()).contains("제품명");
            control(window, KeyCode.F);
            window.robot.write("제습기");
            window.until(() -> found(window).startsWith("1 / "));
            window.until(() -> window.robot.lookup(".mark-shape").<Path>queryAll().stream()
                    .anyMatch(shape -> !shape.getElements().isEmpty()));
            window.robot.clickOn("에어리프 AL-420 화이트");
            window.until(() -> there(window, "#reader-ask"));
            window.robot.clickOn("#reader-ask");
            window.settle();
            assertThat(window.robot.lookup("#question").queryAs(TextArea.class).getText())
                    .startsWith("“AL-420W,에어리프");
        }
    }

    @Test
    void aProtectedDocumentOpensWithItsPassword() {
        try (var window = new OpenWindow(library, List.of())) {
            window.until("급여대장 2026.pdf");
            window.robot.clickOn("급여대장 2026.pdf");
            window.until(() -> there(window, "#document-password"));
            window.robot.clickOn("#document-password").write("틀림").push(KeyCode.ENTER);
            window.until("암호가 아닙니다");
            TextField field = window.robot.lookup("#document-password").query();
            window.robot.clickOn(field).write(DrawnPaper.PASSWORD).push(KeyCode.ENTER);
            window.until("1 / 3");
        }
    }

    @Test
    void theSystemsViewerIsAskedToOpenTheFile() {
        try (var window = open("인사 규정.pdf")) {
            window.robot.clickOn("#reader-outside");
            window.until(() -> library.shownOutside.equals(List.of(SampleText.RULES)));
        }
    }
}
