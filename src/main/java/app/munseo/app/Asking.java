package app.munseo.app;

import app.munseo.document.Scope;

/// What a person asks in a thread.
///
/// @param text as it was typed, with its conditions
/// @param scope what it may be answered from at most
/// @param model the one model that may answer; empty: whom the settings name
/// @param fresh whether an answer given before must not serve again
public record Asking(String text, Scope scope, String model, boolean fresh) {
    /// A question that is asked as the settings say.
    public static Asking of(String text, Scope scope) {
        return new Asking(text, scope, "", false);
    }
}
