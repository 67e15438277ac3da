package app.munseo.index;

import app.munseo.document.ChunkId;
import app.munseo.document.DocumentId;
import app.munseo.document.Scope;
import app.munseo.testing.Chunks;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ScopeFilterTest {
    private static final DocumentId RULES = new DocumentId("rules");
    private static final DocumentId OTHER = new DocumentId("other");
    private static final List<String> NONE = List.of();
    private static final String MODEL = "test:model";

    @TempDir
    private Path folder;

    private LibraryIndex index;

    @BeforeEach
    void open() {
        index = LibraryIndex.open(folder);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "annual leave    | Annual leave is granted      | true",
        "annual leave    | the annual leaves            | false",
        "annual leave    | annual paid leave            | false",
        "annual leave    | leave, annual                | false",
        "annual leave    | annual leave는 15일           | true",
        "terms of use    | the Terms of Use apply       | true",
        "terms of use    | terms in use                 | false",
        "연차 휴가        | 직원은 연차 휴가를 쓴다         | true",
        "연차 휴가        | 직원은 연차휴가를 쓴다          | true",
        "연차휴가         | 연차 휴가는 15일               | true",
        "연차 휴가        | 연차와 휴가                    | false",
        "연차 휴가        | 휴가와 연차                    | false",
        "PDF             | PDF파일을 연다                 | true",
        "PDF             | PDFs are open                | false",
        "RFC-9110        | see RFC-9110에서              | true",
        "근로기준법        | 근로기준법에 따라              | true",
    })
    void aPhraseStandsWordByWord(String phrase, String text, boolean stands) {
        put(RULES, text, "something else");

        assertThat(words(holding(List.of(phrase), NONE)).contains(0)).isEqualTo(stands);
        assertThat(meanings(holding(List.of(phrase), NONE)).contains(0)).isEqualTo(stands);
        assertThat(index.lexical().holdsAny(holding(List.of(phrase), NONE))).isEqualTo(stands);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "휴가            | 휴가를 쓴다            | true",
        "휴가            | 연차휴가는             | true",
        "policy         | two policies         | true",
        "the            | the other            | true",
        "휴가            | 휴일에는              | false",
        "무급 휴가        | 유급 휴가             | false",
    })
    void anExcludedWordIsMissedInNoForm(String word, String text, boolean excluded) {
        put(RULES, text, "something");

        var scope = holding(NONE, List.of(word));
        assertThat(meanings(scope).contains(0)).isEqualTo(!excluded);
        assertThat(index.lexical().search(text, scope, 10).stream().anyMatch(hit -> hit.id().ordinal() == 0))
                .isEqualTo(!excluded);
    }

    @Test
    void aPhraseMayStandInTheTitle() {
        index.put(Chunks.of(RULES, "fifteen days"), RULES, "연차 휴가 규정.pdf");
        index.refresh();

        assertThat(index.lexical().holdsAny(holding(List.of("휴가 규정"), NONE))).isTrue();
    }

    @Test
    void conditionsAddUp() {
        put(RULES, "old rule one", "new rule two", "new rule three");
        put(OTHER, "new rule two");

        var rules = new Scope.Documents(Set.of(RULES));
        var scope = new Scope.Holding(rules, List.of("new", "rule"), List.of("three"));
        assertThat(index.lexical().search("rule", scope, 10)).extracting(ScoredChunk::id)
                .containsExactly(new ChunkId(RULES, 1));
        assertThat(index.vectors(MODEL).search(new float[] {1, 0}, scope, 10)).extracting(ScoredChunk::id)
                .containsExactly(new ChunkId(RULES, 1));
    }

    @Test
    void removedChunksHoldNothing() {
        put(RULES, "annual leave");
        index.remove(RULES);
        index.refresh();

        assertThat(meanings(holding(List.of("annual leave"), NONE))).isEmpty();
        assertThat(index.lexical().holdsAny(holding(List.of("annual leave"), NONE))).isFalse();
    }

    @Test
    void aScopeHoldsOneSetOfConditions() {
        assertThatThrownBy(() -> new Scope.Holding(holding(NONE, List.of("a")), NONE, NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Scope holding(List<String> phrases, List<String> without) {
        return new Scope.Holding(Scope.everything(), phrases, without);
    }

    private void put(DocumentId id, String... texts) {
        var chunks = Chunks.of(id, texts);
        index.put(chunks, id, "");
        var vectors = new HashMap<ChunkId, float[]>();
        chunks.forEach(chunk -> vectors.put(chunk.id(), new float[] {1, 0}));
        index.putVectors(id, MODEL, vectors);
        index.refresh();
    }

    private List<Integer> words(Scope scope) {
        return index.lexical().search("annual leave terms use 연차 휴가 pdf rfc 근로기준법", scope, 10).stream()
                .map(hit -> hit.id().ordinal())
                .toList();
    }

    private List<Integer> meanings(Scope scope) {
        return index.vectors(MODEL).search(new float[] {1, 0}, scope, 10).stream()
                .map(hit -> hit.id().ordinal())
                .toList();
    }
}
