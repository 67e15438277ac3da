package app.munseo.mask;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Masks the texts of one request, and restores what is written in reply.
///
/// ```
/// "문의: 010-1234-5678"  →  "문의: PHONE_7F3A2B"  …  "PHONE_7F3A2B로 전화하세요"  →  "010-1234-5678로 전화하세요"
/// ```
public final class Masking {
    private static final Pattern NOTHING = Pattern.compile("(?!)");

    private final PersonalData data;
    private final Placeholders placeholders;
    private final Map<String, String> originals = new HashMap<>();
    /// Finds any of the placeholders so far; nothing while there are none.
    private Pattern anyPlaceholder = NOTHING;

    public Masking(PersonalData data, Placeholders placeholders) {
        this.data = data;
        this.placeholders = placeholders;
    }

    /// `text` with a placeholder for all personal data.
    public String masked(String text) {
        var masked = new StringBuilder();
        int end = 0;
        for (var find : data.in(text)) {
            var original = find.of(text);
            var placeholder = placeholders.of(find.kind(), original, originals);
            originals.put(placeholder, original);
            masked.append(text, end, find.start()).append(placeholder);
            end = find.end();
        }
        if (end > 0) {
            anyPlaceholder = anyPlaceholder();
        }
        return masked.append(text, end, text.length()).toString();
    }

    /// How many different data have been masked.
    public int count() {
        return originals.size();
    }

    /// `text` with the data again in place of their placeholders, also where a model wrote `\_` for `_`.
    public String restored(String text) {
        return anyPlaceholder
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        originals.getOrDefault(found.group().replace("\\", ""), found.group())));
    }

    private Pattern anyPlaceholder() {
        return Pattern.compile(originals.keySet().stream()
                .map(one -> Pattern.quote(one).replace("_", "\\E\\\\?_\\Q"))
                .collect(Collectors.joining("|")));
    }

    /// Restores a text that comes piece by piece: what could be the beginning of a placeholder waits for the next piece.
    public Restoring restoring(Consumer<? super String> out) {
        return new Restoring(out);
    }

    /// A stream of pieces. Used by one thread.
    public final class Restoring implements Consumer<String> {
        private final Consumer<? super String> out;
        private final StringBuilder waiting = new StringBuilder();

        private Restoring(Consumer<? super String> out) {
            this.out = out;
        }

        @Override
        public void accept(String piece) {
            waiting.append(piece);
            pass(safe());
        }

        /// The text has ended: nothing waits any more.
        public void end() {
            pass(waiting.length());
        }

        private void pass(int length) {
            if (length > 0) {
                out.accept(restored(waiting.substring(0, length)));
                waiting.delete(0, length);
            }
        }

        /// How much can go: all before the first end that begins a placeholder. The end of a whole one begins none, also
        /// where it ends as another begins (`EMAIL_12345E`).
        private int safe() {
            var whole = anyPlaceholder.matcher(waiting);
            int start = 0;
            while (start < waiting.length()) {
                if (whole.region(start, waiting.length()).lookingAt()) {
                    start = whole.end();
                } else if (begins(waiting.substring(start).replace("\\", ""))) {
                    return start;
                } else {
                    start++;
                }
            }
            return start;
        }

        private boolean begins(String end) {
            return originals.keySet().stream().anyMatch(one -> one.length() > end.length() && one.startsWith(end));
        }
    }
}
