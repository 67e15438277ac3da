package app.munseo.answer;

import app.munseo.document.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A text with places to fill: `{question}`. Braces that mean themselves are doubled: `{{` and `}}`. A line of nothing but
/// places that turn out empty is left out.
///
/// ```
/// "{passages}\n{history}\nToday is {date}: {{ok}}"  →  "<passage …>…\nToday is 2026-11-21: {ok}"
/// ```
final class Template {
    private record Piece(String text, boolean place) {}

    private final List<List<Piece>> lines;

    private Template(List<List<Piece>> lines) {
        this.lines = lines;
    }

    /// Reads `text`, which may have the places `known`, and must have the places `needed`.
    ///
    /// @throws Problem `TEMPLATE_INVALID` for a brace by itself, `VARIABLE_UNKNOWN`, `VARIABLE_MISSING`; each names it
    static Template of(String text, Set<String> known, Set<String> needed) {
        var lines = text.lines().map(Template::pieces).toList();
        var used = new TreeSet<String>();
        lines.forEach(line -> line.stream().filter(Piece::place).map(Piece::text).forEach(used::add));
        for (var name : used) {
            if (!known.contains(name)) {
                throw new Problem(Problem.Kind.VARIABLE_UNKNOWN, "{" + name + "}");
            }
        }
        for (var name : new TreeSet<>(needed)) {
            if (!used.contains(name)) {
                throw new Problem(Problem.Kind.VARIABLE_MISSING, "{" + name + "}");
            }
        }
        return new Template(lines);
    }

    private static List<Piece> pieces(String line) {
        var pieces = new ArrayList<Piece>();
        var plain = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean brace = c == '{' || c == '}';
            if (!brace) {
                plain.append(c);
            } else if (line.startsWith(String.valueOf(c), i + 1)) {
                plain.append(c);
                i++;
            } else {
                int end = c == '{' ? line.indexOf('}', i) : -1;
                if (end < 0) {
                    throw new Problem(Problem.Kind.TEMPLATE_INVALID, line.strip());
                }
                pieces.add(new Piece(plain.toString(), false));
                plain.setLength(0);
                pieces.add(new Piece(line.substring(i + 1, end).strip(), true));
                i = end;
            }
        }
        pieces.add(new Piece(plain.toString(), false));
        return pieces;
    }

    /// The text with its places filled.
    ///
    /// @param values one for every place it may have
    String filled(Map<String, String> values) {
        var text = new ArrayList<String>();
        for (var line : lines) {
            var filled = new StringBuilder();
            for (var piece : line) {
                filled.append(piece.place() ? values.getOrDefault(piece.text(), "") : piece.text());
            }
            if (!filled.isEmpty() || line.stream().noneMatch(Piece::place)) {
                text.add(filled.toString());
            }
        }
        return String.join("\n", text);
    }
}
