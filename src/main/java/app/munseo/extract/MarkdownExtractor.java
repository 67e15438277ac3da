package app.munseo.extract;

import app.munseo.document.DocumentText;
import app.munseo.document.Heading;
import app.munseo.document.Layout;
import app.munseo.document.Page;
import app.munseo.document.Problem;
import app.munseo.document.Problem.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;

/// Reads Markdown (CommonMark with GitHub's tables) as one page of readable text: see [MarkdownText].
public final class MarkdownExtractor implements TextExtractor {
    private final Parser parser =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    @Override
    public boolean accepts(Path file) {
        return FileCheck.named(file, ".md", ".markdown");
    }

    @Override
    public DocumentText extract(Path file) {
        var front = FrontMatter.of(TextFiles.read(file));
        var text = new MarkdownText();
        text.block(front.fields());
        parser.parse(front.body()).accept(text);
        if (text.text().isBlank()) {
            throw new Problem(Kind.FILE_NO_TEXT, file.toString());
        }
        String title = front.title()
                .or(() -> topHeading(text.headings()))
                .orElse(FileCheck.title(file));
        return new DocumentText(title, Layout.PROSE, List.of(new Page(1, text.text())), text.headings());
    }

    private static Optional<String> topHeading(List<Heading> headings) {
        return headings.stream().filter(heading -> heading.level() == 1).map(Heading::title).findFirst();
    }
}
