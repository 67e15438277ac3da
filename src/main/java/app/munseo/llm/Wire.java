package app.munseo.llm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is peculiar to one provider's streamed chat, beyond what langchain4j knows of it.
interface Wire {
    /// How far a stream has come.
    enum Progress {
        /// More must follow: a stream that ends here was cut.
        UNFINISHED,
        /// The text is whole; what follows (usage) may be missing.
        WHOLE,
        /// Nothing follows.
        LAST
    }

    /// Adds to a request what langchain4j cannot say.
    void amend(ObjectNode request);

    /// The most tokens the reply to this request may have; 0 where it does not say.
    int longestReply(ObjectNode request);

    /// The event carried by a line of the stream, if it carries one.
    Optional<String> event(String line);

    /// The event's name, for a provider that names its events.
    default @Nullable String name(String event) {
        return null;
    }

    /// What the event says about the stream's progress; [Progress#UNFINISHED] says nothing new.
    ///
    /// @param place host and port, for messages
    /// @throws app.munseo.document.Problem `PROVIDER_GARBLED` for what is no event, `PROVIDER_FAILED` or
    ///     `PROMPT_TOO_LONG` for an error told inside the stream
    Progress inspect(String event, String place);
}
