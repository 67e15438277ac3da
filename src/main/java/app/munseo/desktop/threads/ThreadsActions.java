package app.munseo.desktop.threads;

import app.munseo.document.ThreadInfo;
import app.munseo.export.Format;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// What a person can start from the list of conversations.
///
/// @param rename asks for a new name
/// @param deleted tells that a thread is gone, and can be put back
/// @param export asks for a file and writes the thread there
public record ThreadsActions(
        LongConsumer open,
        BiConsumer<ThreadInfo, Consumer<String>> rename,
        Consumer<ThreadInfo> deleted,
        BiConsumer<Long, Format> export) {}
