package app.munseo.app;

import app.munseo.document.Scope;

/// What a person asks in a thread.
///
/// @param text as it was typed, with its conditions
/// @param scope what it may be answered from at most
public record Asking(String text, Scope scope, AskOptions options) {
    /// A question that is asked as the settings say.
    public static Asking of(String text, Scope scope) {
        return new Asking(text, scope, AskOptions.DEFAULT);
    }
}
