package app.munseo.answer;

import app.munseo.catalog.Catalog;
import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import app.munseo.document.DocumentState;
import app.munseo.document.DocumentText;
import app.munseo.document.Layout;
import app.munseo.document.Page;
import app.munseo.document.Problem;
import app.munseo.document.Scope;
import app.munseo.testing.Chunks;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class CoverageTest {
    @TempDir
    private Path folder;

    @Test
    void whatCouldNotBeSearchedIsNamedWithItsReason() {
        try (var catalog = Catalog.open(folder.resolve("catalog.db"))) {
            var read = document("휴가.md", null);
            var locked = document("locked.pdf", Problem.Kind.FILE_ENCRYPTED);
            var chunk = Chunks.of(read.id(), 0, "연차 휴가는 15일이다.");
            catalog.put(read, new DocumentText("휴가", Layout.PROSE, List.of(new Page(1, chunk.text())), List.of()), List.of(chunk), "인사");
            catalog.putFailed(locked, "", "기타");

            var all = Coverage.of(catalog, Scope.everything());
            assertThat(all.collections()).isEqualTo(2);
            assertThat(all.documents()).isEqualTo(1);
            assertThat(all.chunks()).isEqualTo(1);
            assertThat(all.unsearchable())
                    .extracting(Coverage.Unsearchable::file, Coverage.Unsearchable::word)
                    .containsExactlyInAnyOrder(
                            tuple(read.path(), "indexing"),
                            tuple(locked.path(), "file-encrypted"));

            var one = Coverage.of(catalog, new Scope.Documents(Set.of(read.id())));
            assertThat(one.collections()).isEqualTo(1);
            assertThat(one.unsearchable()).hasSize(1);
        }
    }

    private Document document(String name, Problem.@Nullable Kind failure) {
        var path = folder.resolve(name);
        var state = failure == null ? DocumentState.SEARCHABLE : DocumentState.FAILED;
        return new Document(DocumentId.of(path), path, name, 1, Instant.EPOCH, "", state, 0, 0, failure);
    }
}
