package app.munseo.desktop.threads;

import app.munseo.conversation.ThreadMatch;
import app.munseo.document.ThreadInfo;
import app.munseo.export.Format;
import java.nio.file.Path;
import java.util.List;

/// Kept conversations, as their list needs them. All of it may block and runs behind the UI thread.
public interface ThreadsPort {
    /// Threads that hold all words of `query`, all threads where it is blank; the last changed first.
    List<ThreadMatch> find(String query);

    ThreadInfo rename(long thread, String title);

    ThreadInfo delete(long thread);

    /// Deleted threads that can be put back, the last deleted first.
    List<ThreadInfo> deleted();

    /// Puts back what was deleted.
    ThreadInfo restore(long thread);

    /// Writes a thread to a file.
    void export(long thread, Format format, Path file);
}
