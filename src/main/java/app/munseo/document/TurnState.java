package app.munseo.document;

/// What has become of a question in a thread.
public enum TurnState {
    /// It is being answered.
    ASKED,
    ANSWERED,
    /// It was stopped, failed, or the program ended before the answer was there.
    INTERRUPTED
}
