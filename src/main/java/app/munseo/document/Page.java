package app.munseo.document;

import java.util.List;

/// The text of one page, in NFC, without control characters other than tab and newline; `number` counts from 1.
///
/// @param hidden what of the text is not to be seen on the page, in order
/// @param cut the name of the limit that ended reading before the end of the page; empty where it was read whole
public record Page(int number, String text, List<Hidden> hidden, String cut) {
    public Page {
        hidden = List.copyOf(hidden);
    }

    /// A page that was read whole and on which everything is to be seen.
    public Page(int number, String text) {
        this(number, text, List.of(), "");
    }
}
