package app.munseo.desktop.control;

import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/// A formula between `$`, `$$`, `\(` and `\)`, or `\[` and `\]`.
final class Formula extends CustomNode {
    /// What stands between two dollars is an amount of money unless it looks like mathematics.
    private static final Pattern MATHEMATICS = Pattern.compile("(?s)\\S|\\S.*\\S");

    private static final Pattern SIGNS = Pattern.compile("[\\\\^_=<>+]|^\\p{Alpha}{1,3}$");

    private final String latex;

    private Formula(String latex) {
        this.latex = latex;
    }

    /// The formula as text that can be read.
    String text() {
        return FormulaText.of(latex);
    }

    /// `parsed` with text in place of its formulas, for renderers that know of none.
    static Node asText(Node parsed) {
        parsed.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof Formula formula) {
                    formula.insertBefore(new Text(formula.text()));
                    formula.unlink();
                } else {
                    visitChildren(node);
                }
            }
        });
        return parsed;
    }

    /// Finds formulas, in place of what the characters they begin with mean otherwise.
    static final class Parser implements InlineContentParser {
        static final InlineContentParserFactory FACTORY = new InlineContentParserFactory() {
            @Override
            public Set<Character> getTriggerCharacters() {
                return Set.of('$', '\\');
            }

            @Override
            public InlineContentParser create() {
                return new Parser();
            }
        };

        @Override
        public ParsedInline tryParse(InlineParserState state) {
            var scanner = state.scanner();
            if (scanner.next("$$")) {
                return upTo("$$", scanner);
            }
            if (scanner.next('$')) {
                return money(scanner);
            }
            if (scanner.next("\\(")) {
                return upTo("\\)", scanner);
            }
            return scanner.next("\\[") ? upTo("\\]", scanner) : ParsedInline.none();
        }

        private static ParsedInline upTo(String end, Scanner scanner) {
            var start = scanner.position();
            while (scanner.find(end.charAt(0)) >= 0) {
                var stop = scanner.position();
                if (scanner.next(end)) {
                    var latex = scanner.getSource(start, stop).getContent();
                    return ParsedInline.of(new Formula(latex), scanner.position());
                }
                scanner.next();
            }
            return ParsedInline.none();
        }

        private static ParsedInline money(Scanner scanner) {
            var start = scanner.position();
            if (scanner.find('$') <= 0) {
                return ParsedInline.none();
            }
            var latex = scanner.getSource(start, scanner.position()).getContent();
            scanner.next();
            boolean formula = MATHEMATICS.matcher(latex).matches()
                    && SIGNS.matcher(latex).find()
                    && !Character.isDigit(scanner.peek());
            return formula ? ParsedInline.of(new Formula(latex), scanner.position()) : ParsedInline.none();
        }
    }
}
