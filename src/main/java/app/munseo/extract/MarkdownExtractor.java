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
import java.util.function.Supplier;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;

/// Reads Markdown (CommonMark with GitHub's tables) as one page of readable text: see [MarkdownText].
public final class MarkdownExtractor extends BoundedText {
    /// @param limits asked for each file
    public MarkdownExtractor(Supplier<ReadingLimits> limits) {
        super(limits);
    }

    @Override
    public boolean accepts(Path file) {
        return FileCheck.named(file, ".md", ".markdown");
    }

    @Override
    public DocumentText extract(Path file) {
        var front = FrontMatter.of(TextFiles.read(file, limits()));
        var text = new MarkdownText();
        text.block(front.fields());
        parser(limits().nesting()).parse(front.body()).accept(text);
        if (text.text().isBlank()) {
            throw new Problem(Kind.FILE_NO_TEXT, file.toString());
        }
        String title = front.title()
                .or(() -> topHeading(text.headings()))
                .orElse(FileCheck.title(file));
        return new DocumentText(title, Layout.PROSE, List.of(new Page(1, text.text())), text.headings());
    }

    /// Deeper structures would need a deeper stack than there is.
    private static Parser parser(int nesting) {
        return Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .maxOpenBlockParsers(nesting)
                .maxInlineNesting(nesting)
                .build();
    }

    private static Optional<String> topHeading(List<Heading> headings) {
        return headings.stream().filter(heading -> heading.level() == 1).map(Heading::title).findFirst();
    }
}
