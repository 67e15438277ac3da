package app.munseo.export;

import app.munseo.conversation.OpenThread;
import app.munseo.conversation.ThreadTurn;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownNodeRendererFactory;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/// A thread as Markdown: a section for each question, its citations as footnotes (`[^2-1]`: note 1 of turn 2).
final class MarkdownExport {
    /// What other readers of Markdown take for formulas, strokes, highlights and variables.
    private static final Set<Character> BEYOND_COMMONMARK = Set.of('$', '~', '{', '}', '=', '^');

    private final Wording wording;

    MarkdownExport(Wording wording) {
        this.wording = wording;
    }

    String of(OpenThread thread) {
        var text = new StringBuilder("# ").append(plain(thread.info().title())).append("\n");
        Listed.pinned(thread, wording).forEach(listed -> append(text.append('\n'), listed));
        int turn = 0;
        for (var one : thread.turns()) {
            append(text, one, ++turn);
        }
        return text.toString();
    }

    private void append(StringBuilder text, ThreadTurn turn, int place) {
        var notes = Note.of(turn);
        var numbers = notes.stream().map(Note::number).collect(Collectors.toSet());
        text.append("\n## ").append(plain(turn.question())).append("\n\n");
        if (!turn.standalone().equals(turn.question())) {
            text.append(plain(wording.text("export.understood", turn.standalone()))).append("\n\n");
        }
        text.append(renderer(place).render(TameMarkdown.read(turn.text(), numbers)).strip()).append("\n\n");
        text.append('*').append(plain(Note.about(turn, wording))).append("*\n\n");
        for (var note : notes) {
            text.append("[^%d-%d]: **%s**, %s".formatted(
                    place, note.number(), plain(note.file()), plain(wording.text("cli.page", note.page()))));
            for (var citation : note.citations()) {
                text.append(" · “%s” (%s)".formatted(
                        plain(citation.quote()),
                        plain(Note.judged(citation, wording))));
            }
            text.append('\n');
        }
        Listed.searched(turn, wording).forEach(listed -> append(text, listed));
    }

    private static void append(StringBuilder text, Listed listed) {
        text.append(plain(listed.heading())).append("\n\n");
        listed.items().forEach(item -> text.append("- ").append(plain(item)).append('\n'));
    }

    /// `words` in one line, as text that means nothing else.
    private static String plain(String words) {
        var paragraph = new Paragraph();
        paragraph.appendChild(new Text(Note.oneLine(words)));
        return renderer(0).render(paragraph).strip();
    }

    private static MarkdownRenderer renderer(int place) {
        return MarkdownRenderer.builder()
                .extensions(TameMarkdown.EXTENSIONS)
                .nodeRendererFactory(new MarkdownNodeRendererFactory() {
                    @Override
                    public NodeRenderer create(MarkdownNodeRendererContext context) {
                        return new Marks(place, context);
                    }

                    @Override
                    public Set<Character> getSpecialCharacters() {
                        return BEYOND_COMMONMARK;
                    }
                })
                .build();
    }

    private record Marks(int place, MarkdownNodeRendererContext context) implements NodeRenderer {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(NoteMark.class);
        }

        @Override
        public void render(Node node) {
            context.getWriter().raw("[^%d-%d]".formatted(place, ((NoteMark) node).number()));
        }
    }
}
