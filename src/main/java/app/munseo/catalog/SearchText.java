package app.munseo.catalog;

import app.munseo.document.Names;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Text as conversations are searched: in NFC and without the spaces between Hangul, which people set as they please, so
/// that "연차휴가" finds "연차 휴가를" and the reverse.
final class SearchText {
    /// Shorter words are not in an index of trigrams.
    static final int TRIGRAM = 3;

    private static final Pattern GAP = Pattern.compile("(?<=[가-힣])\\s+(?=[가-힣])");

    private SearchText() {}

    static String of(String text) {
        return GAP.matcher(Names.nfc(text)).replaceAll("");
    }

    /// The words of what a person looks for.
    static List<String> words(String query) {
        return Arrays.stream(Names.nfc(query).strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    /// A `LIKE` pattern, with `\` as its escape, for text that holds `word`.
    static String pattern(String word) {
        return "%" + word.replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }

    /// A full-text query for text that holds `word`.
    static String phrase(String word) {
        return '"' + word.replace("\"", "\"\"") + '"';
    }
}
