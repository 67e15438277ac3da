package app.munseo.desktop.shell;

import app.munseo.app.Outlook;
import app.munseo.conversation.Leaving;
import app.munseo.settings.Settings;
import app.munseo.settings.Settings.Appearance;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;

/// A walk past every screen of the window, in one look. What is seen there is up to the visitor.
final class Tour {
    /// Sees one screen after the other.
    interface Visitor {
        /// @param screen its number and name
        void see(String screen, OpenWindow window) throws Exception;
    }

    final boolean korean;
    private final Appearance look;
    private final Visitor visitor;
    private int seen;

    Tour(Appearance look, Visitor visitor) {
        this.look = look;
        this.visitor = visitor;
        this.korean = look.language().equals("ko");
    }

    void walk() throws Exception {
        LibraryScreens.show(this);
        AskScreens.show(this);
        ReaderScreens.show(this);
        DialogScreens.show(this);
    }

    void see(String screen, OpenWindow window) throws Exception {
        window.settle();
        visitor.see("%02d-%s".formatted(++seen, screen), window);
    }

    /// Nothing in it yet, and what an answer sends is told.
    FakeLibrary library() {
        var library = new FakeLibrary();
        library.settings.set(Settings.DEFAULT.withAppearance(look));
        library.script = korean ? ScriptedAnswer.KOREAN : ScriptedAnswer.ENGLISH;
        var answering = "openai:gpt-4.1-mini";
        library.sentOut.outlook =
                new Outlook(answering, List.of(answering), true, List.of(either("계약", "contracts")));
        library.threads.leaving = new Leaving(
                List.of(new Leaving.Sent(
                        Instant.parse("2026-11-21T05:12:33Z"), "api.openai.com", "answer", answering, 6_420, 4, 2)),
                0.0008);
        return library;
    }

    /// A window over `library`, as soon as its files are listed.
    OpenWindow open(FakeLibrary library) {
        var window = new OpenWindow(library, List.of());
        window.until("규정");
        return window;
    }

    <T> T either(T korean, T english) {
        return this.korean ? korean : english;
    }

    String question() {
        return either(
                "사용하지 못한 연차 휴가는 며칠까지 이월할 수 있나요?", "How long is the warranty on the main unit of the AL-420?");
    }

    static void ask(OpenWindow window, String question) {
        window.robot.clickOn("#question").write(question);
        window.settle();
        window.robot.push(KeyCode.ENTER);
    }

    static void await(OpenWindow window, String selector) {
        window.until(() -> window.robot.lookup(selector).tryQuery().filter(node -> node.isVisible()).isPresent());
    }

    /// Presses a button, also one that has to be scrolled to.
    static void fire(OpenWindow window, String selector) {
        await(window, selector);
        window.press(selector, 0);
        window.settle();
    }

    /// Presses the first button with these words on it.
    static void fire(OpenWindow window, String selector, String words) {
        window.robot.interact(() -> window.robot.lookup(selector).queryAllAs(Button.class).stream()
                .filter(button -> button.getText().contains(words))
                .findFirst()
                .ifPresentOrElse(ButtonBase::fire, () -> {
                    throw new AssertionError("no button " + words);
                }));
        window.settle();
    }

    static void control(OpenWindow window, KeyCode key) {
        window.robot.press(KeyCode.CONTROL);
        window.robot.push(key).release(KeyCode.CONTROL);
        window.settle();
    }
}
