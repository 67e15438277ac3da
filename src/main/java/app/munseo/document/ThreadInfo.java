package app.munseo.document;

import java.time.Instant;

/// A kept conversation, as a list shows it.
///
/// @param collection where its questions are asked; empty for the whole library
/// @param turns how many it holds, those on other branches included
public record ThreadInfo(long id, String title, Instant created, Instant changed, String collection, int turns) {}
