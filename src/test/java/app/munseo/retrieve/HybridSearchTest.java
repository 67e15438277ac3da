package app.munseo.retrieve;

import app.munseo.document.Chunk;
import app.munseo.document.ChunkId;
import app.munseo.document.DocumentId;
import app.munseo.document.Hit;
import app.munseo.document.Problem;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.index.LibraryIndex;
import app.munseo.llm.Embedder;
import app.munseo.llm.Purpose;
import app.munseo.testing.Chunks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HybridSearchTest {
    private static final DocumentId GUIDE = new DocumentId("guide");
    private static final DocumentId HANDBOOK = new DocumentId("handbook");
    private static final DocumentId MEMO = new DocumentId("memo");

    @TempDir
    private Path folder;

    private final Map<ChunkId, Chunk> rows = new HashMap<>();
    private final List<Problem> degraded = new ArrayList<>();
    private final Directions embedder = new Directions();
    private LibraryIndex index;
    private HybridSearch search;

    @BeforeEach
    void open() {
        index = LibraryIndex.open(folder);
        search = search(new CopiesLast());
        put(GUIDE, "직원은 연차휴가 15일을 쓸 수 있다.");
        put(HANDBOOK, "Paid time off: fifteen days a year.");
        put(MEMO, "Lunch is at noon.");
    }

    private HybridSearch search(Reranker reranker) {
        return new HybridSearch(
                index,
                embedder,
                ids -> ids.stream().map(rows::get).filter(Objects::nonNull).toList(),
                RetrievalOptions.DEFAULT.candidates(),
                new ScoreFusion(RetrievalOptions.DEFAULT.weight(true)),
                reranker);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void wordsAndMeaningTogetherFindBoth() {
        embed(GUIDE, 1, 0);
        embed(HANDBOOK, 0.9f, 0.1f);
        embed(MEMO, 0, 1);
        embedder.vectors.put("연차휴가 vacation", new float[] {0, 1});

        assertThat(documents("연차휴가 vacation", SearchMode.BM25)).containsExactly(GUIDE);
        assertThat(documents("연차휴가 vacation", SearchMode.DENSE)).containsExactly(MEMO, HANDBOOK, GUIDE);
        assertThat(documents("연차휴가 vacation", SearchMode.HYBRID)).containsExactly(MEMO, GUIDE, HANDBOOK);
    }

    @Test
    void aQueryOfTheOtherLanguageBringsInWhatTheQuestionMissed() {
        var queries = List.of(Query.question("연차휴가는 며칠?"), new Query("paid time off days", 0.5));

        var hits = find(question("연차휴가는 며칠?"), queries, SearchMode.BM25);

        assertThat(hits).extracting(hit -> hit.chunk().id().document()).containsExactly(GUIDE, HANDBOOK);
    }

    @Test
    void allQueriesAreEmbeddedInOneCall() {
        embed(MEMO, 1, 0);
        var queries = List.of(Query.question("lunch"), new Query("점심", 0.5), new Query("noon", 0.5));

        find(question("lunch"), queries, SearchMode.HYBRID);

        assertThat(embedder.calls).containsExactly(List.of("lunch", "점심", "noon"));
    }

    @Test
    void theOrderOfFusionStaysWhereARerankersModelFails() {
        var missing = new Problem(Problem.Kind.MODEL_MISSING, "/models/reranker");
        search = search(new CrossEncoderReranker(() -> {
            throw missing;
        }));

        var hits = find(question("lunch"), List.of(Query.question("lunch")), SearchMode.HYBRID);

        assertThat(hits).extracting(hit -> hit.chunk().id().document()).containsExactly(MEMO);
        assertThat(degraded).containsExactly(missing);
    }

    @Test
    void withoutVectorsNothingIsEmbedded() {
        assertThat(documents("lunch", SearchMode.HYBRID)).containsExactly(MEMO);
        assertThat(documents("lunch", SearchMode.DENSE)).isEmpty();
        assertThat(embedder.calls).isEmpty();
    }

    @Test
    void aDocumentWhoseVectorsAreStillToComeIsRankedByItsWords() {
        embed(HANDBOOK, 1, 0);
        embed(MEMO, 0.8f, 0.6f);
        embedder.vectors.put("fifteen days, 연차휴가", new float[] {1, 0});
        put(new DocumentId("new"), "fifteen days 연차휴가");

        assertThat(documents("fifteen days, 연차휴가", SearchMode.HYBRID)).first().isEqualTo(new DocumentId("new"));
    }

    @Test
    void whenTheEmbedderFailsWordsGoOnAndTheCallerIsTold() {
        embed(MEMO, 1, 0);
        embedder.failure = new Problem(Problem.Kind.HOST_UNREACHABLE, "localhost");

        var hits = find(question("lunch"), List.of(Query.question("lunch")), SearchMode.HYBRID);

        assertThat(hits).extracting(hit -> hit.chunk().id().document()).containsExactly(MEMO);
        assertThat(degraded).containsExactly(embedder.failure);
        assertThatThrownBy(() -> documents("lunch", SearchMode.DENSE)).isSameAs(embedder.failure);
    }

    @Test
    void cancellingIsNotMistakenForAFailure() {
        embed(MEMO, 1, 0);
        embedder.failure = new Problem(Problem.Kind.CANCELLED, "cancelled");

        assertThatThrownBy(() -> documents("lunch", SearchMode.HYBRID)).isSameAs(embedder.failure);
    }

    @Test
    void copiesOfAFileStandBehindTheRest() {
        put(new DocumentId("copy"), "Lunch is at noon.");
        put(new DocumentId("other"), "After a long morning there will at last be lunch.");

        assertThat(documents("lunch", SearchMode.BM25))
                .containsExactly(new DocumentId("copy"), new DocumentId("other"), MEMO);
    }

    @Test
    void scopeAndLimitHoldInEveryMode() {
        embed(GUIDE, 1, 0);
        embed(HANDBOOK, 1, 0);
        embed(MEMO, 1, 0);
        var scope = new Scope.Documents(Set.of(MEMO, HANDBOOK));
        for (var mode : SearchMode.values()) {
            var hits = search.search(new Question("lunch fifteen 연차휴가", scope, List.of()), mode, 2);
            assertThat(hits).extracting(hit -> hit.chunk().id().document()).containsExactlyInAnyOrder(MEMO, HANDBOOK);
            assertThat(search.search(question("lunch fifteen 연차휴가"), mode, 1)).hasSize(1);
        }
    }

    @Test
    void chunksTheCatalogNoLongerHasAreLeftOut() {
        rows.remove(new ChunkId(MEMO, 0));

        assertThat(documents("lunch paid", SearchMode.HYBRID)).containsExactly(HANDBOOK);
    }

    private List<Hit> find(Question question, List<Query> queries, SearchMode mode) {
        return search.find(question, queries, mode, 10, degraded::add).hits();
    }

    private List<DocumentId> documents(String text, SearchMode mode) {
        List<Hit> hits = search.search(question(text), mode, 10);
        return hits.stream().map(hit -> hit.chunk().id().document()).toList();
    }

    private static Question question(String text) {
        return Question.of(text, Scope.everything());
    }

    private void put(DocumentId id, String text) {
        var chunks = Chunks.of(id, text);
        index.put(chunks, id, "");
        chunks.forEach(chunk -> rows.put(chunk.id(), chunk));
        index.refresh();
    }

    private void embed(DocumentId id, float x, float y) {
        float norm = (float) Math.hypot(x, y);
        index.putVectors(id, "test:directions", Map.of(new ChunkId(id, 0), new float[] {x / norm, y / norm}));
        index.refresh();
    }

    /// Vectors in the plane, by text.
    private static final class Directions implements Embedder {
        private final Map<String, float[]> vectors = new HashMap<>();
        private final List<List<String>> calls = new ArrayList<>();
        private @Nullable Problem failure;

        @Override
        public String model() {
            return "test:directions";
        }

        @Override
        public int dimensions() {
            return 2;
        }

        @Override
        public boolean servesKorean() {
            return true;
        }

        @Override
        public List<float[]> embed(List<String> texts, Purpose purpose) {
            assertThat(purpose).isEqualTo(Purpose.QUERY);
            if (failure != null) {
                throw failure;
            }
            calls.add(texts);
            return texts.stream()
                    .map(text -> Objects.requireNonNullElse(vectors.get(text), new float[] {1, 0}))
                    .toList();
        }
    }
}
