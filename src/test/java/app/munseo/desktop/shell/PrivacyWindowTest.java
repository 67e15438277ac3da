package app.munseo.desktop.shell;

import app.munseo.answer.Passage;
import app.munseo.app.Outlook;
import app.munseo.document.Chunk;
import app.munseo.document.ChunkId;
import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import app.munseo.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The privacy panel, and the look at what is about to be sent.
class PrivacyWindowTest {
    @TempDir
    private Path folder;

    private static FakeLibrary library(String language) {
        var library = new FakeLibrary();
        library.settings.set(Settings.DEFAULT.withAppearance(Settings.Appearance.DEFAULT.inLanguage(language)));
        return library;
    }

    private static void press(OpenWindow window, String id) {
        window.until(() -> window.robot.lookup(id).tryQuery().isPresent());
        OpenWindow.onUi(() -> {
            window.robot.lookup(id).queryAs(Button.class).fire();
            return true;
        });
        window.settle();
    }

    @ParameterizedTest
    @CsvSource({"ko, 이 컴퓨터를 떠남, 거부됨, 아무것도 나가지 않았습니다", "en, left this machine, refused, Nothing left this machine"})
    void showsWhatLeftAndProvesThatOfflineNothingDoes(String language, String left, String refused, String proved) {
        try (var window = new OpenWindow(library(language), List.of(folder))) {
            press(window, "#open-privacy");
            window.until(left);
            window.until(refused);
            window.until("openai:gpt-4.1-mini");

            OpenWindow.onUi(() -> {
                window.robot.lookup("#ledger").queryAs(TableView.class).getSelectionModel().select(0);
                return true;
            });
            window.until("가람 계약서.pdf");
            window.until("203.0.113.7");

            press(window, "#prove");
            window.until(proved);
            press(window, "#export-ledger");
            window.until(() -> !window.library.sentOut.exported.isEmpty());
            press(window, "#clear-ledger");
            window.until(language.equals("ko") ? "떠난 것이 없습니다" : "Nothing has left");
        }
    }

    @Test
    void maskingAndReviewAreSwitchedHere() {
        var library = library("en");
        library.sentOut.outlook = new Outlook("openai:gpt-4.1-mini", List.of("openai:gpt-4.1-mini"), true, List.of());
        try (var window = new OpenWindow(library, List.of())) {
            press(window, "#open-privacy");
            window.until(() -> window.robot.lookup("#review").tryQuery().isPresent());
            window.robot.clickOn("#review");
            window.robot.clickOn("#mask");
            window.until(() -> window.library.settings.get().privacy().review());
            window.until(() -> !window.library.settings.get().privacy().mask().on());
            window.until("personal data as it stands");
        }
    }

    @Test
    void whatThePersonUnticksIsLeftOut() throws Exception {
        try (var window = new OpenWindow(library("ko"), List.of())) {
            var decided = CompletableFuture.supplyAsync(
                    () -> window.library.reviews.leftOut("openai:gpt-4.1-mini", List.of(passage(1), passage(2))));
            window.until("openai:gpt-4.1-mini");
            window.until("단락 2");
            OpenWindow.onUi(() -> {
                window.robot.lookup(".check-box").queryAllAs(CheckBox.class).stream()
                        .filter(box -> box.getText().startsWith("[2]"))
                        .forEach(CheckBox::fire);
                return true;
            });
            press(window, "#send-reviewed");
            assertThat(decided.get(10, TimeUnit.SECONDS)).isEqualTo(Set.of(2));
        }
    }

    @Test
    void whoPutsTheLookAwaySendsNothing() {
        try (var window = new OpenWindow(library("ko"), List.of())) {
            var decided = CompletableFuture.supplyAsync(
                    () -> window.library.reviews.leftOut("openai:gpt-4.1-mini", List.of(passage(1))));
            window.until("단락 1");
            window.robot.push(KeyCode.ESCAPE);
            window.until(decided::isCompletedExceptionally);
            assertThat(window.scene().getAccelerators()).anySatisfy((key, _) -> assertThat(key.getName()).contains("Esc"));
        }
    }

    private static Passage passage(int number) {
        var text = "단락 %d의 글이다.".formatted(number);
        var at = new Location(1, 0, text.length());
        return new Passage(number, new Chunk(new ChunkId(new DocumentId("0123456789abcdef"), number), "", text, at), text, List.of(at));
    }
}
