package app.munseo.desktop.shell;

import app.munseo.document.Collection;
import app.munseo.document.DocumentId;
import app.munseo.document.FileFilter;
import app.munseo.settings.Settings;
import app.munseo.settings.WindowMemory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Writes a picture of each screen to `target/gallery`, in both languages, both themes, and two sizes of text:
///
///     mvn test -Pbench -Dtest=ScreenshotGallery
@Tag("bench")
class ScreenshotGallery {
    private static final Path FOLDER = Path.of("target/gallery");

    static Stream<Settings.Appearance> looks() {
        return Stream.of(100, 150).flatMap(percent -> Stream.of("light", "dark").flatMap(theme -> Stream.of("ko", "en")
                .map(language -> new Settings.Appearance(language, theme, percent))));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyScreen(Settings.Appearance look) throws Exception {
        greeting(look);
        firstRun(look);
        indexing(look);
        conversation(look);
        preferences(look);
        privacy(look);
        typing(look);
        absence(look);
        reader(look);
        threads(look);
        scope(look);
        why(look);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void libraryScreens(Settings.Appearance look) throws Exception {
        var korean = look.language().equals("ko");
        var library = library(look).filled();
        library.tags.put(DocumentId.of(SampleText.RULES), List.of("검토", "2026"));
        library.tags.put(DocumentId.of(SampleText.PRICES), List.of("pricing"));
        library.marks.put("default", new Collection("default", List.of(), true, FileFilter.ALL));
        try (var window = new OpenWindow(library, List.of())) {
            window.until("#pricing");
            window.shot(file("22-library", look));
            LibraryWindowTest.choose(window, korean ? "수정한 날짜순" : "By date changed");
            LibraryWindowTest.choose(window, korean ? "준비됨" : "Ready");
            window.shot(file("23-library-listed", look));
            LibraryWindowTest.select(window, "인사 규정");
            window.robot.press(KeyCode.CONTROL).push(KeyCode.T).release(KeyCode.CONTROL);
            window.until(() -> window.robot.lookup("#tag-field").tryQuery().isPresent());
            Thread.sleep(600); // the dialog's entrance ends
            window.shot(file("24-tags", look));
            window.robot.clickOn("#tags-close");
            Thread.sleep(600); // the dialog is gone
            LibraryWindowTest.menu(window, 1);
            window.until(() -> window.robot.lookup("#collection-local").tryQuery().isPresent());
            Thread.sleep(600); // the dialog's entrance ends
            window.shot(file("25-collection", look));
        }
    }

    private static Path file(String screen, Settings.Appearance look) {
        return FOLDER.resolve(
                "%s-%s-%s-%d.png".formatted(screen, look.language(), look.theme(), look.fontPercent()));
    }

    private static FakeLibrary library(Settings.Appearance look) {
        var library = new FakeLibrary();
        library.settings.set(Settings.DEFAULT.withAppearance(look));
        library.script = look.language().equals("ko") ? ScriptedAnswer.KOREAN : ScriptedAnswer.ENGLISH;
        return library;
    }

    private static void greeting(Settings.Appearance look) throws Exception {
        var library = library(look);
        library.memory.set(WindowMemory.NONE);
        library.ollama = List.of();
        try (var window = new OpenWindow(library, List.of())) {
            window.until("ollama pull");
            Thread.sleep(600); // the dialog's entrance ends
            window.shot(file("0-first-run", look));
        }
    }

    private static void firstRun(Settings.Appearance look) throws Exception {
        try (var window = new OpenWindow(library(look), List.of())) {
            window.until(look.language().equals("ko") ? "여기에 놓으세요" : "Drop your files");
            window.shot(file("1-empty", look));
        }
    }

    private static void indexing(Settings.Appearance look) throws Exception {
        var library = library(look);
        var gate = new CountDownLatch(1);
        library.indexGates.put(4, gate);
        try (var window = new OpenWindow(library, List.of(FakeLibrary.SAMPLES))) {
            window.until(() -> window.robot.lookup("#samples").tryQuery().isPresent());
            window.robot.clickOn("#samples");
            window.until("User Manual");
            window.shot(file("2-indexing", look));
            gate.countDown();
            window.until("급여대장");
            window.shot(file("3-indexed", look));
        }
    }

    private static void conversation(Settings.Appearance look) throws Exception {
        var library = library(look).filled();
        var gate = new CountDownLatch(1);
        library.askGates.put(library.script.eventAt(0.5), gate);
        try (var window = new OpenWindow(library, List.of())) {
            window.until("규정");
            window.robot.clickOn("#question").write(question(look));
            window.settle();
            window.robot.push(javafx.scene.input.KeyCode.ENTER);
            window.until(() -> window.robot.lookup(".citation").tryQuery().isPresent());
            window.shot(file("4-streaming", look));
            gate.countDown();
            window.until(() -> window.robot.lookup(".source-chip").tryQuery().isPresent());
            window.shot(file("5-answered", look));
            window.robot.clickOn(".citation");
            window.until(() -> window.robot.lookup(".page-mark").tryQuery().isPresent());
            window.shot(file("6-cited-page", look));
            if (look.language().equals("ko")) {
                window.robot.interact(() -> source(window, "정보보안").fire());
            } else {
                window.robot.clickOn("#reader-mode");
            }
            window.until(() -> window.robot.lookup("#reader-text").tryQuery().isPresent());
            window.shot(file("7-cited-text", look));
        }
    }

    private static void typing(Settings.Appearance look) throws Exception {
        try (var window = new OpenWindow(library(look).filled(), List.of())) {
            window.until("규정");
            window.robot.clickOn("#question").write(look.language().equals("ko") ? "연차 휴가" : "warranty");
            window.until(() -> window.robot.lookup("#found").query().isVisible());
            window.shot(file("9-typing", look));
            window.robot.clickOn("#library-toggle");
            window.robot.push(javafx.scene.input.KeyCode.F1);
            Thread.sleep(600); // the dialog's entrance ends
            window.shot(file("10-keys", look));
        }
    }

    private static void absence(Settings.Appearance look) throws Exception {
        var library = library(look).filled();
        library.absent = true;
        try (var window = new OpenWindow(library, List.of())) {
            window.until("규정");
            window.robot.clickOn("#question").write(look.language().equals("ko") ? "해외 출장비는 얼마인가요?" : "How long is parental leave?");
            window.settle();
            window.robot.push(javafx.scene.input.KeyCode.ENTER);
            window.until(() -> window.robot.lookup(".absence").tryQuery().isPresent());
            window.shot(file("11-absence", look));
        }
    }

    private static void scope(Settings.Appearance look) throws Exception {
        try (var window = new OpenWindow(library(look).filled(), List.of())) {
            window.until("규정");
            window.robot.clickOn("#question").write("@가격");
            window.until(() -> window.robot.lookup(".mention").tryQuery().isPresent());
            window.robot.push(KeyCode.ENTER);
            window.robot.write("@규정");
            window.until(() -> window.robot.lookup(".mention").tryQuery().isPresent());
            window.shot(file("22-scope", look));
        }
    }

    private static void threads(Settings.Appearance look) throws Exception {
        var library = library(look).filled();
        for (var question : List.of("연차 이월", "출장비 한도는?", "How long is the warranty?", question(look))) {
            library.threads.held(question, library.script.answer(null));
        }
        try (var window = new OpenWindow(library, List.of())) {
            window.robot.clickOn("#tab-threads");
            window.until("출장비 한도는?");
            window.robot.clickOn("출장비 한도는?");
            window.until(() -> window.robot.lookup(".question-edit").tryQuery().isPresent());
            window.robot.interact(() -> window.robot.lookup("#ask-again").queryButton().fire());
            window.until("2 / 2");
            window.shot(file("20-threads", look));
            window.robot.clickOn("#threads-search").write(look.language().equals("ko") ? "연차" : "warranty");
            window.robot.clickOn(".question-edit");
            window.shot(file("21-threads-search", look));
        }
    }

    private static String question(Settings.Appearance look) {
        return look.language().equals("ko")
                ? "사용하지 못한 연차 휴가는 며칠까지 이월할 수 있나요?"
                : "How long is the warranty on the main unit of the AL-420?";
    }

    private static Button source(OpenWindow window, String name) {
        return window.robot.lookup(".source-chip").queryAllAs(Button.class).stream()
                .filter(chip -> chip.getText().contains(name))
                .findFirst()
                .orElseThrow();
    }

    private static void preferences(Settings.Appearance look) throws Exception {
        try (var window = new OpenWindow(library(look).filled(), List.of())) {
            window.until("규정");
            window.robot.clickOn("#offline");
            window.robot.clickOn("#open-preferences");
            window.until(() -> window.robot.lookup("#preferences").tryQuery().isPresent());
            Thread.sleep(600); // the dialog's entrance ends
            window.shot(file("8-preferences", look));
            window.robot.interact(() -> window.robot.lookup("#try-models").queryButton().fire());
            window.robot.clickOn("#preferences-search").write("ollama");
            window.until(() -> window.robot.lookup("#use-suggestion").query().isVisible());
            window.shot(file("23-preferences-search", look));
        }
    }

    private static void reader(Settings.Appearance look) throws Exception {
        try (var window = new OpenWindow(library(look).filled(), List.of())) {
            window.until("인사 규정.pdf");
            window.robot.clickOn("인사 규정.pdf");
            window.until(() -> window.robot.lookup(".sheet").tryQuery().isPresent());
            window.robot.clickOn("#library-toggle").clickOn("#reader-side-toggle");
            window.robot.clickOn("#reader-find-open").write("휴가");
            window.until(() -> window.robot.lookup(".mark-current").tryQuery().isPresent());
            var mark = window.robot.lookup(".mark-current").query();
            window.robot.doubleClickOn(mark);
            window.until(() -> window.robot.lookup(".mark-selected").tryQuery().isPresent());
            window.shot(file("12-reader", look));
            window.robot.clickOn(window.robot.lookup(".side-tab").nth(1).<javafx.scene.Node>query());
            window.robot.interact(() -> window.robot.lookup("#reader-page").query().requestFocus());
            zoomIn(window);
            zoomIn(window);
            Thread.sleep(800); // pages and thumbnails are drawn
            window.shot(file("13-reader-zoomed", look));
            window.robot.clickOn("#library-toggle");
            open(window, "가격표 2026.csv", "#reader-table");
            window.robot.clickOn("#reader-find-open").write("AL");
            Thread.sleep(600); // what was typed is looked for
            window.shot(file("14-reader-table", look));
            open(window, "정보보안 정책.md", "#reader-text");
            window.robot.clickOn("#reader-find-open").write("비밀번호");
            Thread.sleep(600); // what was typed is looked for
            window.shot(file("15-reader-text", look));
            open(window, "급여대장 2026.pdf", "#document-password");
            window.shot(file("16-reader-locked", look));
        }
    }

    private static void why(Settings.Appearance look) throws Exception {
        boolean korean = look.language().equals("ko");
        try (var window = new OpenWindow(library(look).filled(), List.of())) {
            window.until("규정");
            window.robot.clickOn("#question").write(question(look));
            window.settle();
            window.robot.push(javafx.scene.input.KeyCode.ENTER);
            window.until(() -> window.robot.lookup("#ask-why").tryQuery().isPresent());
            window.robot.interact(() -> window.robot.lookup("#ask-why").queryButton().fire());
            window.until(() -> window.robot.lookup(".why-more").tryQuery().isPresent());
            window.robot.interact(() -> window.robot.lookup(".why-more").queryButton().fire());
            Thread.sleep(600); // the dialog's entrance ends
            window.shot(file("17-why", look));
            window.robot.interact(() -> window.robot.lookup(".why-scroll").<javafx.scene.control.ScrollPane>query().setVvalue(1));
            window.shot(file("18-why-prompt", look));
            window.robot.interact(() -> window.robot.lookup("#why-close").queryButton().fire());
            Thread.sleep(600); // the dialog is gone
            window.robot.rightClickOn("정보보안 정책.md").clickOn(korean ? "왜 이 파일이 나오거나 나오지 않나요?" : "Why this file, or why not?");
            window.until(() -> window.robot.lookup("#why-question").tryQuery().isPresent());
            window.robot.clickOn("#why-question").eraseText(60).write("보증 기간").push(javafx.scene.input.KeyCode.ENTER);
            Thread.sleep(600); // the dialog's entrance ends
            window.shot(file("19-why-file", look));
        }
    }

    private static void zoomIn(OpenWindow window) {
        window.robot.press(javafx.scene.input.KeyCode.CONTROL);
        window.robot.push(javafx.scene.input.KeyCode.PLUS).release(javafx.scene.input.KeyCode.CONTROL);
    }

    private static void open(OpenWindow window, String file, String shown) {
        window.until(file);
        window.robot.clickOn(file);
        window.until(() -> window.robot.lookup(shown).tryQuery().isPresent());
    }

    private static void privacy(Settings.Appearance look) throws Exception {
        try (var window = new OpenWindow(library(look).filled(), List.of())) {
            window.until("규정");
            window.robot.clickOn("#open-privacy");
            window.until(() -> window.robot.lookup("#ledger").tryQuery().isPresent());
            Thread.sleep(600); // the dialog's entrance ends
            window.robot.interact(() -> window.robot
                    .lookup("#ledger")
                    .queryAs(javafx.scene.control.TableView.class)
                    .getSelectionModel()
                    .select(0));
            window.shot(file("20-privacy", look));
            window.robot.interact(() -> window.robot.lookup("#prove").queryAs(Button.class).fire());
            window.until("api.anthropic.com/v1");
            window.shot(file("21-proved", look));
        }
    }
}
