package app.munseo.desktop.shell;

import app.munseo.app.SpendingTotals;
import app.munseo.document.Collection;
import app.munseo.document.DocumentId;
import app.munseo.document.FileFilter;
import app.munseo.settings.Notifications;
import app.munseo.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The library pane: what is listed and how, tags, how a collection is kept, how long indexing still takes.
class LibraryWindowTest {
    private final FakeLibrary library = new FakeLibrary();

    private OpenWindow open(String language) {
        library.settings.set(
                library.settings.get().withAppearance(new Settings.Appearance(language, "light", 100)));
        var window = new OpenWindow(library, List.of(FakeLibrary.SAMPLES));
        window.until(() -> !window.robot.lookup("#question").query().isDisabled());
        return window;
    }

    /// Opens the menu beside the filter and fires the item of these words.
    static void choose(OpenWindow window, String words) {
        window.robot.clickOn("#library-listing");
        window.robot.interact(() -> {
            var menu = window.robot.lookup("#library-listing").queryAs(MenuButton.class);
            menu.getItems().stream()
                    .filter(item -> words.equals(item.getText()))
                    .findFirst()
                    .ifPresentOrElse(MenuItem::fire, () -> {
                        throw new AssertionError("no item " + words);
                    });
            menu.hide();
        });
        window.settle();
    }

    /// The names of the files in sight, from top to bottom.
    private static List<String> files(OpenWindow window) {
        return OpenWindow.onUi(() -> {
            return window.robot.lookup("#library-tree .tree-cell").<TreeCell<?>>queryAll().stream()
                    .filter(cell -> cell.isVisible() && !cell.isEmpty())
                    .sorted((a, b) -> Integer.compare(a.getIndex(), b.getIndex()))
                    .map(TreeCell::getAccessibleText)
                    .filter(text -> text.matches(".*\\.(pdf|md|txt|csv),.*"))
                    .map(text -> text.substring(0, text.indexOf(',')))
                    .toList();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "ko, 읽지 못함, 모든 파일, 크기순, 거꾸로, '이름순, 폴더별로'",
        "en, Could not be read, All files, By size, In reverse, 'By name, in folders'",
    })
    void filesAreChosenByStateAndOrdered(
            String language, String failed, String all, String size, String reverse, String name) {
        library.filled();
        try (var window = open(language)) {
            window.until("급여대장");
            int count = files(window).size();
            choose(window, failed);
            window.until(() -> files(window).size() == 1);
            assertThat(files(window)).containsExactly("급여대장 2026.pdf");
            assertThat(window.words()).contains(failed);
            window.robot.clickOn("#library-filter").write("없는이름");
            window.until(language.equals("ko") ? "조건에 맞는 파일이 없습니다" : "No file is like that");
            window.robot.push(KeyCode.ESCAPE);
            window.robot.clickOn(".listing-chips .scope-chip");
            window.until(() -> files(window).size() == count);
            choose(window, size);
            window.until("KB");
            var largest = files(window);
            assertThat(largest).isNotEqualTo(largest.stream().sorted().toList());
            choose(window, reverse);
            assertThat(files(window)).isEqualTo(largest.reversed());
            choose(window, name);
            window.until(() -> !window.words().contains("KB"));
            choose(window, all);
            assertThat(files(window)).hasSize(count);
        }
    }

    /// Selects the row of a file with the keyboard.
    static void select(OpenWindow window, String name) {
        window.robot.interact(() -> {
            var tree = window.robot.lookup("#library-tree").<TreeView<?>>query();
            tree.requestFocus();
            for (int row = 0; row < tree.getExpandedItemCount(); row++) {
                if (tree.getTreeItem(row).getValue().toString().contains(name)
                        && tree.getTreeItem(row).isLeaf()) {
                    tree.getSelectionModel().select(row);
                }
            }
        });
        window.settle();
    }

    @ParameterizedTest
    @CsvSource({"ko, 태그", "en, Tags"})
    void tagsAreWrittenFilteredByAndTakenOff(String language, String tags) {
        library.filled();
        try (var window = open(language)) {
            window.until("급여대장");
            int count = files(window).size();
            select(window, "인사 규정");
            window.robot.press(KeyCode.CONTROL).push(KeyCode.T).release(KeyCode.CONTROL);
            window.until(() -> window.robot.lookup("#tag-field").tryQuery().isPresent());
            window.robot.clickOn("#tag-field").write("검토").push(KeyCode.ENTER).write("2026").push(KeyCode.ENTER);
            window.until("#2026 #검토");
            window.robot.clickOn("#tags-close");
            window.until(() -> window.robot.lookup("#tag-field").tryQuery().isEmpty());

            window.robot.clickOn("#library-filter").write("#검");
            window.until(() -> files(window).equals(List.of("인사 규정.pdf")));
            window.robot.press(KeyCode.CONTROL).push(KeyCode.A).release(KeyCode.CONTROL).push(KeyCode.DELETE);
            window.until(() -> files(window).size() == count);

            select(window, "인사 규정");
            window.robot.press(KeyCode.CONTROL).push(KeyCode.T).release(KeyCode.CONTROL);
            window.until(() -> window.robot.lookup("#tags .scope-chip").queryAll().size() == 2);
            window.robot.clickOn("#tags .scope-chip");
            window.until(() -> !window.words().contains("#2026"));
            assertThat(library.tags.values()).containsExactly(List.of("검토"));
            assertThat(window.words()).contains(tags);
        }
    }

    @Test
    void aQuestionLooksOnlyAtFilesWithATag() {
        library.filled();
        library.tags.put(
                DocumentId.of(SampleText.FILES.getFirst()), List.of("검토 중"));
        try (var window = open("ko")) {
            window.until("#검토 중");
            window.robot.clickOn("#question").write("@검토");
            window.until(() -> !window.robot.lookup(".mention").queryAll().isEmpty());
            window.robot.push(KeyCode.ENTER);
            window.until(() -> window.robot.lookup("#scope-bar .scope-chip").tryQuery().isPresent());
            window.robot.clickOn("#question").write("며칠인가요?").push(KeyCode.ENTER);
            window.until(() -> library.asked.size() == 1);
            assertThat(library.asked).containsExactly("tag:\"검토 중\" 며칠인가요?");
        }
    }

    @ParameterizedTest
    @CsvSource({"ko, 이 컴퓨터에서만, 되돌리기", "en, This computer only, Undo"})
    void aCollectionIsKeptOnThisComputerAlsoWhenItsRemovalIsUndone(String language, String local, String undo) {
        library.filled();
        try (var window = open(language)) {
            window.until("급여대장");
            assertThat(window.robot.lookup(".local-only").tryQuery()).isEmpty();
            menu(window, 1);
            window.until(() -> window.robot.lookup("#collection-local").tryQuery().isPresent());
            assertThat(window.words()).contains(local).contains(language.equals("ko") ? "클라우드" : "Cloud models");
            window.robot.clickOn("#collection-local").clickOn("#collection-exclude").write("*.tmp, 초안/**");
            window.robot.clickOn("#collection-save");
            window.until(() -> window.robot.lookup(".local-only").tryQuery().isPresent());
            var kept = Objects.requireNonNull(library.marks.get(Collection.DEFAULT_NAME));
            assertThat(kept.localOnly()).isTrue();
            assertThat(kept.files()).isEqualTo(new FileFilter(List.of(), List.of("*.tmp", "초안/**")));

            menu(window, 3);
            window.until(() -> window.robot.lookup("#confirm-remove").tryQuery().isPresent());
            window.robot.clickOn("#confirm-remove");
            window.until(undo);
            window.until(() -> library.marks.isEmpty());
            window.robot.clickOn("#undo");
            window.until(() -> window.robot.lookup(".local-only").tryQuery().isPresent());
            assertThat(library.marks.get(Collection.DEFAULT_NAME)).isEqualTo(kept);
        }
    }

    /// Fires an item of the menu of the first collection.
    static void menu(OpenWindow window, int item) {
        var cell = OpenWindow.onUi(() -> window.robot.lookup("#library-tree .tree-cell").<TreeCell<?>>queryAll().stream()
                .filter(one -> one.getIndex() == 0)
                .findFirst()
                .orElseThrow());
        window.robot.rightClickOn(cell);
        window.settle();
        window.robot.interact(() -> {
            var shown = window.robot.listWindows().stream()
                    .filter(one -> one instanceof ContextMenu)
                    .map(one -> (ContextMenu) one)
                    .findFirst()
                    .orElseThrow();
            shown.getItems().get(item).fire();
            shown.hide();
        });
        window.settle();
    }

    @Test
    void aNewCollectionIsKeptBeforeAnythingIsReadIntoIt() {
        try (var window = new OpenWindow(library, List.of(FakeLibrary.SAMPLES))) {
            window.until(() -> window.robot.lookup("#new-collection").tryQuery().isPresent());
            window.robot.clickOn("#new-collection");
            window.until(() -> window.robot.lookup("#collection-local").tryQuery().isPresent());
            window.robot.clickOn("#name").write("계약").clickOn("#collection-local").clickOn("#collection-save");
            window.until(() -> window.robot.lookup(".local-only").tryQuery().isPresent());
            assertThat(library.marks).containsKey("계약").allSatisfy((_, one) -> assertThat(one.localOnly()).isTrue());
            assertThat(library.runs).hasValue(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"ko, 약 3분 남음", "en, about 3 min left"})
    void theTimeLeftIsSaidOnceThereIsABasis(String language, String words) {
        library.settings.set(Settings.DEFAULT.withAppearance(new Settings.Appearance(language, "light", 100)));
        var second = new CountDownLatch(1);
        var last = new CountDownLatch(1);
        library.indexGates.put(1, second);
        library.indexGates.put(2, last);
        try (var window = new OpenWindow(library, List.of(FakeLibrary.SAMPLES))) {
            window.until(() -> window.robot.lookup("#add-folder").tryQuery().isPresent());
            window.robot.clickOn("#add-folder");
            window.until(() -> window.robot.lookup("#index-pause").tryQuery().isPresent());
            assertThat(window.robot.lookup("#index-left").tryQuery()).isEmpty();
            library.nanoTime.addAndGet(Duration.ofSeconds(30).toNanos());
            second.countDown();
            window.until(words);
            assertThat(ScreenWords.of(window.robot.lookup("#index-card").query())).contains(words);
            assertThat(ScreenWords.of(window.robot.lookup("#status-line").query())).contains(words);
            last.countDown();
            window.until(() -> window.robot.lookup("#index-left").tryQuery().isEmpty());
        }
    }

    @Test
    void theEndOfALongRunIsToldWhereNobodyLooks(@TempDir Path folder) throws Exception {
        var told = SystemNoticesTest.fake(folder, "notify-send");
        library.teller.set(new SystemNotices("Linux", folder.toString())::tell);
        index("ko", true, Duration.ofSeconds(31));
        assertThat(SystemNoticesTest.told(told))
                .endsWith("라이브러리가 준비되었습니다", "파일 6개를 추가했습니다. 읽지 못함 1개");
        Files.delete(told);
        index("en", true, Duration.ofSeconds(31));
        assertThat(SystemNoticesTest.told(told)).endsWith("Your library is ready", "6 files added; not readable: 1");
    }

    @Test
    void aShortRunAndALookedAtWindowAndWhoWantsNoNoticesAreLeftAlone() {
        var told = new AtomicInteger();
        library.teller.set((_, _) -> told.incrementAndGet());
        index("ko", true, Duration.ofSeconds(29));
        index("ko", false, Duration.ofSeconds(31));
        library.settings.set(library.settings.get().withNotifications(new Notifications(false)));
        index("ko", true, Duration.ofSeconds(31));
        assertThat(told).hasValue(0);
    }

    /// Indexes for so long, with the window out of sight or not.
    private void index(String language, boolean away, Duration took) {
        library.settings.set(
                library.settings.get().withAppearance(new Settings.Appearance(language, "light", 100)));
        var gate = new CountDownLatch(1);
        library.indexGates.put(3, gate);
        try (var window = new OpenWindow(library, List.of(FakeLibrary.SAMPLES))) {
            window.until(() -> window.robot.lookup("#add-folder").tryQuery().isPresent());
            window.robot.clickOn("#add-folder");
            window.until(() -> window.robot.lookup("#index-pause").tryQuery().isPresent());
            if (away) {
                window.leave();
            }
            library.nanoTime.addAndGet(took.toNanos());
            gate.countDown();
            window.until(() -> window.robot.lookup("#index-dismiss").tryQuery().isPresent());
        }
    }

    @ParameterizedTest
    @CsvSource({"ko, 온라인, 답변, 오늘 비용: ₩0, 라이브러리 최신 상태", "en, Online, Answers, Today: $0, Library up to date"})
    void theStatusLineAlwaysTellsReachAnswererCostAndIndexing(
            String language, String reach, String who, String cost, String indexing) {
        library.spent = new SpendingTotals(0, 0, 0, 0, 0, 0, 0, 0, 0);
        library.filled();
        try (var window = open(language)) {
            window.until(cost);
            assertThat(ScreenWords.of(window.robot.lookup("#status-line").query()))
                    .contains(reach, who, cost, indexing);
        }
    }
}
