package app.munseo.desktop.threads;

import app.munseo.conversation.ThreadMatch;
import app.munseo.document.ThreadInfo;
import java.util.List;

/// The list of conversations.
///
/// @param query what was looked for; blank for all
/// @param rows what was found, the last changed first
/// @param open the thread on screen; 0 for a new one
/// @param deleted those that can be put back, the last deleted first
/// @param binned whether these are shown, instead of the rows
record ThreadsState(String query, List<ThreadMatch> rows, long open, List<ThreadInfo> deleted, boolean binned) {
    static final ThreadsState INITIAL = new ThreadsState("", List.of(), 0, List.of(), false);

    ThreadsState {
        rows = List.copyOf(rows);
        deleted = List.copyOf(deleted);
    }

    /// Nothing is left of a bin that is empty.
    ThreadsState found(String words, List<ThreadMatch> matches, List<ThreadInfo> gone) {
        return new ThreadsState(words, matches, open, gone, binned && !gone.isEmpty());
    }

    ThreadsState opened(long thread) {
        return new ThreadsState(query, rows, thread, deleted, binned);
    }

    ThreadsState binned(boolean shown) {
        return new ThreadsState(query, rows, open, deleted, shown);
    }

    /// What is listed.
    List<ThreadMatch> shown() {
        return binned ? deleted.stream().map(info -> new ThreadMatch(info, 0, "")).toList() : rows;
    }
}
