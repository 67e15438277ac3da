package app.munseo.desktop.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;

/// Shows Markdown as nodes. Shown again with a longer text, as an answer streams in, it builds only the blocks that
/// differ, so that what stands stays where it is.
public final class MarkdownView extends VBox {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .customInlineContentParserFactory(Formula.Parser.FACTORY)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private List<String> sources = List.of();
    private @Nullable CitationMarks marks;

    public MarkdownView() {
        getStyleClass().add("markdown");
    }

    /// Shows `markdown`; `[n]` in it becomes what `marks` makes of it. Blocks that stay as they are are kept, those with
    /// marks only while `marks` is the same object.
    public void show(String markdown, CitationMarks marks) {
        var blocks = blocks(markdown);
        var wanted = blocks.stream().map(block -> source(block, markdown)).toList();
        boolean sameMarks = Objects.equals(this.marks, marks);
        var renderer = new MarkdownBlocks(new MarkdownInlines(marks));
        if (getChildren().size() > blocks.size()) {
            getChildren().remove(blocks.size(), getChildren().size());
        }
        for (int i = 0; i < blocks.size(); i++) {
            if (i >= getChildren().size()) {
                getChildren().add(renderer.node(blocks.get(i)));
            } else if (!wanted.get(i).equals(sources.get(i)) || !(sameMarks || markless(wanted.get(i)))) {
                getChildren().set(i, renderer.node(blocks.get(i)));
            }
        }
        sources = wanted;
        this.marks = marks;
    }

    /// The words of `markdown` alone, without its marks `[n]`.
    public static String plain(String markdown) {
        var words = TextContentRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .render(Formula.asText(PARSER.parse(markdown)));
        return words.replaceAll(" ?\\[\\d+\\]", "").strip();
    }

    private static List<Block> blocks(String markdown) {
        var blocks = new ArrayList<Block>();
        for (var node = PARSER.parse(markdown).getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Block block && MarkdownBlocks.shows(block)) {
                blocks.add(block);
            }
        }
        return blocks;
    }

    private static String source(Block block, String markdown) {
        var spans = block.getSourceSpans();
        if (spans.isEmpty()) {
            return "";
        }
        SourceSpan last = spans.getLast();
        return markdown.substring(spans.getFirst().getInputIndex(), last.getInputIndex() + last.getLength());
    }

    private static boolean markless(String source) {
        return source.indexOf('[') < 0;
    }

    /// What stands for the mark `[number]` that begins at `offset` of the shown text.
    @FunctionalInterface
    public interface CitationMarks {
        Node mark(int number, int offset);
    }
}
