package app.munseo.app;

import app.munseo.document.DocumentText;
import app.munseo.document.Problem;
import app.munseo.extract.PdfExtractor;
import app.munseo.extract.TextExtractor;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Extraction of one file on its own, for `munseo extract`.
record FileExtraction(PdfExtractor pdf, List<TextExtractor> extractors) {
    private static final Map<Problem.Kind, String> OUTCOMES = Map.of(
            Problem.Kind.FILE_NO_TEXT, "no-text",
            Problem.Kind.FILE_ENCRYPTED, "encrypted",
            Problem.Kind.FILE_BROKEN, "broken",
            Problem.Kind.FILE_TIMEOUT, "timeout");

    /// @throws Problem where the file is not there, cannot be opened or is of no known format
    Extraction of(Path file, char[] password) {
        long begin = System.nanoTime();
        try {
            return new Extraction("text", read(file, password).pages(), millisSince(begin));
        } catch (Problem e) {
            var outcome = OUTCOMES.get(e.kind());
            if (outcome == null) {
                throw e;
            }
            return new Extraction(outcome, List.of(), millisSince(begin));
        }
    }

    private DocumentText read(Path file, char[] password) {
        if (pdf.accepts(file)) {
            return pdf.extract(file, password);
        }
        return extractors.stream()
                .filter(extractor -> extractor.accepts(file))
                .findFirst()
                .orElseThrow(() -> new Problem(Problem.Kind.FILE_UNSUPPORTED, file.toString()))
                .extract(file);
    }

    private static long millisSince(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
