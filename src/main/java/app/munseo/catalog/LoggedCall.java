package app.munseo.catalog;

/// A call and its outcome, as the log has them.
public record LoggedCall(Call call, CallOutcome outcome) {}
