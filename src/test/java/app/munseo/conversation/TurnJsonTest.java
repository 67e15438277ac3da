package app.munseo.conversation;

import app.munseo.answer.Answer;
import app.munseo.answer.Citation;
import app.munseo.answer.Passage;
import app.munseo.answer.Reason;
import app.munseo.answer.Step;
import app.munseo.answer.Support;
import app.munseo.answer.Unbacked;
import app.munseo.document.Chunk;
import app.munseo.document.ChunkId;
import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import app.munseo.document.Problem;
import app.munseo.llm.Usage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TurnJsonTest {
    private static final DocumentId ID = new DocumentId("00112233aabbccdd");
    private static final Chunk CHUNK =
            new Chunk(new ChunkId(ID, 3), "인사 규정 › 휴가", "연차 휴가는 15일이다.", new Location(2, 10, 23));
    static final Answer ANSWER = new Answer(
            "15일입니다 [1].",
            true,
            List.of(new Citation(1, 0, 11, ID, CHUNK.location(), CHUNK.text(), Support.PARTIAL, List.of(new Reason(Reason.Code.NAME_MISSING, "김")), true)),
            List.of(new Unbacked(0, 3, Unbacked.Kind.FIGURE)),
            null,
            List.of(new Passage(1, CHUNK, CHUNK.text(), List.of(CHUNK.location()))),
            "ollama:qwen3",
            List.of(new Step("answer", "ollama:qwen3", 12, Problem.Kind.OFFLINE_REFUSED), new Step("verify", "local", 1, null)),
            new Usage(100, 20, 30),
            Instant.parse("2026-03-02T01:02:03Z"));

    private static final Leaving LEFT = new Leaving(
            List.of(new Leaving.Sent(
                    Instant.parse("2026-11-21T05:12:33.123456789Z"), "api.openai.com", "answer", "openai:gpt-4.1-mini",
                    6_420, 3, 1)),
            0.0008);

    @Test
    void whatLeftForAnUnfinishedAnswerIsKept() {
        var about = new TurnJson.About(null, Map.of(), LEFT);
        assertThat(TurnJson.read(TurnJson.write(about))).contains(about);
    }

    @Test
    void ofAnOlderTurnNobodyKnowsWhatLeft() {
        var older = TurnJson.write(new TurnJson.About(ANSWER, Map.of(), null));
        assertThat(older).doesNotContain("leaving");
        assertThat(TurnJson.read(older).orElseThrow().leaving()).isNull();
    }

    @Test
    void requestsToOneHostForOneModelAreToldTogether() {
        var again = new Leaving.Sent(Instant.EPOCH, "api.openai.com", "answer", "openai:gpt-4.1-mini", 80, 4, 0);
        var other = new Leaving.Sent(Instant.EPOCH, "api.openai.com", "embed", "openai:text-embedding-3-large", 9, 0, 0);
        assertThat(new Leaving(List.of(LEFT.sent().getFirst(), again, other), null).byHost())
                .extracting(Leaving.Sent::bytes, Leaving.Sent::passages)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(6_500L, 4), org.assertj.core.groups.Tuple.tuple(9L, 0));
    }

    @Test
    void anAnswerComesBackAsItWas() {
        var about = new TurnJson.About(ANSWER, Map.of(ID, Path.of("/문서/휴가 규정.md")), LEFT);
        assertThat(TurnJson.read(TurnJson.write(about))).contains(about);
    }

    @Test
    void whatANewerVersionAddedIsPassedOverAndWhatAnOlderOneLackedIsEmpty() {
        var newer = TurnJson.write(new TurnJson.About(ANSWER, Map.of(), null)).replace("\"found\"", "\"mood\":{\"x\":1},\"found\"");
        assertThat(TurnJson.read(newer)).map(TurnJson.About::answer).contains(ANSWER);
        var older = """
                {"answer": {"text": "15일", "found": true, "answeredBy": "extractive"}, "paths": {}}""";
        assertThat(TurnJson.read(older).orElseThrow().answer()).satisfies(answer -> {
            assertThat(answer.text()).isEqualTo("15일");
            assertThat(answer.citations()).isEmpty();
        });
    }

    @Test
    void whatIsNoSuchObjectIsNothing() {
        assertThat(TurnJson.read("")).isEmpty();
        assertThat(TurnJson.read("[]")).isEmpty();
        assertThat(TurnJson.read("{\"answer\": {\"citations\": [{\"location\": {\"page\": -1}}]}}")).isEmpty();
    }
}
