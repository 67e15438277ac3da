package app.munseo.app;

import app.munseo.document.Problem;
import app.munseo.testing.Launched;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LibraryLockTest {
    @TempDir
    Path home;

    @Test
    void oneAtATimeInOneProcess() {
        var folders = new AppFolders(home);
        try (var lock = LibraryLock.take(folders)) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> LibraryLock.take(folders))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.LIBRARY_IN_USE));
        }
        LibraryLock.take(folders).close();
    }

    @Test
    void anotherProcessIsRefusedPolitely() throws IOException, InterruptedException {
        try (var lock = LibraryLock.take(new AppFolders(home))) {
            assertThat(lock).isNotNull();
            var other = Launched.run(Launched.command("status", "--home", home.toString(), "--lang", "ko"), Map.of());
            assertThat(other.code()).isEqualTo(1);
            assertThat(other.err().lines().filter(line -> line.startsWith("MUNSEO-")))
                    .singleElement()
                    .asString()
                    .startsWith("MUNSEO-LIBRARY-IN-USE")
                    .contains("먼저 닫거나");
        }
    }
}
