package app.munseo.app;

/// An answer in a thread.
///
/// @param turn where it is kept
/// @param standalone the question as it was understood
public record ThreadAsked(long thread, long turn, String standalone, Asked asked) {}
