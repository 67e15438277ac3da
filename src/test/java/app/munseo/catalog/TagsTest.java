package app.munseo.catalog;

import app.munseo.document.DocumentId;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class TagsTest {
    private static final DocumentId RULES = new DocumentId("rules");
    private static final DocumentId MEMO = new DocumentId("memo");

    @TempDir
    private Path folder;

    @AutoClose
    private @Nullable Catalog catalog;

    private Tags tags() {
        catalog = catalog == null ? Catalog.open(folder.resolve("library.db")) : catalog;
        return catalog.tags();
    }

    @Test
    void aTagIsOneHoweverItIsWritten() {
        tags().add(List.of(RULES), "NDA  검토");
        tags().add(List.of(RULES, MEMO), Normalizer.normalize(" #nda 검토", Normalizer.Form.NFD));

        assertThat(tags().all()).isEqualTo(Map.of(RULES, List.of("NDA 검토"), MEMO, List.of("NDA 검토")));
        assertThat(tags().documents("nda 검토")).containsExactlyInAnyOrder(RULES, MEMO);

        tags().remove(List.of(RULES), "Nda 검토");
        assertThat(tags().documents("NDA 검토")).containsExactly(MEMO);
    }

    @Test
    void aDocumentHasItsTagsInOrderEachOnce() {
        tags().add(List.of(MEMO), "휴가");
        tags().add(List.of(MEMO), "가계");
        tags().add(List.of(MEMO), "Budget");
        tags().add(List.of(MEMO), "가계");

        assertThat(tags().all().get(MEMO)).containsExactly("Budget", "가계", "휴가");
    }

    @Test
    void whatSaysNothingIsNoTag() {
        tags().add(List.of(MEMO), " ");
        tags().add(List.of(MEMO), "#");

        assertThat(tags().all()).isEmpty();
    }

    @Test
    void tagsOfFilesOutsideOfTheLibraryAreNotCounted() {
        tags().add(List.of(MEMO), "휴가");

        assertThat(tags().counts()).isEmpty();
        assertThat(tags().documents("휴가")).containsExactly(MEMO);
    }
}
