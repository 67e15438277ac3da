package app.munseo.document;

/// An earlier question and its answer in the same conversation.
public record Turn(String question, String answer) {}
