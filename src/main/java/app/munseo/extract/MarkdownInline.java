package app.munseo.extract;

import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// The words of a paragraph, heading or cell without its marks: of links and pictures what is written for them.
final class MarkdownInline extends AbstractVisitor {
    private static final Pattern TAG = Pattern.compile("<!--.*?-->|</?[a-zA-Z][^<>]*>", Pattern.DOTALL);

    private final StringBuilder text = new StringBuilder();

    private MarkdownInline() {}

    static String of(Node node) {
        var inline = new MarkdownInline();
        inline.visitChildren(node);
        return inline.text.toString().strip();
    }

    static String withoutTags(String html) {
        return TAG.matcher(html).replaceAll("").strip();
    }

    @Override
    public void visit(Text node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(Code code) {
        text.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak node) {
        text.append('\n');
    }

    @Override
    public void visit(HardLineBreak node) {
        text.append('\n');
    }

    @Override
    public void visit(HtmlInline html) {
        if (html.getLiteral().toLowerCase(Locale.ROOT).startsWith("<br")) {
            text.append('\n');
        }
    }
}
