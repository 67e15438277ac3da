package app.munseo.app;

import app.munseo.document.Page;
import java.util.List;

/// What extraction sees in one file.
///
/// @param outcome `text`, `no-text`, `encrypted`, `broken` or `timeout`
public record Extraction(String outcome, List<Page> pages, long millis) {
    public Extraction {
        pages = List.copyOf(pages);
    }
}
