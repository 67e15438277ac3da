package app.munseo.answer;

import app.munseo.document.Chunk;
import app.munseo.text.Language;
import app.munseo.text.Particles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Questions for cells of a table: what a row, known by its name, has in a column.
final class TableQuestions {
    private static final Pattern NUMBER = Pattern.compile("[\\d.,\\s%-]+");
    private static final Pattern HEAD = Pattern.compile("[\\p{L}][\\p{L} ]{1,18}(?:\\([^()]{1,8}\\))?");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\d][\\p{L}\\d ().·-]{3,40}");
    private static final Pattern UNIT = Pattern.compile("\\s*\\([^()]*\\)$");
    private static final int MOST = 3;

    private TableQuestions() {}

    /// @param chunks of a table, each with the head of the columns carried along
    static List<String> of(List<Chunk> chunks) {
        var head = chunks.stream()
                .filter(chunk -> chunk.carried() > 0)
                .findFirst()
                .flatMap(chunk -> chunk.text().lines().findFirst())
                .orElse("");
        var delimiter = delimiter(head);
        var heads = cells(head, delimiter);
        var rows = chunks.stream()
                .flatMap(chunk -> chunk.text().substring(chunk.carried()).lines())
                .filter(line -> !line.equals(head) && line.indexOf('"') < 0)
                .map(line -> cells(line, delimiter))
                .filter(cells -> cells.size() == heads.size())
                .toList();
        int name = name(heads, rows);
        return name < 0 ? List.of() : questions(heads, rows, name);
    }

    private static String delimiter(String head) {
        return Stream.of(" | ", "\t", ";").filter(head::contains).findFirst().orElse(",");
    }

    private static List<String> cells(String line, String delimiter) {
        return Stream.of(line.split(Pattern.quote(delimiter), -1)).map(String::strip).toList();
    }

    /// The column whose values are names, each its own; −1 where there is none.
    private static int name(List<String> heads, List<List<String>> rows) {
        for (int column = 0; column < heads.size(); column++) {
            var seen = new HashSet<String>();
            int at = column;
            boolean names = rows.size() > 1
                    && rows.stream().map(row -> row.get(at)).allMatch(value -> NAME.matcher(value).matches()
                            && value.contains(" ")
                            && seen.add(value));
            if (names) {
                return column;
            }
        }
        return -1;
    }

    private static List<String> questions(List<String> heads, List<List<String>> rows, int name) {
        var questions = new ArrayList<String>();
        for (int column = heads.size() - 1; column >= 0 && questions.size() < MOST; column--) {
            var row = rows.get(questions.size() * (rows.size() - 1) / MOST);
            var value = row.get(column);
            boolean told = !value.isBlank() && NUMBER.matcher(value).matches();
            boolean plain = row.get(name).indexOf('(') < 0;
            if (column != name && told && plain && HEAD.matcher(heads.get(column)).matches()) {
                questions.add(question(row.get(name), heads.get(column)));
            }
        }
        return questions;
    }

    private static String question(String row, String head) {
        var bare = UNIT.matcher(head).replaceFirst("");
        return Language.of(head) == Language.KOREAN
                ? Particles.chosen("%s의 %s은(는) 얼마인가요?".formatted(row, bare))
                : "What is the %s of %s?".formatted(bare, row);
    }
}
