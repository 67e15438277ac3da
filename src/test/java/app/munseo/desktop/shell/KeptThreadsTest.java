package app.munseo.desktop.shell;

import app.munseo.answer.Citation;
import app.munseo.app.App;
import app.munseo.app.AppFolders;
import app.munseo.desktop.ask.Put;
import app.munseo.desktop.find.Piece;
import app.munseo.desktop.find.Piece.Kind;
import app.munseo.desktop.find.Where;
import app.munseo.desktop.privacy.ReviewDesk;
import app.munseo.document.Collection;
import app.munseo.document.Scope;
import app.munseo.export.Format;
import app.munseo.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// The window's conversations over a real library.
class KeptThreadsTest {
    @TempDir
    Path folder;

    private App app;
    private KeptThreads threads;

    @BeforeEach
    void open() throws IOException {
        app = App.open(
                AppFolders.of(folder.resolve("home")),
                Map.of(),
                settings -> settings.withOffline(true).withAppearance(Settings.Appearance.DEFAULT.inLanguage("ko")));
        threads = new KeptThreads(() -> app, new ReviewDesk());
        write("규정/병가.md", "# 병가\n\n병가는 연 60일까지 준다.\n");
        write("규정/연차.md", "# 연차\n\n연차 휴가는 15일을 준다.\n");
        write("제품/펌프.txt", "보증 기간은 구입일부터 24개월이다.\n");
        app.index(List.of(folder.resolve("규정")), Collection.DEFAULT_NAME, _ -> {});
        app.index(List.of(folder.resolve("제품")), "제품", _ -> {});
    }

    private Path write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @AfterEach
    void close() {
        app.close();
    }

    private int documents(Where where) {
        return KeptThreads.scope(app, where) instanceof Scope.Documents(var ids) ? ids.size() : -1;
    }

    @Test
    void placesAddUpAndNoneIsTheWholeLibrary() {
        var one = Where.EVERYWHERE.and(new Piece(Kind.FILE, folder.resolve("규정/병가.md").toString()));
        assertThat(documents(one)).isEqualTo(1);
        assertThat(documents(one.and(new Piece(Kind.COLLECTION, "제품")))).isEqualTo(2);
        assertThat(documents(Where.EVERYWHERE.and(new Piece(Kind.FOLDER, folder.resolve("규정").toString()))))
                .isEqualTo(2);
        assertThat(KeptThreads.scope(app, Where.EVERYWHERE.and(new Piece(Kind.TYPE, "pdf"))))
                .isEqualTo(Scope.everything());
    }

    @Test
    void aQuestionIsKeptAskedInOtherWordsFoundAndExported() throws IOException {
        long thread = threads.begin("병가는 며칠까지 주나요?", Where.EVERYWHERE);
        var first = threads.ask(new Put(thread, 0, "병가는 며칠까지 주나요?", Where.EVERYWHERE, false), _ -> {});
        assertThat(first.citations()).extracting(Citation::quote).anyMatch(quote -> quote.contains("60일"));
        var turn = threads.open(thread).turns().getFirst();
        threads.ask(
                new Put(thread, turn.id(), "type:txt 보증 기간은 며칠인가요?", Where.EVERYWHERE, false), _ -> {});
        var now = threads.open(thread).turns();
        assertThat(now).singleElement().satisfies(one -> assertThat(one.versions()).hasSize(2));
        assertThat(threads.show(thread, turn.id()).turns().getFirst().question()).isEqualTo("병가는 며칠까지 주나요?");
        assertThat(threads.find("60일")).extracting(match -> match.info().id()).containsExactly(thread);
        assertThat(threads.find("없는말")).isEmpty();
        threads.export(thread, Format.MD, folder.resolve("대화.md"));
        assertThat(folder.resolve("대화.md")).content().contains("60일까지", "병가.md");
    }
}
