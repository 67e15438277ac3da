package app.munseo.retrieve;

import app.munseo.document.Chunk;
import app.munseo.document.ChunkId;
import app.munseo.document.DocumentId;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.document.WordMatch;
import app.munseo.index.LibraryIndex;
import app.munseo.llm.Embedder;
import app.munseo.llm.Purpose;
import app.munseo.retrieve.Account.DenseReason;
import app.munseo.retrieve.Account.Fate;
import app.munseo.testing.Chunks;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Two candidates of each list, one hit asked for; the model was not trained on Korean. Queries mean (1, 0).
class AccountsTest {
    private static final Scope ALL = Scope.everything();

    @TempDir
    private Path folder;

    private final Map<ChunkId, Chunk> rows = new HashMap<>();
    private LibraryIndex index;
    private HybridSearch search;

    @BeforeEach
    void open() {
        index = LibraryIndex.open(folder);
        search = new HybridSearch(
                index,
                new EnglishModel(),
                ids -> ids.stream().map(rows::get).filter(Objects::nonNull).toList(),
                2,
                new ScoreFusion(new DenseWeight(0.5, 0.1)),
                new CopiesLast());
        put("best", "leave days", 1, 0);
        put("copy", "leave days", 0.9f, 0.1f);
        put("words", "the leave of the others takes some time and many words", 0, 1);
        put("far", "leave: there are very many words in this chunk that say nothing of it at all", 0.1f, 0.9f);
        put("none", "점심은 열두 시이다.", 0, -1);
        index.refresh();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void aHitHasItsPlaceInEveryListAndTheSharesMakeItsScore() {
        var account = account("leave days", "best");

        var own = account.queries().getFirst();
        assertThat(own.words().rank()).isEqualTo(1);
        assertThat(own.matches()).extracting(WordMatch::terms).contains("leav", "days", "leav dai");
        assertThat(own.matches().stream().mapToDouble(WordMatch::score).sum())
                .isCloseTo(own.words().score(), within(1e-4));
        assertThat(own.meaning().rank()).isEqualTo(1);
        assertThat(own.meaning().score()).isCloseTo(1, within(1e-6));
        assertThat(own.words().share() + own.meaning().share()).isCloseTo(account.fusedScore(), within(1e-9));
        assertThat(own.denseWeight()).isEqualTo(0.5);
        assertThat(own.reason()).isEqualTo(DenseReason.AS_SET);
        assertThat(account.letIn()).isFalse();
        assertThat(List.of(account.fusedRank(), account.rerankedRank(), account.rank())).containsExactly(1, 1, 1);
        assertThat(account.fate()).isEqualTo(Fate.SHOWN);
    }

    @Test
    void aCopyIsShownWithWhatItRepeats() {
        var account = account("leave days", "copy");

        assertThat(account.fate()).isEqualTo(Fate.COPY);
        assertThat(account.rank()).isEqualTo(1);
        assertThat(account.moves()).singleElement().satisfies(move -> assertThat(move.reason().other())
                .isEqualTo(id("best")));
    }

    @Test
    void beyondTheCandidatesAChunkStillHasARank() {
        var account = account("leave days", "far");

        assertThat(account.fate()).isEqualTo(Fate.NO_CANDIDATE);
        assertThat(account.queries().getFirst().words())
                .satisfies(place -> assertThat(place.rank()).isGreaterThan(2))
                .satisfies(place -> assertThat(place.candidate()).isFalse());
        assertThat(account.queries().getFirst().meaning().rank()).isEqualTo(3);
    }

    @Test
    void aKoreanQueryLowersTheSayOfAnEnglishModelAndTheAccountSaysSo() {
        var own = account("연차 휴가", "best").queries().getFirst();

        assertThat(own.reason()).isEqualTo(DenseReason.KOREAN_FOREIGN_TO_MODEL);
        assertThat(own.denseWeight()).isCloseTo(0.1, within(1e-9));
        assertThat(own.matches()).isEmpty();
        assertThat(own.words().rank()).isZero();
    }

    @Test
    void whatHasNoVectorYetIsTold() {
        index.put(Chunks.of(new DocumentId("new"), "leave days off"), new DocumentId("new"), "");
        index.refresh();

        assertThat(account("leave days", "new").queries().getFirst().reason()).isEqualTo(DenseReason.NO_VECTOR_YET);
    }

    @Test
    void wordsAloneGiveMeaningNoSay() {
        var found = search.find(Question.of("leave", ALL), SearchMode.BM25, 1);
        var own = search.accounts(found, Gathering.separate(found)).of(id("best")).queries().getFirst();

        assertThat(own.reason()).isEqualTo(DenseReason.WORDS_ALONE);
        assertThat(own.denseWeight()).isZero();
    }

    @Test
    void outsideOfTheScopeNothingIsFound() {
        var question = Question.of("leave", new Scope.Documents(Set.of(new DocumentId("words"))));
        var found = search.find(question, SearchMode.HYBRID, 1);

        assertThat(search.accounts(found, Gathering.separate(found)).of(id("best")).fate())
                .isEqualTo(Fate.OUT_OF_SCOPE);
    }

    @Test
    void whatTheCatalogNoLongerHasIsTold() {
        rows.remove(id("best"));

        assertThat(account("leave days", "best").fate()).isEqualTo(Fate.GONE);
    }

    @Test
    void theBestChunkOfADocumentIsTheOneThatCameFurthest() {
        var found = search.find(Question.of("leave days", ALL), SearchMode.HYBRID, 1);
        var accounts = search.accounts(found, Gathering.separate(found));

        assertThat(accounts.best(List.of(id("far"), id("copy"), id("none")))).contains(id("copy"));
        assertThat(accounts.best(List.of(id("none"), id("far")))).contains(id("far"));
        assertThat(accounts.best(List.of())).isEmpty();
    }

    private Account account(String query, String document) {
        var found = search.find(Question.of(query, ALL), SearchMode.HYBRID, 1);
        var shown = new Gathering((any, number) -> Optional.empty()).of(found);
        return search.accounts(found, shown).of(id(document));
    }

    private static ChunkId id(String document) {
        return Rankings.id(document);
    }

    private void put(String document, String text, float x, float y) {
        var id = new DocumentId(document);
        var chunks = Chunks.of(id, text);
        float norm = (float) Math.hypot(x, y);
        index.put(chunks, id, "");
        index.putVectors(id, "test:english", Map.of(new ChunkId(id, 0), new float[] {x / norm, y / norm}));
        chunks.forEach(chunk -> rows.put(chunk.id(), chunk));
    }

    private static final class EnglishModel implements Embedder {
        @Override
        public String model() {
            return "test:english";
        }

        @Override
        public int dimensions() {
            return 2;
        }

        @Override
        public boolean servesKorean() {
            return false;
        }

        @Override
        public List<float[]> embed(List<String> texts, Purpose purpose) {
            return texts.stream().map(text -> new float[] {1, 0}).toList();
        }
    }
}
