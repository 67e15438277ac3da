package app.munseo.document;

/// An earlier question and its answer in the same conversation.
///
/// @param summary of the conversation up to this turn and with it; empty where none was made
/// @param origins what the answer was made from
public record Turn(String question, String answer, String summary, Origins origins) {
    public Turn(String question, String answer, String summary) {
        this(question, answer, summary, Origins.UNKNOWN);
    }

    public Turn(String question, String answer) {
        this(question, answer, "");
    }
}
