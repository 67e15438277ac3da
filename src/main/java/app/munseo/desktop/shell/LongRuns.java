package app.munseo.desktop.shell;

import app.munseo.app.Messages;
import app.munseo.desktop.library.IndexState;
import java.time.Duration;
import java.util.Optional;

/// Watches for the end of indexing that took so long that the person has gone to do something else. What it says holds
/// numbers and no name of a file: a notice may be read by anybody who passes by.
final class LongRuns {
    static final Duration LONG = Duration.ofSeconds(30);

    /// What to tell.
    record Notice(String title, String words) {}

    private boolean busy;
    private long since;

    /// @return what is to be told now that indexing stands at `state`; empty while there is nothing
    Optional<Notice> at(IndexState state, long nanoTime, Messages messages) {
        boolean began = state.busy() && !busy;
        boolean ended = !state.busy() && busy && state.waiting() == 0;
        if (began) {
            since = nanoTime;
        }
        if (began || ended) {
            busy = state.busy();
        }
        return ended && nanoTime - since >= LONG.toNanos() ? words(state, messages) : Optional.empty();
    }

    private static Optional<Notice> words(IndexState state, Messages messages) {
        return switch (state.phase()) {
            case IDLE -> notice("ready", messages.text("window.notice.ready.words"), messages);
            case DONE -> notice("ready", counts(state, messages), messages);
            case FAILED -> notice("failed", messages.text("window.notice.failed.words"), messages);
            case PAUSED, CANCELLED, SCANNING, READING, EMBEDDING, REPLACING -> Optional.empty();
        };
    }

    private static String counts(IndexState state, Messages messages) {
        var report = state.report();
        return report == null
                ? messages.text("window.notice.ready.words")
                : messages.text("window.notice.counts", report.indexed(), report.failed().size());
    }

    private static Optional<Notice> notice(String title, String words, Messages messages) {
        return Optional.of(new Notice(messages.text("window.notice." + title), words));
    }
}
