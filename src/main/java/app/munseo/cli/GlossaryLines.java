package app.munseo.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads a glossary from a table or a text: a line for each group of words that mean the same.
///
/// ```
/// # a remark
/// 연차,annual leave,"paid leave, yearly"
/// VPN = 가상 사설망
/// ```
///
/// A line is cut at its tabs; where it has none at `=`, else at `;` or `|`, else at commas. A first line that only names
/// columns is left out.
final class GlossaryLines {
    private static final List<String> SEPARATORS = List.of("\t", "=", ";", "|", ",");
    private static final Set<String> COLUMNS =
            Set.of("term", "word", "synonym", "synonyms", "용어", "단어", "동의어", "유의어", "korean", "english", "한국어", "영어");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"]|\"\")*)\"");

    private GlossaryLines() {}

    static List<List<String>> groups(String text) {
        var lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(GlossaryLines::words)
                .toList();
        boolean headed = !lines.isEmpty()
                && lines.getFirst().stream().allMatch(word -> COLUMNS.contains(word.toLowerCase(Locale.ROOT)));
        return lines.stream().skip(headed ? 1 : 0).filter(words -> words.size() > 1).toList();
    }

    private static List<String> words(String line) {
        var unquoted = QUOTED.matcher(line).replaceAll("");
        var separator = SEPARATORS.stream().filter(unquoted::contains).findFirst().orElse(",");
        return cells(line, separator.charAt(0)).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }

    private static Stream<String> cells(String line, char separator) {
        var cells = new ArrayList<String>();
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i <= line.length(); i++) {
            boolean end = i == line.length() || (!quoted && line.charAt(i) == separator);
            if (end) {
                cells.add(unquoted(line.substring(start, i).strip()));
                start = i + 1;
            } else if (line.charAt(i) == '"') {
                quoted = !quoted;
            }
        }
        return cells.stream();
    }

    private static String unquoted(String cell) {
        var quoted = QUOTED.matcher(cell);
        return quoted.matches() ? quoted.group(1).replace("\"\"", "\"") : cell;
    }
}
