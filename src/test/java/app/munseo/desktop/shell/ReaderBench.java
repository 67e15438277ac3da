package app.munseo.desktop.shell;

import app.munseo.app.Occurrences;
import app.munseo.desktop.Background;
import app.munseo.desktop.reader.ReaderActions;
import app.munseo.desktop.reader.ReaderController;
import app.munseo.desktop.reader.ReaderPane;
import app.munseo.desktop.reader.ReaderPort;
import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import app.munseo.document.DocumentState;
import app.munseo.document.DocumentText;
import app.munseo.extract.Box;
import app.munseo.extract.PageGlyphs;
import app.munseo.extract.PageImage;
import app.munseo.extract.PageImages;
import app.munseo.extract.PageSize;
import app.munseo.extract.PdfExtractor;
import app.munseo.extract.ReadingLimits;
import app.munseo.extract.enclosure.Enclosure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import static org.assertj.core.api.Assertions.assertThat;

/// Scrolls through a PDF of 1,000 pages and reports times, frames and memory:
///
///     mvn test -Dtest=ReaderBench -DexcludedGroups=none
@Tag("bench")
class ReaderBench {
    private static final int PAGES = 1000;
    private static final int LINES = 45;
    /// Of the UI thread's own work between two things it does.
    private static final long MOST_MILLIS = 50;
    /// What reading a thousand pages may add to the heap. 185 were measured, of which the pictures kept are 96.
    private static final double MOST_MEGABYTES = 230;
    private static final double WIDTH = 800;
    private static final double HEIGHT = 1000;

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private final List<Long> frames = Collections.synchronizedList(new ArrayList<>());

    @Test
    void aThousandPages() throws Exception {
        var file = write(folder.resolve("천 쪽.pdf"));
        FxToolkit.registerPrimaryStage();
        try (var extractor = new PdfExtractor(Enclosure.of(folder), () -> ReadingLimits.DEFAULT);
                var images = new PageImages(Enclosure.of(folder), () -> ReadingLimits.DEFAULT);
                var background = new Background()) {
            var text = extractor.extract(file);
            var document = new Document(
                    DocumentId.of(file), file, "천 쪽", 1, Instant.EPOCH, "00", DocumentState.READY, PAGES, 1, null);
            var port = new ReaderPort(_ -> document, _ -> text, paper(images, text), Occurrences::of, _ -> {});
            var controller = new ReaderController(port, background, _ -> {});
            var stage = OpenWindow.onUi(() -> window(controller));
            double before = heap();
            report("heap before (MB)", before);
            long begin = System.nanoTime();
            OpenWindow.onUi(() -> {
                controller.open(document.id(), null);
                return true;
            });
            until(() -> robot.lookup("#reader-page").tryQuery().isPresent());
            report("opened (ms)", millisSince(begin));
            scroll(); // what is loaded for the first time
            frames.clear();
            var watch = new UiWatch(MOST_MILLIS);
            try (watch) {
                scroll();
            }
            System.out.println("UI thread: " + watch.summary());
            double after = heap();
            report("heap after scrolling (MB)", after);
            assertThat(watch.stalls()).isEmpty();
            assertThat(after - before).isLessThan(MOST_MEGABYTES);
            find();
            report("heap after finding (MB)", heap());
            assertThat(OpenWindow.onUi(() -> robot.lookup(".sheet").queryAll().size())).isLessThan(8);
            OpenWindow.onUi(() -> {
                stage.close();
                return true;
            });
        }
    }

    private Stage window(ReaderController controller) {
        var stage = new Stage();
        var pane = new ReaderPane(new app.munseo.app.Messages("ko"), controller, new ReaderActions(_ -> {}));
        var scene = new Scene(pane, WIDTH, HEIGHT);
        Look.apply(scene, app.munseo.settings.Settings.Appearance.DEFAULT);
        stage.setScene(scene);
        stage.show();
        return stage;
    }

    /// A hundred steps of a tenth of the file, and back; each frame is timed.
    private void scroll() throws Exception {
        var bar = OpenWindow.onUi(() -> robot.lookup("#reader-page .scroll-bar").<ScrollBar>queryAll().stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow());
        var timer = OpenWindow.onUi(this::timer);
        OpenWindow.onUi(() -> {
            timer.start();
            return true;
        });
        double most = OpenWindow.onUi(bar::getMax);
        long longest = 0;
        for (int step = 0; step < 400; step++) {
            double value = step < 200 ? 300.0 * step : most * ((step * 37) % 100) / 100;
            long begin = System.nanoTime();
            OpenWindow.onUi(() -> {
                bar.setValue(value);
                return true;
            });
            longest = Math.max(longest, System.nanoTime() - begin);
            Thread.sleep(15); // a hand is no faster
        }
        OpenWindow.onUi(() -> {
            timer.stop();
            return true;
        });
        report("longest step on the UI thread with its way there (ms)", longest / 1e6);
        var sorted = frames.stream().sorted().toList();
        report("frames", sorted.size());
        report("frame p50 (ms)", sorted.get(sorted.size() / 2) / 1e6);
        report("frame p95 (ms)", sorted.get(sorted.size() * 95 / 100) / 1e6);
        report("frame p99 (ms)", sorted.get(sorted.size() * 99 / 100) / 1e6);
        report("longest frame (ms)", sorted.getLast() / 1e6);
        report("frames over 50 ms", (double) sorted.stream().filter(frame -> frame > 50_000_000).count());
    }

    private AnimationTimer timer() {
        return new AnimationTimer() {
            private long before;

            @Override
            public void handle(long now) {
                if (before > 0) {
                    frames.add(now - before);
                }
                before = now;
            }
        };
    }

    private void find() throws Exception {
        OpenWindow.onUi(() -> {
            robot.lookup("#reader-find-open").queryButton().fire();
            return true;
        });
        robot.write("이월");
        long begin = System.nanoTime();
        robot.push(KeyCode.ENTER);
        until(() -> robot.lookup("#reader-found").queryAs(Label.class).getText().contains("/"));
        report("first place found (ms)", millisSince(begin));
        until(() -> robot.lookup("#reader-found").queryAs(Label.class).getText().endsWith("/ 1,000"));
        report("all 1,000 places found (ms)", millisSince(begin));
    }

    private static void until(java.util.function.BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> OpenWindow.onUi(condition::getAsBoolean));
    }

    private static double millisSince(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }

    private static double heap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / (double) (1 << 20);
    }

    private static void report(String what, double value) {
        System.out.printf("%s: %.1f%n", what, value);
    }

    private static ReaderPort.Paper paper(PageImages images, DocumentText text) {
        return new ReaderPort.Paper() {
            @Override
            public DocumentText text(Path file, char[] password) {
                return text;
            }

            @Override
            public List<PageSize> sizes(Path file, char[] password) {
                long begin = System.nanoTime();
                var sizes = images.sizes(file, password);
                report("sizes of the pages (ms)", millisSince(begin));
                return sizes;
            }

            @Override
            public PageImage draw(Path file, int page, double scale, Box part, char[] password) {
                return images.render(file, page, scale, part, password);
            }

            @Override
            public PageGlyphs glyphs(Path file, int page, char[] password) {
                return images.glyphs(file, page, password);
            }
        };
    }

    private static Path write(Path file) throws IOException {
        try (var document = new PDDocument();
                var in = Objects.requireNonNull(ReaderBench.class.getResourceAsStream("/fonts/NanumGothic.ttf"))) {
            var font = PDType0Font.load(document, in);
            for (int number = 1; number <= PAGES; number++) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 11);
                    content.setLeading(16);
                    content.newLineAtOffset(60, 780);
                    for (int line = 0; line < LINES; line++) {
                        content.showText(line == 20 ? "쓰지 않은 휴가는 이월하여 쓴다 " + number : "제" + number + "쪽의 " + line + "번째 줄에 있는 글");
                        content.newLine();
                    }
                    content.endText();
                }
            }
            document.save(file.toFile());
        }
        return file;
    }
}
