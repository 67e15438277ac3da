package app.munseo.document;

import java.util.List;

/// The text of one page, in NFC, without control characters other than tab and newline; `number` counts from 1.
///
/// @param hidden what of the text is not to be seen on the page, in order
public record Page(int number, String text, List<Hidden> hidden) {
    public Page {
        hidden = List.copyOf(hidden);
    }

    /// A page on which everything is to be seen.
    public Page(int number, String text) {
        this(number, text, List.of());
    }
}
