package app.munseo.retrieve;

import app.munseo.document.Chunk;
import app.munseo.document.ChunkId;
import app.munseo.document.DocumentId;
import app.munseo.document.Hit;
import app.munseo.document.Location;
import app.munseo.document.Page;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// One page of nine sentences; chunk `i` holds the sentences `i` and `i + 1`, so that neighbours overlap by one.
class GatheringTest {
    private static final String PAGE = "일 하나. 이 둘. 삼 셋. 사 넷. 오 다섯. 육 여섯. 칠 일곱. 팔 여덟. 구 아홉.";
    private static final DocumentId GUIDE = new DocumentId("guide");
    private static final DocumentId COPY = new DocumentId("copy");

    private final Gathering gathering = new Gathering((document, number) -> Optional.of(new Page(number, PAGE)));

    @Test
    void neighboursBecomeOneTextWithoutRepeatingWhatTheyShare() {
        var shown = gather(10, chunk(GUIDE, 1), chunk(GUIDE, 5), chunk(GUIDE, 2));

        assertThat(texts(shown)).containsExactly("이 둘. 삼 셋. 사 넷.", "육 여섯. 칠 일곱.");
        assertThat(shown.getFirst().parts()).extracting(part -> part.id().ordinal()).containsExactly(1, 2);
        assertThat(shown.getFirst().hit().chunk().id()).isEqualTo(new ChunkId(GUIDE, 1));
    }

    @Test
    void aHitBetweenTwoJoinsBothAtThePlaceOfTheBest() {
        var shown = gather(10, chunk(GUIDE, 4), chunk(COPY, 0), chunk(GUIDE, 2), chunk(GUIDE, 3));

        assertThat(texts(shown)).containsExactly("삼 셋. 사 넷. 오 다섯. 육 여섯.", "일 하나. 이 둘.");
        assertThat(shown.getFirst().hit().score()).isEqualTo(1);
    }

    @Test
    void freedPlacesGoToTheNextHitsUpToTheLimit() {
        var shown = gather(2, chunk(GUIDE, 0), chunk(GUIDE, 1), chunk(COPY, 4), chunk(COPY, 7), chunk(GUIDE, 2));

        assertThat(texts(shown)).containsExactly("일 하나. 이 둘. 삼 셋.", "오 다섯. 육 여섯.");
    }

    @Test
    void otherPagesHeadingsAndDocumentsStayApart() {
        var first = chunk(GUIDE, 0);
        var otherHeading = new Chunk(new ChunkId(GUIDE, 1), "다른 절", first.text(), first.location());
        var otherPage = new Chunk(
                new ChunkId(GUIDE, 1), "", first.text(), new Location(2, 0, first.text().length()));

        assertThat(gather(9, first, otherHeading)).hasSize(2);
        assertThat(gather(9, first, otherPage)).hasSize(2);
        assertThat(gather(9, first, chunk(COPY, 1))).hasSize(2);
    }

    @Test
    void rowsKeepTheirHeaderOnce() {
        var one = carrying(chunk(GUIDE, 0));
        var two = carrying(chunk(GUIDE, 1));

        assertThat(texts(gather(9, two, one))).containsExactly("코드,품목\n일 하나. 이 둘. 삼 셋.");
    }

    @Test
    void copiesGoWithTheHitTheyRepeat() {
        var found = found(9, List.of(chunk(GUIDE, 0), chunk(GUIDE, 6), chunk(COPY, 0)), Map.of(chunk(COPY, 0), chunk(GUIDE, 0)));

        var shown = gathering.of(found);

        assertThat(texts(shown)).containsExactly("일 하나. 이 둘.", "칠 일곱. 팔 여덟.");
        assertThat(shown.getFirst().copies()).extracting(Chunk::id).containsExactly(new ChunkId(COPY, 0));
        assertThat(Gathering.separate(found)).hasSize(3).allSatisfy(one -> assertThat(one.copies()).isEmpty());
    }

    @Test
    void whereThePageHasGoneTheBestStandsAlone() {
        var shown = new Gathering((document, number) -> Optional.empty())
                .of(found(9, List.of(chunk(GUIDE, 1), chunk(GUIDE, 2)), Map.of()));

        assertThat(texts(shown)).containsExactly("이 둘. 삼 셋.");
    }

    private List<Shown> gather(int limit, Chunk... chunks) {
        return gathering.of(found(limit, List.of(chunks), Map.of()));
    }

    private static Found found(int limit, List<Chunk> chunks, Map<Chunk, Chunk> copies) {
        var hits = new ArrayList<Hit>();
        chunks.forEach(chunk -> hits.add(new Hit(chunk, 1.0 / (1 + hits.size()))));
        var moves = copies.entrySet().stream()
                .map(copy -> new Move(
                        "copies",
                        copy.getKey().id(),
                        1,
                        1,
                        new Move.Reason(Map.of(), copy.getValue().id())))
                .toList();
        return new Found(
                Question.of("휴가", Scope.everything()), SearchMode.BM25, limit, 100,
                List.of(), List.of(), List.of(), hits, new Reranked(hits, moves));
    }

    private static Chunk chunk(DocumentId document, int ordinal) {
        var ends = new ArrayList<>(List.of(-1));
        for (int i = 0; i < PAGE.length(); i++) {
            if (PAGE.charAt(i) == '.') {
                ends.add(i);
            }
        }
        int start = ordinal == 0 ? 0 : ends.get(ordinal) + 2;
        int end = ends.get(ordinal + 2) + 1;
        return new Chunk(
                new ChunkId(document, ordinal), "", PAGE.substring(start, end), new Location(1, start, end));
    }

    private static Chunk carrying(Chunk chunk) {
        return new Chunk(chunk.id(), "", "코드,품목\n" + chunk.text(), chunk.location());
    }

    private static List<String> texts(List<Shown> shown) {
        return shown.stream().map(one -> one.hit().chunk().text()).toList();
    }
}
