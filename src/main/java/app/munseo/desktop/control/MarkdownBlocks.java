package app.munseo.desktop.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;

/// Block structure of Markdown as nodes. HTML is shown as the text it is.
final class MarkdownBlocks {
    private final MarkdownInlines inlines;

    MarkdownBlocks(MarkdownInlines inlines) {
        this.inlines = inlines;
    }

    static boolean shows(Block block) {
        return !(block instanceof LinkReferenceDefinition);
    }

    Node node(Block block) {
        return switch (block) {
            case Heading heading -> inlines.flow(heading, "md-heading", "md-h" + heading.getLevel());
            case ListBlock list -> list(list);
            case FencedCodeBlock code -> code(code.getLiteral());
            case IndentedCodeBlock code -> code(code.getLiteral());
            case HtmlBlock html -> code(html.getLiteral());
            case BlockQuote quote -> column("md-quote", quote);
            case TableBlock table -> new MarkdownTable(inlines).node(table);
            case ThematicBreak _ -> new Separator();
            default -> inlines.flow(block, "md-paragraph");
        };
    }

    private VBox column(String styleClass, Block parent) {
        var column = new VBox();
        column.getStyleClass().add(styleClass);
        children(parent).stream().map(this::node).forEach(column.getChildren()::add);
        return column;
    }

    private Node list(ListBlock list) {
        var rows = new VBox();
        rows.getStyleClass().add("md-list");
        int number = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                ? ordered.getMarkerStartNumber()
                : 1;
        for (var item : children(list)) {
            rows.getChildren().add(item(list instanceof BulletList ? "•" : number++ + ".", item));
        }
        return rows;
    }

    private Node item(String marker, Block item) {
        var label = new Label(marker);
        label.getStyleClass().add("md-marker");
        label.setMinWidth(Region.USE_PREF_SIZE);
        var content = column("md-item", item);
        HBox.setHgrow(content, Priority.ALWAYS);
        var row = new HBox(label, content);
        row.getStyleClass().add("md-row");
        return row;
    }

    private static Node code(String literal) {
        var label = new Label(literal.stripTrailing());
        label.setWrapText(true);
        label.getStyleClass().add("md-code-block");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static List<Block> children(Block parent) {
        var children = new ArrayList<Block>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Block block) {
                children.add(block);
            }
        }
        return children;
    }
}
