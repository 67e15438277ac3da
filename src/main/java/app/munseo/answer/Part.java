package app.munseo.answer;

import app.munseo.text.Figures.Figure;
import app.munseo.text.Figures.Located;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a source says of one thing: a clause of a line, or a whole row of a table.
///
/// @param words its own, and those of the clause that says of what it speaks
record Part(Line line, boolean isRow, Set<String> words, Set<Figure> figures) {
    /// A clause that says of whom or of what it speaks; others speak of what the one before does.
    private static final Pattern OWN_SUBJECT = Pattern.compile("[가-힣A-Za-z0-9](?:은|는|이|가|께서|에서는|에는)\\s"
            + "|(?i:^\\W*(?:(?:and|but|or|nor|while|whereas|however)\\s)?+"
            + "(?!(?:must|may|can|is|are|was|were|has|have|had"
            + "|will|shall|should|with|if|unless|when|because|since|for|in|on|at|by|to|from|of|until|after|before"
            + "|including"
            + "|compared|which|who|not|only|under|once|during)\\b)[\\w'’. -]{1,80}?"
            + "\\s(?:is|are|was|were|has|have|had|must"
            + "|may|can|cannot|shall|should|will|would|do|does|did|[a-z]{2,}(?:ed|[^s]s))\\b)");

    /// "In case of fire, …": what follows is said of it.
    private static final Pattern OPENING =
            Pattern.compile("^\\W*(?:If|When|In|On|At|For|After|Before|Under|During|Until|Unless|Once)\\b");

    /// A whole row.
    ///
    /// @param words those of its columns included
    static Part row(Line row, Set<String> words, Set<Figure> figures) {
        return new Part(row, true, words, figures);
    }

    /// The clauses of a line, in order.
    static List<Part> of(Line line) {
        var parts = new ArrayList<Part>();
        Set<String> before = Set.of();
        boolean opened = false;
        int at = 0;
        for (var clause : Clauses.of(line.text())) {
            at = line.text().indexOf(clause, at);
            boolean apart = at > 1 && line.text().charAt(at - 2) == ';';
            var part = new Line(clause);
            var words = new LinkedHashSet<>(part.words());
            if (!apart && (opened || !OWN_SUBJECT.matcher(clause).find())) {
                words.addAll(before);
            }
            parts.add(new Part(part, false, words, figures(part)));
            before = words;
            opened = OPENING.matcher(clause).find();
        }
        return parts;
    }

    private static Set<Figure> figures(Line line) {
        return line.figures().stream().map(Located::figure).collect(Collectors.toSet());
    }
}
