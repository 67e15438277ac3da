package app.munseo.app;

import app.munseo.retrieve.Understood;

/// An answer in a thread.
///
/// @param turn where it is kept
/// @param understood the conditions and the question in what was typed
/// @param standalone the question as it was understood by what was said before
public record ThreadAsked(long thread, long turn, Understood understood, String standalone, Asked asked) {}
