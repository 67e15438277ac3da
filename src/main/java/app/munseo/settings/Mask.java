package app.munseo.settings;

import java.util.List;

/// What is replaced by placeholders in texts that leave this machine.
///
/// @param on whether personal data are: numbers of residents, businesses, phones, cards, accounts and passports, and
///     e-mail addresses
/// @param terms what else is; names of persons, projects, customers
public record Mask(boolean on, List<String> terms) {
    public static final Mask DEFAULT = new Mask(true, List.of());

    public Mask {
        terms = List.copyOf(terms);
    }
}
