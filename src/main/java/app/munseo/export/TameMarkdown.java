package app.munseo.export;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/// Reads an answer as Markdown and takes from it what could act on a reader: HTML becomes text, a link its words with
/// its true address behind, a picture its description with its address, and what a spreadsheet would work out
/// is marked as text. What cites gets a [NoteMark].
final class TameMarkdown extends AbstractVisitor {
    static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private static final Pattern MARKER = Pattern.compile("\\[(\\d{1,3}(?:\\s*,\\s*\\d{1,3})*)]");

    /// How a cell begins that a spreadsheet would work out when a table is pasted into it.
    private static final Pattern FORMULA = Pattern.compile("^(?:[=@]|[-+](?![\\d.,\\s]))");

    private final Set<Integer> notes;

    private TameMarkdown(Set<Integer> notes) {
        this.notes = notes;
    }

    /// @param notes the numbers there are notes for; other marks stay text
    static Node read(String answer, Set<Integer> notes) {
        var document = Parser.builder().extensions(EXTENSIONS).build().parse(answer);
        document.accept(new TameMarkdown(notes));
        return document;
    }

    @Override
    public void visit(HtmlBlock html) {
        var paragraph = new Paragraph();
        paragraph.appendChild(text(html.getLiteral()));
        replace(html, paragraph);
    }

    @Override
    public void visit(HtmlInline html) {
        replace(html, text(html.getLiteral()));
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        definition.unlink();
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        unwrap(link, link.getDestination());
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
        unwrap(image, image.getDestination());
    }

    @Override
    public void visit(CustomNode node) {
        visitChildren(node);
        if (node instanceof TableCell && node.getFirstChild() instanceof Text text) {
            text.setLiteral(FORMULA.matcher(text.getLiteral()).replaceFirst("'$0"));
        }
    }

    @Override
    public void visit(Text text) {
        // the parser cuts text at brackets, so a mark is spread over several nodes
        var all = new StringBuilder(text.getLiteral());
        while (text.getNext() instanceof Text next) {
            all.append(next.getLiteral());
            next.unlink();
        }
        var marker = MARKER.matcher(all);
        int done = 0;
        while (marker.find()) {
            var numbers = Pattern.compile("\\D+").splitAsStream(marker.group(1)).map(Integer::valueOf).toList();
            if (notes.containsAll(numbers)) {
                insert(text, all.substring(done, marker.start()));
                numbers.forEach(number -> text.insertBefore(new NoteMark(number)));
                done = marker.end();
            }
        }
        text.setLiteral(all.substring(done));
    }

    private static void insert(Text before, String words) {
        if (!words.isEmpty()) {
            before.insertBefore(new Text(words));
        }
    }

    /// Puts the words of a link or picture in its place, and its address behind them.
    private static void unwrap(Node node, String address) {
        var words = node.getFirstChild() instanceof Text only && only.getNext() == null ? only.getLiteral() : "";
        while (node.getFirstChild() != null) {
            node.insertBefore(node.getFirstChild());
        }
        replace(node, text(words.equals(address) ? "" : " (" + address + ")"));
    }

    private static void replace(Node node, Node other) {
        node.insertBefore(other);
        node.unlink();
    }

    private static Text text(String words) {
        return new Text(Note.oneLine(words).isEmpty() ? "" : words.replaceAll("\\s+", " ").stripTrailing());
    }
}
