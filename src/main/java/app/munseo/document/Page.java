package app.munseo.document;

/// The text of one page, in NFC, without control characters other than tab and newline; `number` counts from 1.
public record Page(int number, String text) {}
