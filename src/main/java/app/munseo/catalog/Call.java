package app.munseo.catalog;

import java.time.Instant;
import java.time.LocalDate;

/// A call of a language model that is about to be made.
///
/// @param day the day it begins in the person's time zone
/// @param question identity of the answer it is made for; empty outside of one
/// @param thread identity of that answer's conversation; empty outside of one
/// @param step what it is for: `expand`, `compress`, `answer`, …
/// @param model `PROVIDER:MODEL`
public record Call(Instant at, LocalDate day, String question, String thread, String step, String model) {}
