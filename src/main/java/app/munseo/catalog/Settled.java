package app.munseo.catalog;

/// How a settled call moved the sums of its day and its month: what was settled before it, and with it, in billionths of
/// a US dollar. Each call is between two others, so that a threshold is passed by exactly one.
public record Settled(long dayBefore, long dayAfter, long monthBefore, long monthAfter) {}
