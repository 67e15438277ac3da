package app.munseo.llm;

import java.util.Optional;

/// Lines of a stream of server-sent events. All providers put each event's data into one line.
final class ServerSentLines {
    private static final String DATA = "data:";

    private ServerSentLines() {}

    /// The data in a line, if it has some.
    static Optional<String> data(String line) {
        return line.startsWith(DATA) ? Optional.of(line.substring(DATA.length()).strip()) : Optional.empty();
    }
}
