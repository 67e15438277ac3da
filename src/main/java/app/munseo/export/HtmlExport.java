package app.munseo.export;

import app.munseo.conversation.OpenThread;
import app.munseo.conversation.ThreadTurn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/// A thread as one HTML page that needs nothing else: no script, no picture, no address is in it, and its own policy
/// forbids a browser to run or load any.
final class HtmlExport {
    private static final String STYLE = style();

    private final Wording wording;

    HtmlExport(Wording wording) {
        this.wording = wording;
    }

    String of(OpenThread thread) {
        var body = new StringBuilder();
        Listed.pinned(thread, wording).forEach(listed -> append(body, listed));
        int place = 0;
        for (var turn : thread.turns()) {
            append(body, turn, ++place);
        }
        return """
                <!DOCTYPE html>
                <html lang="%1$s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <meta name="referrer" content="no-referrer">
                <title>%2$s</title>
                <style>
                %3$s</style>
                </head>
                <body>
                <main>
                <h1>%2$s</h1>
                %4$s</main>
                </body>
                </html>
                """
                .formatted(wording.text("export.lang"), escaped(thread.info().title()), STYLE, body);
    }

    private void append(StringBuilder body, ThreadTurn turn, int place) {
        var notes = Note.of(turn);
        var numbers = notes.stream().map(Note::number).collect(Collectors.toSet());
        body.append("<section>\n<h2>").append(escaped(turn.question())).append("</h2>\n");
        if (!turn.standalone().equals(turn.question())) {
            body.append("<p class=\"about\">")
                    .append(escaped(wording.text("export.understood", turn.standalone())))
                    .append("</p>\n");
        }
        body.append("<div class=\"answer\">\n")
                .append(renderer(place).render(TameMarkdown.read(turn.text(), numbers)))
                .append("</div>\n<p class=\"about\">")
                .append(escaped(Note.about(turn, wording)))
                .append("</p>\n");
        append(body, notes, place);
        Listed.searched(turn, wording).forEach(listed -> append(body, listed));
        body.append("</section>\n");
    }

    private static void append(StringBuilder body, Listed listed) {
        body.append("<p class=\"about\">").append(escaped(listed.heading())).append("</p>\n<ul class=\"about\">\n");
        listed.items().forEach(item -> body.append("<li>").append(escaped(item)).append("</li>\n"));
        body.append("</ul>\n");
    }

    private void append(StringBuilder body, List<Note> notes, int place) {
        if (notes.isEmpty()) {
            return;
        }
        body.append("<ol class=\"notes\">\n");
        for (var note : notes) {
            body.append("<li id=\"n%d-%d\" value=\"%2$d\"><p><b>%3$s</b>, %4$s</p>\n".formatted(
                    place, note.number(), escaped(note.file()), escaped(wording.text("cli.page", note.page()))));
            for (var citation : note.citations()) {
                body.append("<blockquote class=\"%s\">%s <small>%s</small></blockquote>\n".formatted(
                        citation.support().word(),
                        escaped(citation.quote()),
                        escaped(Note.judged(citation, wording))));
            }
            body.append("</li>\n");
        }
        body.append("</ol>\n");
    }

    private static HtmlRenderer renderer(int place) {
        return HtmlRenderer.builder()
                .extensions(TameMarkdown.EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .softbreak("<br>\n")
                .nodeRendererFactory(context -> new Marks(place, context))
                .build();
    }

    private record Marks(int place, HtmlNodeRendererContext context) implements NodeRenderer {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(NoteMark.class);
        }

        @Override
        public void render(Node node) {
            var number = String.valueOf(((NoteMark) node).number());
            var html = context.getWriter();
            var attributes = new LinkedHashMap<String, String>();
            attributes.put("class", "mark");
            attributes.put("href", "#n" + place + "-" + number);
            html.tag("a", attributes);
            html.text(number);
            html.tag("/a");
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String style() {
        try (var in = Objects.requireNonNull(HtmlExport.class.getResourceAsStream("/export.css"), "export.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
