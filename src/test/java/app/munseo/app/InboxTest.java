package app.munseo.app;

import app.munseo.document.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class InboxTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path home;

    private final BlockingQueue<List<Path>> arrived = new LinkedBlockingQueue<>();
    private Inbox inbox;

    @BeforeEach
    void make() {
        inbox = Inbox.of(AppFolders.of(home));
    }

    @Test
    void pathsOfAnyNameReachTheOneThatListens() throws Exception {
        var listener = Thread.ofVirtual().start(() -> {
            try {
                inbox.receive(arrived::add);
            } catch (Problem problem) {
                assertThat(problem.kind()).isEqualTo(Problem.Kind.CANCELLED);
            }
        });
        var paths = List.of(home.resolve("인사 규정 #1%.pdf"), home.resolve("a\tb"));
        assertThat(inbox.hand(paths, PATIENCE)).isTrue();
        assertThat(inbox.hand(List.of(), PATIENCE)).isTrue();
        assertThat(arrived.poll(20, TimeUnit.SECONDS)).isEqualTo(paths);
        assertThat(arrived.poll(20, TimeUnit.SECONDS)).isEmpty();
        listener.interrupt();
        assertThat(listener.join(PATIENCE)).isTrue();
    }

    @Test
    void whereNobodyListensNothingIsLeftBehind() throws Exception {
        assertThat(inbox.hand(List.of(home), Duration.ofMillis(100))).isFalse();
        try (var left = Files.list(home.resolve("inbox"))) {
            assertThat(left).isEmpty();
        }
    }
}
