package app.munseo.app;

import app.munseo.document.Problem;
import app.munseo.settings.Settings;
import app.munseo.settings.WindowMemory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OpeningTest {
    @TempDir
    Path home;

    private AppFolders folders = new AppFolders(Path.of(""));

    @BeforeEach
    void inAFolder() {
        folders = AppFolders.of(home.resolve("자료"));
    }

    private Opening open() {
        return Opening.of(folders, Map.of(), UnaryOperator.identity());
    }

    @Test
    void theFolderIsTakenAtOnceAndFreeWhenTheOpeningIsClosed() {
        try (var opening = open()) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(this::open)
                    .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.LIBRARY_IN_USE));
            assertThat(opening.app().documents()).isEmpty();
        }
        try (var again = open()) {
            assertThat(again.app().documents()).isEmpty();
        }
    }

    @Test
    void settingsTakenBeforeTheStoresAreOpenHoldForThem() {
        var draft = WindowMemory.NONE.afterGreeting().withDraft("쓰다 만 질문");
        try (var opening = open()) {
            assertThat(opening.memory()).isEqualTo(WindowMemory.NONE);
            opening.apply(opening.settings().withOffline(true));
            opening.keep(draft);
            assertThat(opening.app().settings().offline()).isTrue();
            opening.app().apply(opening.settings().withOffline(false));
            assertThat(opening.settings().offline()).isFalse();
        }
        try (var again = open()) {
            assertThat(again.settings()).isEqualTo(Settings.DEFAULT);
            assertThat(again.memory()).isEqualTo(draft);
        }
    }

    @Test
    void settingsThatCannotBeReadAreToldToWhoeverAsksAndTheFolderIsFreeAgain() throws Exception {
        Files.writeString(folders.settings(), "{");
        try (var opening = open()) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(opening::settings)
                    .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.SETTINGS_INVALID));
            assertThatExceptionOfType(Problem.class).isThrownBy(opening::app);
        }
        LibraryLock.take(folders).close();
    }

    @Test
    void aLibraryThatCannotBeOpenedStillHasSettings() throws Exception {
        Files.createDirectories(folders.catalog());
        try (var opening = open()) {
            assertThat(opening.settings()).isEqualTo(Settings.DEFAULT);
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(opening::app)
                    .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.DISK_FAILED));
        }
        LibraryLock.take(folders).close();
    }
}
