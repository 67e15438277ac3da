package app.munseo.desktop.reader;

import java.util.function.Consumer;

/// What a person can start from the reader besides reading.
///
/// @param ask takes a stretch of text to ask about
public record ReaderActions(Consumer<String> ask) {}
