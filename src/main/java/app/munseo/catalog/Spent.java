package app.munseo.catalog;

/// Sums over calls, money in billionths of a US dollar.
///
/// @param cost of the calls whose price is known, those under way at the highest they can cost
/// @param saved what providers' caches took off it
/// @param calls how many; `unknown` of them at a price that is not known
public record Spent(long cost, long saved, int calls, int unknown, long input, long cached, long output) {}
