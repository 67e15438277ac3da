package app.munseo.desktop.threads;

import app.munseo.conversation.ThreadMatch;
import java.util.List;

/// The list of conversations.
///
/// @param query what was looked for; blank for all
/// @param rows what was found, the last changed first
/// @param open the thread on screen; 0 for a new one
record ThreadsState(String query, List<ThreadMatch> rows, long open) {
    static final ThreadsState INITIAL = new ThreadsState("", List.of(), 0);

    ThreadsState {
        rows = List.copyOf(rows);
    }

    ThreadsState found(String words, List<ThreadMatch> matches) {
        return new ThreadsState(words, matches, open);
    }

    ThreadsState opened(long thread) {
        return new ThreadsState(query, rows, thread);
    }
}
