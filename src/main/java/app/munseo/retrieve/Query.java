package app.munseo.retrieve;

/// One search string derived from a question; `weight` is its say in fusion, 1 for the question itself.
public record Query(String text, double weight) {}
