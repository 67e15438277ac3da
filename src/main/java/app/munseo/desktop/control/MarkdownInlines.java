package app.munseo.desktop.control;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/// Inline structure of Markdown as text runs. Links are shown with their address and open nothing: an answer must not
/// be able to send anybody anywhere. Images are their description. A line break is one, as in the text itself.
final class MarkdownInlines {
    /// `[1]`, also `[1, 2]`.
    private static final Pattern MARKER = Pattern.compile("\\[(\\d{1,3}(?:\\s*,\\s*\\d{1,3})*)]");

    private final MarkdownView.CitationMarks marks;

    MarkdownInlines(MarkdownView.CitationMarks marks) {
        this.marks = marks;
    }

    TextFlow flow(Node parent, String... classes) {
        var flow = new TextFlow();
        flow.getStyleClass().addAll(classes);
        append(flow, parent, List.of());
        return flow;
    }

    /// Number of characters shown by `node`.
    static int length(javafx.scene.Node node) {
        return switch (node) {
            case Text text -> text.getText().length();
            case CitationMark _ -> 1;
            case Parent parent ->
                parent.getChildrenUnmodifiable().stream().mapToInt(MarkdownInlines::length).sum();
            default -> 0;
        };
    }

    private void append(TextFlow flow, Node parent, List<String> styles) {
        var node = parent.getFirstChild();
        while (node != null) {
            if (node instanceof org.commonmark.node.Text first) {
                var run = run(first);
                text(flow, run, styles);
                node = run.getLast().getNext();
            } else {
                inline(flow, node, styles);
                node = node.getNext();
            }
        }
    }

    private void inline(TextFlow flow, Node node, List<String> styles) {
        switch (node) {
            case StrongEmphasis _ -> append(flow, node, and(styles, "md-strong"));
            case Emphasis _ -> append(flow, node, and(styles, "md-emphasis"));
            case Code code -> run(flow, code.getLiteral(), and(styles, "md-code"));
            case Formula formula -> run(flow, formula.text(), and(styles, "md-formula"));
            case HtmlInline html -> run(flow, html.getLiteral(), and(styles, "md-code"));
            case SoftLineBreak _, HardLineBreak _ -> run(flow, "\n", styles);
            case Link link -> link(flow, link, styles);
            case Image _ -> append(flow, node, and(styles, "md-emphasis"));
            default -> append(flow, node, styles);
        }
    }

    private void link(TextFlow flow, Link link, List<String> styles) {
        append(flow, link, and(styles, "md-link"));
        var only = link.getFirstChild() instanceof org.commonmark.node.Text text ? text.getLiteral() : "";
        if (!only.equals(link.getDestination())) {
            run(flow, " (" + link.getDestination() + ")", and(styles, "md-address"));
        }
    }

    /// The parser cuts text at brackets, so a marker is spread over several text nodes.
    private static List<org.commonmark.node.Text> run(org.commonmark.node.Text first) {
        var run = new ArrayList<>(List.of(first));
        while (run.getLast().getNext() instanceof org.commonmark.node.Text next) {
            run.add(next);
        }
        return run;
    }

    private void text(TextFlow flow, List<org.commonmark.node.Text> run, List<String> styles) {
        var literal = run.stream().map(org.commonmark.node.Text::getLiteral).collect(Collectors.joining());
        var spans = run.getFirst().getSourceSpans();
        int offset = spans.isEmpty() ? 0 : spans.getFirst().getInputIndex();
        var marker = MARKER.matcher(literal);
        int done = 0;
        while (marker.find()) {
            run(flow, literal.substring(done, marker.start()).stripTrailing(), styles);
            for (var number : marker.group(1).split(",")) {
                flow.getChildren().add(marks.mark(Integer.parseInt(number.strip()), offset + marker.start()));
            }
            done = marker.end();
        }
        run(flow, literal.substring(done), styles);
    }

    private static void run(TextFlow flow, String words, List<String> styles) {
        if (!words.isEmpty()) {
            var text = new Text(words);
            text.getStyleClass().addAll(styles);
            flow.getChildren().add(text);
        }
    }

    private static List<String> and(List<String> styles, String more) {
        var all = new ArrayList<>(styles);
        all.add(more);
        return all;
    }
}
