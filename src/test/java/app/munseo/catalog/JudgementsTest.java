package app.munseo.catalog;

import app.munseo.catalog.Judgements.Rating;
import app.munseo.catalog.Judgements.Reason;
import app.munseo.document.DocumentId;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class JudgementsTest {
    private static final String QUESTION = "연차는 며칠?";
    private static final DocumentId RULES = new DocumentId("rules");
    private static final DocumentId MEMO = new DocumentId("memo");

    @TempDir
    private Path folder;

    @AutoClose
    private @Nullable Catalog catalog;

    private Judgements judgements() {
        catalog = catalog == null ? Catalog.open(folder.resolve("library.db")) : catalog;
        return catalog.judgements();
    }

    @Test
    void aQuestionIsOneHoweverItsHangulIsSpelt() {
        judgements().judge(QUESTION, RULES, 2);
        judgements().judge(Normalizer.normalize(QUESTION, Normalizer.Form.NFD) + " ", MEMO, 1);

        assertThat(judgements().all()).isEqualTo(Map.of(QUESTION, Map.of(RULES, 2, MEMO, 1)));
    }

    @Test
    void whatThePersonSaysOutweighsWhatTheyDid() {
        judgements().judge(QUESTION, RULES, 0);
        judgements().opened(QUESTION, RULES);
        judgements().rate(new Rating(QUESTION, "extractive", true, Reason.NONE), Set.of(RULES, MEMO));
        assertThat(judgements().all().get(QUESTION)).isEqualTo(Map.of(RULES, 0, MEMO, 2));

        judgements().opened(QUESTION, MEMO);
        assertThat(judgements().all().get(QUESTION)).containsEntry(MEMO, 2);
        judgements().judge(QUESTION, MEMO, 1);
        assertThat(judgements().all().get(QUESTION)).containsEntry(MEMO, 1);
    }

    @Test
    void anUnhelpfulAnswerSpeaksAgainstItsDocumentsOnlyWhenTheyWereTheReason() {
        judgements().opened(QUESTION, RULES);
        judgements().rate(new Rating(QUESTION, "openai:x", false, Reason.INCOMPLETE), Set.of(RULES));
        assertThat(judgements().all().get(QUESTION)).containsEntry(RULES, 1);

        judgements().rate(new Rating(QUESTION, "openai:x", false, Reason.WRONG_SOURCES), Set.of(RULES));
        assertThat(judgements().all().get(QUESTION)).containsEntry(RULES, 0);
        assertThat(judgements().ratings())
                .containsExactly(new Rating(QUESTION, "openai:x", false, Reason.WRONG_SOURCES));
    }
}
