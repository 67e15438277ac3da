package app.munseo.conversation;

import app.munseo.document.Location;
import app.munseo.document.Page;
import app.munseo.document.Pin;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A pin and where its text stands now.
///
/// @param location null where the document no longer holds the text: the pin is stale, and shown to no answer
public record PinnedText(Pin pin, @Nullable Location location) {
    public boolean stale() {
        return location == null;
    }

    /// Looks a pin's text up in its document as it is now: where it stood, else anywhere, the nearest page first; line
    /// breaks and spaces may have changed.
    ///
    /// @param pages of the document; none where it has left the library
    public static PinnedText find(Pin pin, List<Page> pages) {
        var old = pin.location();
        for (var page : pages) {
            if (page.number() == old.page() && page.text().startsWith(pin.text(), old.start())) {
                return new PinnedText(pin, old);
            }
        }
        var pattern = pattern(pin.text());
        return new PinnedText(
                pin,
                pages.stream()
                        .flatMap(page -> pattern.matcher(page.text())
                                .results()
                                .map(found -> new Location(page.number(), found.start(), found.end())))
                        .min(Comparator.<Location>comparingInt(found -> Math.abs(found.page() - old.page()))
                                .thenComparingInt(found -> Math.abs(found.start() - old.start())))
                        .orElse(null));
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(
                Arrays.stream(text.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+")));
    }
}
