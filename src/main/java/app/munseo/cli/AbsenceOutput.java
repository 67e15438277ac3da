package app.munseo.cli;

import app.munseo.answer.Absence;
import app.munseo.answer.Coverage;
import app.munseo.app.App;
import app.munseo.app.Messages;
import app.munseo.document.DocumentId;
import java.io.PrintStream;
import java.util.Map;

/// Tells why there is no answer, for people and as JSON.
final class AbsenceOutput {
    private final App app;

    AbsenceOutput(App app) {
        this.app = app;
    }

    void print(Absence absence, PrintStream out) {
        var words = app.messages();
        var coverage = absence.coverage();
        out.println(words.text("absence.searched", coverage.documents(), coverage.chunks(), coverage.collections()));
        absence.queries().forEach(query -> out.println("  - " + query));
        if (!absence.nearest().isEmpty()) {
            out.println(words.text("absence.nearest"));
        }
        for (var nearest : absence.nearest()) {
            out.println("  - " + words.text("absence.place", path(nearest.document()), nearest.location().page(), nearest.quote()));
            out.println("    " + words.lack(nearest));
        }
        if (!coverage.unsearchable().isEmpty()) {
            out.println(words.text("absence.unsearchable"));
        }
        for (var file : coverage.unsearchable()) {
            out.println("  - " + reason(words, file));
        }
    }

    private static String reason(Messages words, Coverage.Unsearchable file) {
        var failure = file.failure();
        return failure == null
                ? words.text("absence.indexing", file.file())
                : words.text("problem." + failure.name(), file.file());
    }

    Map<String, Object> json(Absence absence) {
        var coverage = absence.coverage();
        return new Json()
                .put("language", absence.language())
                .put("queries", absence.queries())
                .put("collections", coverage.collections())
                .put("documents", coverage.documents())
                .put("chunks", coverage.chunks())
                .put("nearest", absence.nearest().stream().map(this::json).toList())
                .put("unsearchable", coverage.unsearchable().stream().map(AbsenceOutput::json).toList())
                .keys();
    }

    private Map<String, Object> json(Absence.Nearest nearest) {
        return new Json()
                .put("document", path(nearest.document()))
                .put("page", nearest.location().page())
                .put("start", nearest.location().start())
                .put("end", nearest.location().end())
                .put("quote", nearest.quote())
                .put("missing_words", nearest.missingWords())
                .put("missing_figure", nearest.missingFigure())
                .keys();
    }

    private static Map<String, Object> json(Coverage.Unsearchable file) {
        return new Json().put("file", file.file().toString()).put("reason", file.word()).keys();
    }

    private String path(DocumentId document) {
        return app.document(document).map(known -> known.path().toString()).orElse(document.value());
    }
}
