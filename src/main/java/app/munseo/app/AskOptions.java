package app.munseo.app;

import app.munseo.answer.Review;

/// How a question is to be answered.
///
/// @param model the one model that may answer, `provider:model`, but for the documents' own sentences where it cannot;
///     empty: whom the settings name
/// @param fresh whether an answer given before must not serve again
/// @param review looks at what is about to leave this machine
public record AskOptions(String model, boolean fresh, Review review) {
    /// As the settings say, with nobody who looks at what is sent.
    public static final AskOptions DEFAULT = new AskOptions("", false, Review.NONE);

    public AskOptions withModel(String other) {
        return new AskOptions(other, fresh, review);
    }

    public AskOptions withFresh(boolean value) {
        return new AskOptions(model, value, review);
    }

    public AskOptions withReview(Review other) {
        return new AskOptions(model, fresh, other);
    }
}
