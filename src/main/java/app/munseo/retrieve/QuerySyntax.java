package app.munseo.retrieve;

import app.munseo.text.TextNormalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the conditions a person writes into a question. Whatever is not one of these is plain text, and nothing is an
/// error.
///
/// | written | means |
/// |---|---|
/// | `type:pdf` · `type:md,txt` · `종류:pdf` | files of these types |
/// | `folder:계약` · `folder:"2024 계약"` · `폴더:work/2024` | files in a folder of that name, or on that part of a path |
/// | `tag:계약` · `tag:"to read"` · `태그:#계약` | files with that tag of the person's |
/// | `after:2024-01` · `이후:2024년3월` | files changed in that year, month or day, or later |
/// | `before:2024` · `이전:2024-03-05` | files changed earlier than that |
/// | `"annual leave"` · “연차 휴가” · 「근로기준법」 | the phrase stands in the chunk; it stays part of the question |
/// | `-draft` · `-"old version"` | it does not |
///
/// Plain text are, for example, `state-of-the-art`, `-5%`, `a - b`, `http://…`, `note: …`, `after:lunch`, `6" pipe` and a
/// quotation mark that is never closed.
final class QuerySyntax {
    private static final Pattern FILTER =
            Pattern.compile("(?<key>\\p{L}+)[:：](?:[\"“](?<quoted>[^\"”]+)[\"”]|(?<plain>[^\\s\"“]+))(?=\\s|$)");
    private static final Pattern PHRASE =
            Pattern.compile("\"(?<a>[^\"\n]+)\"|“(?<b>[^”\n]+)”|「(?<c>[^」\n]+)」|『(?<d>[^』\n]+)』");
    private static final Set<String> KEYS =
            Set.of("type", "종류", "유형", "folder", "폴더", "tag", "태그", "after", "이후", "before", "이전");
    private static final List<String> QUOTED = List.of("a", "b", "c", "d");
    private static final Pattern WORD = Pattern.compile("\\p{L}[^\\s\"“”]*");
    private static final Pattern PUNCTUATION_BEHIND = Pattern.compile("[.,;:!?)\\]…]+$");
    private static final Pattern DATE = Pattern.compile(
            "(?<year>[12]\\d{3})(?:[-./년]\\s?(?<month>\\d{1,2})(?:[-./월]\\s?(?<day>\\d{1,2}))?)?[년월일.]?");
    private static final Pattern TYPE = Pattern.compile("\\.?([\\p{L}\\d]{1,10})");

    private final String typed;
    private final QueryFilters.Builder filters = new QueryFilters.Builder();
    private final StringBuilder text = new StringBuilder();
    private final List<String> unread = new ArrayList<>();
    private int position;

    private QuerySyntax(String typed) {
        this.typed = typed;
    }

    /// A question and its conditions.
    ///
    /// @param text the question without the conditions, but with its phrases
    /// @param unread what looks like a condition and cannot be one, such as `after:2024-13`; it stays in the text
    record Read(String text, QueryFilters filters, List<String> unread) {
        Read {
            unread = List.copyOf(unread);
        }
    }

    /// @param typed anything
    static Read read(String typed) {
        return new QuerySyntax(TextNormalizer.stored(typed)).read();
    }

    private Read read() {
        while (position < typed.length()) {
            if (!(startsWord() && (readFilter() || readExclusion())) && !readPhrase()) {
                text.append(typed.charAt(position));
                position++;
            }
        }
        return new Read(text.toString().strip(), filters.build(), unread);
    }

    private boolean startsWord() {
        return position == 0 || " \t\n(".indexOf(typed.charAt(position - 1)) >= 0;
    }

    private boolean readFilter() {
        var found = at(FILTER, position);
        if (!found.lookingAt()) {
            return false;
        }
        var quoted = found.group("quoted");
        var value = (quoted == null ? found.group("plain") : quoted).strip();
        var key = found.group("key").toLowerCase(Locale.ROOT);
        boolean taken = switch (key) {
            case "type", "종류", "유형" -> take(types(value), filters::types);
            case "folder", "폴더" -> take(Optional.of(value).filter(QuerySyntax::saysSomething), filters::folder);
            case "tag", "태그" -> take(Optional.of(value).filter(QuerySyntax::saysSomething), filters::tag);
            case "after", "이후" -> take(day(value), filters::after);
            case "before", "이전" -> take(day(value), filters::before);
            default -> false;
        };
        if (!taken && KEYS.contains(key)) {
            unread.add(found.group());
        }
        return taken && passTo(found.end());
    }

    private static <T> boolean take(Optional<T> value, Consumer<T> to) {
        value.ifPresent(to);
        return value.isPresent();
    }

    private boolean readExclusion() {
        if (typed.charAt(position) != '-') {
            return false;
        }
        var phrase = at(PHRASE, position + 1);
        if (phrase.lookingAt()) {
            return take(inside(phrase), filters::without) && passTo(phrase.end());
        }
        var word = at(WORD, position + 1);
        if (word.lookingAt()) {
            filters.without(PUNCTUATION_BEHIND.matcher(word.group()).replaceFirst(""));
            return passTo(word.end());
        }
        return false;
    }

    /// The phrase stays in the text, with its marks.
    private boolean readPhrase() {
        var phrase = at(PHRASE, position);
        if (isInchMark() || !phrase.lookingAt() || !take(inside(phrase), filters::phrase)) {
            return false;
        }
        text.append(phrase.group());
        position = phrase.end();
        return true;
    }

    /// `6" pipe`: a straight mark behind a letter or number opens nothing.
    private boolean isInchMark() {
        char before = position == 0 ? ' ' : typed.charAt(position - 1);
        return typed.charAt(position) == '"' && before < 0x80 && Character.isLetterOrDigit(before);
    }

    private Matcher at(Pattern pattern, int start) {
        return pattern.matcher(typed).region(start, typed.length());
    }

    /// Goes on behind a condition, and over the space behind it.
    private boolean passTo(int end) {
        position = end < typed.length() && Character.isWhitespace(typed.charAt(end)) ? end + 1 : end;
        return true;
    }

    private static Optional<String> inside(Matcher phrase) {
        return QUOTED.stream()
                .flatMap(name -> Stream.ofNullable(phrase.group(name)))
                .map(String::strip)
                .filter(QuerySyntax::saysSomething)
                .findFirst();
    }

    private static boolean saysSomething(String value) {
        return value.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static Optional<List<String>> types(String value) {
        var names = Arrays.stream(value.toLowerCase(Locale.ROOT).split("[,、/]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(TYPE::matcher)
                .toList();
        return names.isEmpty() || !names.stream().allMatch(Matcher::matches)
                ? Optional.empty()
                : Optional.of(names.stream().map(name -> name.group(1)).toList());
    }

    /// The first day of the year, month or day that `value` names.
    private static Optional<LocalDate> day(String value) {
        var date = DATE.matcher(value);
        if (!date.matches()) {
            return Optional.empty();
        }
        Function<String, Integer> number =
                group -> date.group(group) == null ? 1 : Integer.parseInt(date.group(group));
        int month = number.apply("month");
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        var of = YearMonth.of(number.apply("year"), month);
        return Optional.of(number.apply("day")).filter(of::isValidDay).map(of::atDay);
    }
}
