package app.munseo.app;

import app.munseo.catalog.Catalog;
import app.munseo.catalog.Embeddings;
import app.munseo.document.Problem;
import app.munseo.text.Language;
import java.util.ArrayList;
import java.util.List;

/// What the person should know about their library, worked out from what is there now.
///
/// @param requireReranker throws where the reranking model the person has chosen is not there
/// @param findings what was broken at the start
record Notices(
        Catalog catalog,
        LibraryEmbedders embedders,
        Runnable requireReranker,
        List<Checkup.Finding> findings,
        Messages messages) {
    /// Documents looked at to judge the library's languages.
    private static final int SAMPLE = 1_000;

    /// Share of Korean documents from which on a model without Korean is worth a word.
    private static final double WORTH_SAYING = 0.1;

    /// The kinds of notice. The code is `MUNSEO-` and the name with hyphens; the wording is the message `notice.NAME`.
    private enum Kind {
        KOREAN_NOT_SERVED,
        MODEL_CHANGING,
        RERANKER_MISSING,
        CATALOG_MENDED,
        INDEX_MENDED,
        PAGES_CUT
    }

    List<Notice> all() {
        var notices = new ArrayList<Notice>();
        findings.forEach(finding -> notices.add(mended(finding)));
        var progress = catalog.embeddings().progress();
        koreanNotServed(progress, notices);
        if (!progress.target().isEmpty()) {
            notices.add(notice(
                    Kind.MODEL_CHANGING, progress.model(), progress.target(), progress.done(), progress.total()));
        }
        rerankerMissing(notices);
        pagesCut(notices);
        return List.copyOf(notices);
    }

    private Notice mended(Checkup.Finding finding) {
        return switch (finding) {
            case Checkup.Finding.Catalog(var mended, var aside) ->
                notice(Kind.CATALOG_MENDED, mended.documents(), mended.lost(), aside.toString());
            case Checkup.Finding.Index _ -> notice(Kind.INDEX_MENDED);
        };
    }

    private void pagesCut(List<Notice> notices) {
        var cut = catalog.cutPages();
        if (!cut.isEmpty()) {
            var first = cut.getFirst();
            notices.add(notice(Kind.PAGES_CUT, cut.size(), first.path(), first.number(), "limits." + first.limit()));
        }
    }

    private void rerankerMissing(List<Notice> notices) {
        try {
            requireReranker.run();
        } catch (Problem e) {
            notices.add(notice(Kind.RERANKER_MISSING, messages.problem(e)));
        }
    }

    private void koreanNotServed(Embeddings.Progress progress, List<Notice> notices) {
        double korean = koreanShare();
        var model = progress.target().isEmpty() ? progress.model() : progress.target();
        if (korean >= WORTH_SAYING && !embedders.servesKorean(model)) {
            notices.add(notice(Kind.KOREAN_NOT_SERVED, korean, model.isEmpty() ? embedders.chosenName() : model));
        }
    }

    private double koreanShare() {
        return catalog.openings(SAMPLE).stream()
                .mapToInt(opening -> Language.of(opening) == Language.KOREAN ? 1 : 0)
                .average()
                .orElse(0);
    }

    private Notice notice(Kind kind, Object... arguments) {
        return new Notice(
                "MUNSEO-" + kind.name().replace('_', '-'), messages.text("notice." + kind.name(), arguments));
    }
}
