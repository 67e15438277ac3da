package app.munseo.extract;

import app.munseo.document.Heading;
import app.munseo.text.TextNormalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/// Renders Markdown as text for reading: no marks of emphasis, links as their words, list items behind "- " or "1. ",
/// a line for each row of a table with its cells joined by " | ", code as it is, a blank line between blocks.
final class MarkdownText extends AbstractVisitor {
    private static final String CELLS = " | ";

    private final StringBuilder text = new StringBuilder();
    private final List<Heading> headings = new ArrayList<>();

    /// What the next line begins with: the mark of a list item.
    private String mark = "";

    /// What the lines of a list item begin with, so that a list inside stands further in.
    private String indent = "";

    private boolean tight;

    String text() {
        return text.toString();
    }

    List<Heading> headings() {
        return headings;
    }

    @Override
    public void visit(org.commonmark.node.Heading heading) {
        String title = MarkdownInline.of(heading).replace('\n', ' ');
        if (!title.isBlank()) {
            int offset = block(title);
            headings.add(new Heading(heading.getLevel(), title, 1, offset));
        }
    }

    @Override
    public void visit(Paragraph paragraph) {
        block(MarkdownInline.of(paragraph));
    }

    @Override
    public void visit(FencedCodeBlock code) {
        block(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        block(code.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        block(MarkdownInline.withoutTags(html.getLiteral()));
    }

    @Override
    public void visit(BlockQuote quote) {
        visitChildren(quote);
    }

    @Override
    public void visit(BulletList list) {
        items(list, list.isTight(), _ -> "- ");
    }

    @Override
    public void visit(OrderedList list) {
        Integer first = list.getMarkerStartNumber();
        items(list, list.isTight(), index -> (first == null ? 1 : first) + index + ". ");
    }

    private void items(Node list, boolean isTight, IntFunction<String> sign) {
        boolean outerTight = tight;
        String outerIndent = indent;
        int index = 0;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            mark = outerIndent + sign.apply(index++);
            indent = " ".repeat(mark.length());
            // The first item keeps its distance from what is above the list; the others close up to it.
            tight = index == 1 ? outerTight && !outerIndent.isEmpty() : isTight;
            visitChildren((ListItem) item);
        }
        tight = outerTight;
        indent = outerIndent;
        mark = "";
    }

    @Override
    public void visit(CustomBlock table) {
        if (table instanceof TableBlock) {
            var rows = new ArrayList<String>();
            for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
                for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
                    rows.add(row(row));
                }
            }
            block(String.join("\n", rows));
        } else {
            visitChildren(table);
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow) {
            block(row(node));
        }
    }

    private static String row(Node row) {
        var cells = new ArrayList<String>();
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(MarkdownInline.of(cell).replace('\n', ' '));
        }
        return String.join(CELLS, cells);
    }

    /// Appends a block behind a blank line (a line break only in a tight list); gives the offset of its text.
    int block(String raw) {
        String content = TextNormalizer.stored(raw).stripTrailing();
        if (content.isBlank()) {
            return text.length();
        }
        if (!text.isEmpty()) {
            text.append(tight ? "\n" : "\n\n");
        }
        text.append(mark.isEmpty() ? indent : mark);
        mark = "";
        int offset = text.length();
        text.append(content.replace("\n", "\n" + indent));
        return offset;
    }
}
