package app.munseo.desktop.library;

import java.text.CollationKey;
import java.text.Collator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The order of the person's alphabet. What a name is compared by is worked out once, because a library is put in order
/// many times while it is read.
final class Alphabet {
    private final Collator collator;
    private final Map<String, CollationKey> keys = new HashMap<>();

    Alphabet(Locale locale) {
        this.collator = Collator.getInstance(locale);
    }

    CollationKey key(String name) {
        return keys.computeIfAbsent(name, collator::getCollationKey);
    }
}
