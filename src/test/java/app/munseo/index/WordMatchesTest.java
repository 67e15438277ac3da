package app.munseo.index;

import app.munseo.document.ChunkId;
import app.munseo.document.DocumentId;
import app.munseo.document.Scope;
import app.munseo.document.WordMatch;
import app.munseo.testing.Chunks;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class WordMatchesTest {
    private static final DocumentId GUIDE = new DocumentId("guide");

    @TempDir
    private Path folder;

    private LibraryIndex index;

    @BeforeEach
    void fill() {
        index = LibraryIndex.open(folder);
        index.put(
                Chunks.of(GUIDE, "직원은 연차 휴가를 쓸 수 있다.", "The error E-4021 means that leave policies overlap."),
                GUIDE,
                "휴가 규정");
        index.put(Chunks.of(new DocumentId("memo"), "점심은 열두 시이다."), new DocumentId("memo"), "memo");
        index.refresh();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"연차 휴가는 며칠?", "leave policy", "E-4021 오류", "휴가 휴가 leave"})
    void theMatchesOfAChunkAddUpToItsScore(String query) {
        var found = index.lexical().search(query, Scope.everything(), 10);

        assertThat(found).isNotEmpty().allSatisfy(chunk -> {
            var matches = index.lexical().matches(query, chunk.id());
            assertThat(matches.stream().mapToDouble(WordMatch::score).sum()).isCloseTo(chunk.score(), within(1e-4));
        });
    }

    @Test
    void eachMatchNamesItsFieldAndTerms() {
        var matches = index.lexical().matches("연차 휴가", new ChunkId(GUIDE, 0));

        assertThat(matches)
                .extracting(match -> match.field() + ":" + match.terms())
                .contains("text:연차", "text:휴가", "exact:연차", "title:휴가", "near:연차 휴가")
                .doesNotContain("title:연차");
    }

    @Test
    void nothingMatchesWhereNoWordStandsOrNoChunkIs() {
        assertThat(index.lexical().matches("연차", new ChunkId(new DocumentId("memo"), 0))).isEmpty();
        assertThat(index.lexical().matches("연차", new ChunkId(new DocumentId("gone"), 0))).isEmpty();
        assertThat(index.lexical().matches("연차", new ChunkId(GUIDE, 7))).isEmpty();
    }
}
