package app.munseo.extract;

import app.munseo.document.DocumentText;
import app.munseo.document.Layout;
import app.munseo.document.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/// Reads plain text as one page, as it stands in the file.
public final class TextFileExtractor extends BoundedText {
    /// @param limits asked for each file
    public TextFileExtractor(Supplier<ReadingLimits> limits) {
        super(limits);
    }

    @Override
    public boolean accepts(Path file) {
        return FileCheck.named(file, ".txt", ".text", ".log");
    }

    @Override
    public DocumentText extract(Path file) {
        var page = new Page(1, TextFiles.read(file, limits()));
        return new DocumentText(FileCheck.title(file), Layout.PROSE, List.of(page), List.of());
    }
}
