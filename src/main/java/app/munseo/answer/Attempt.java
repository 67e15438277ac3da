package app.munseo.answer;

import app.munseo.document.Problem;

/// A model that was tried and could not, and why.
///
/// @param model its reference, `provider:model`; the provider alone where it had no model to try
public record Attempt(String model, Problem.Kind reason) {}
