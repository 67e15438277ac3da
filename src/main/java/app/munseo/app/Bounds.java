package app.munseo.app;

import app.munseo.extract.enclosure.Enclosure;
import java.util.Locale;

/// What the operating system keeps from the processes that read PDF files.
///
/// @param strength `files`, `changes`, `sockets` or `none`; the name of the message that words it begins with `bounds.`
/// @param means by what, for whoever wants to look it up
public record Bounds(String strength, String means) {
    static Bounds of(Enclosure enclosure) {
        return new Bounds(enclosure.strength().name().toLowerCase(Locale.ROOT), enclosure.means());
    }

    /// One line for a person.
    public String words(Messages messages) {
        return messages.text("bounds." + strength, means);
    }
}
