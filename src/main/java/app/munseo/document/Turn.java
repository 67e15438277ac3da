package app.munseo.document;

/// An earlier question and its answer in the same conversation.
///
/// @param summary of the conversation up to this turn and with it; empty where none was made
public record Turn(String question, String answer, String summary) {
    public Turn(String question, String answer) {
        this(question, answer, "");
    }
}
