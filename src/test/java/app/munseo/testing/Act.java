package app.munseo.testing;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What a fake provider does with one request.
public sealed interface Act {
    /// Answers, piece by piece, with a pause before each.
    ///
    /// @param cached input tokens said to come from the prompt cache
    /// @param finish why the model stopped: `stop` or `length`
    record Say(List<String> tokens, Duration pause, int cached, String finish) implements Act {
        public Say {
            tokens = List.copyOf(tokens);
        }

        /// The same words, slower.
        public Say every(Duration each) {
            return new Say(tokens, each, cached, finish);
        }

        /// The same words, with this many input tokens from the cache.
        public Say cached(int count) {
            return new Say(tokens, pause, count, finish);
        }

        /// The same words, cut at the output limit.
        public Say atLimit() {
            return new Say(tokens, pause, cached, "length");
        }
    }

    /// Refuses with a status, headers and an error message in the provider's own shape.
    record Fail(int status, Map<String, String> headers, String code, String message) implements Act {
        public Fail {
            headers = Map.copyOf(headers);
        }
    }

    /// Says the pieces, then breaks off.
    record Cut(List<String> tokens, How how) implements Act {
        /// How the connection ends.
        public enum How {
            /// The reply ends properly, but without the provider's end mark.
            WITHOUT_END_MARK,
            /// The connection is closed in the middle of the reply.
            CLOSED,
            /// The connection is reset.
            RESET
        }

        public Cut {
            tokens = List.copyOf(tokens);
        }
    }

    /// Says the pieces, then sends bytes as they are.
    record Raw(List<String> tokens, String bytes) implements Act {
        public Raw {
            tokens = List.copyOf(tokens);
        }
    }

    /// Says the pieces, then tells of an error inside the stream.
    record ErrorInStream(List<String> tokens, String message) implements Act {
        public ErrorInStream {
            tokens = List.copyOf(tokens);
        }
    }

    /// Says the pieces (none: not even headers), then nothing until the client goes away.
    record Stall(List<String> tokens) implements Act {
        public Stall {
            tokens = List.copyOf(tokens);
        }
    }

    /// Waits before it sends even the headers.
    record After(Duration delay, Act then) implements Act {}

    /// Answers with these pieces.
    static Say say(String... tokens) {
        return new Say(Arrays.asList(tokens), Duration.ZERO, 0, "stop");
    }

    /// A status with the provider's kind of error body.
    static Fail fail(int status) {
        return new Fail(status, Map.of(), "error_" + status, "fake error " + status);
    }

    /// Too many requests: come back after so many seconds.
    static Fail busy(int seconds) {
        var headers = Map.of("Retry-After", Integer.toString(seconds));
        return new Fail(429, headers, "rate_limit_exceeded", "Rate limit reached");
    }

    /// The prompt does not fit.
    static Fail tooLong() {
        return new Fail(
                400, Map.of(), "context_length_exceeded", "the prompt exceeds the context length of this model");
    }

    /// Says the pieces, then breaks off.
    static Cut cut(Cut.How how, String... tokens) {
        return new Cut(Arrays.asList(tokens), how);
    }

    /// Says the pieces, then sends what is no JSON.
    static Raw garbage(String... tokens) {
        return new Raw(Arrays.asList(tokens), "data: {\"choices\": [{\"del\n{\"message\": <html>\n");
    }

    /// Says the pieces, then tells of an error inside the stream.
    static ErrorInStream errorInStream(String message, String... tokens) {
        return new ErrorInStream(Arrays.asList(tokens), message);
    }

    /// Says the pieces, then nothing more; without pieces not even headers.
    static Stall stall(String... tokens) {
        return new Stall(Arrays.asList(tokens));
    }

    /// Waits, then acts.
    static After after(Duration delay, Act then) {
        return new After(delay, then);
    }
}
