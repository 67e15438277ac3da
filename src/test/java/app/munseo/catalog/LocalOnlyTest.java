package app.munseo.catalog;

import app.munseo.document.Chunk;
import app.munseo.document.ChunkId;
import app.munseo.document.Collection;
import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import app.munseo.document.DocumentState;
import app.munseo.document.DocumentText;
import app.munseo.document.Layout;
import app.munseo.document.Location;
import app.munseo.document.Page;
import app.munseo.document.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LocalOnlyTest {
    @TempDir
    private static Path folder;

    private static int number;

    private Catalog catalog = Catalog.open(folder.resolve(++number + ".db"));
    private LocalOnly localOnly = catalog.localOnly();
    private final DocumentId record = put("환자 기록.md", "환자");

    @BeforeEach
    void another() {
        put("휴가.md", "인사");
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    private DocumentId put(String name, String collection) {
        var path = folder.resolve(name);
        var id = DocumentId.of(path);
        var text = new DocumentText(name, Layout.PROSE, List.of(new Page(1, "비밀이다.")), List.of());
        var chunk = new Chunk(new ChunkId(id, 0), "", "비밀이다.", new Location(1, 0, 5));
        var document = new Document(
                id, path, name, 1, Instant.EPOCH, "00", DocumentState.SEARCHABLE, 1, 1, null);
        catalog.put(document, text, List.of(chunk), collection);
        return id;
    }

    @Test
    void aMarkedCollectionHoldsItsDocumentsAndThoseThatJoinIt() {
        assertThat(localOnly.any()).isFalse();

        localOnly.set("환자", true);

        assertThat(localOnly.collections()).containsExactly("환자");
        assertThat(catalog.collections()).extracting(Collection::localOnly).containsExactly(false, true);
        assertThat(localOnly.holds(record)).isTrue();
        assertThat(localOnly.holds(put("새 기록.md", "환자"))).isTrue();
        assertThat(localOnly.holds(DocumentId.of(folder.resolve("휴가.md")))).isFalse();
    }

    @Test
    void aDocumentOfTwoCollectionsIsHeldByOne() {
        localOnly.set("환자", true);
        put("환자 기록.md", "인사");
        assertThat(localOnly.holds(record)).isTrue();

        catalog.leave(record, "환자");
        assertThat(localOnly.holds(record)).as("the person put it elsewhere").isFalse();
    }

    @Test
    void whatHasLeftTheLibraryStaysHeld() {
        localOnly.set("환자", true);
        catalog.remove(record);
        assertThat(localOnly.holds(record)).isTrue();
        assertThat(localOnly.any()).isTrue();

        put("환자 기록.md", "환자");
        catalog.removeCollection("환자");
        assertThat(localOnly.holds(record)).as("its collection is gone").isTrue();
    }

    @Test
    void theMarkGoesWithANewNameAndCanBeTakenOff() {
        localOnly.begin("계약");
        localOnly.set("환자", true);
        catalog.renameCollection("환자", "진료");
        assertThat(localOnly.collections()).containsExactly("계약", "진료");
        catalog.remove(record);
        assertThat(localOnly.holds(record)).isTrue();

        localOnly.set("진료", false);
        assertThat(localOnly.holds(record)).isFalse();
        assertThatThrownBy(() -> localOnly.set("없는 것", true))
                .isInstanceOfSatisfying(Problem.class, e ->
                        assertThat(e.kind()).isEqualTo(Problem.Kind.COLLECTION_UNKNOWN));
    }
}
