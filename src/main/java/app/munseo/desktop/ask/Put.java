package app.munseo.desktop.ask;

import app.munseo.desktop.find.Where;

/// A question as it is put in a thread.
///
/// @param thread the thread it is kept in
/// @param instead the turn it takes the place of, so that the thread branches there; 0 where it comes next
/// @param text as it was typed, with its conditions
/// @param fresh whether an answer given before must not serve again
public record Put(long thread, long instead, String text, Where where, boolean fresh) {}
