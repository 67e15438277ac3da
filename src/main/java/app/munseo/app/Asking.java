package app.munseo.app;

import app.munseo.answer.Review;
import app.munseo.document.Scope;

/// What a person asks in a thread.
///
/// @param text as it was typed, with its conditions
/// @param scope what it may be answered from at most
/// @param model the one model that may answer; empty: whom the settings name
/// @param fresh whether an answer given before must not serve again
/// @param review looks at what is about to leave this machine
public record Asking(String text, Scope scope, String model, boolean fresh, Review review) {
    /// A question about which nobody looks at what is sent.
    public Asking(String text, Scope scope, String model, boolean fresh) {
        this(text, scope, model, fresh, Review.NONE);
    }

    /// A question that is asked as the settings say.
    public static Asking of(String text, Scope scope) {
        return new Asking(text, scope, "", false);
    }
}
