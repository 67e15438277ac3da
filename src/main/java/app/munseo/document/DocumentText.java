package app.munseo.document;

import java.util.List;

/// What extraction found in a file: its title (the file name where it has none), its pages in order with numbers from
/// 1 rising by 1, and the headings in reading order. Formats without pages give one page.
public record DocumentText(String title, Layout layout, List<Page> pages, List<Heading> headings) {
    public DocumentText {
        pages = List.copyOf(pages);
        headings = List.copyOf(headings);
    }
}
