package app.munseo.answer;

import app.munseo.catalog.Catalog;
import app.munseo.document.Chunk;
import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.llm.Usage;
import app.munseo.testing.Chunks;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// How long an answer takes that was given before, with a thousand others kept.
///
/// Run: `mvn test -Pbench -Dtest=CachedAnswerBench`
@Tag("bench")
class CachedAnswerBench {
    private static final int ANSWERS = 1_000;
    private static final long CAPACITY = 64 << 20;

    @TempDir
    private Path folder;

    @Test
    void keptAnswersComeAtOnce() {
        try (var catalog = Catalog.open(folder.resolve("library.db"))) {
            var answerer = new CachedAnswerer(
                    (question, listener) -> answer(),
                    catalog.cache(InstantSource.system(), CAPACITY),
                    "state",
                    (one, other) -> false);
            var questions = IntStream.range(0, ANSWERS)
                    .mapToObj(i -> Question.of("연차 휴가 " + i + "일은 언제까지입니까?", Scope.everything()))
                    .toList();
            questions.forEach(question -> answerer.answer(question, _ -> {}));
            var millis = questions.stream().mapToDouble(question -> millis(answerer, question)).sorted().toArray();
            System.out.printf("kept answers: p50 %.2f ms, p95 %.2f ms%n", millis[ANSWERS / 2], millis[ANSWERS * 95 / 100]);
            assertThat(millis[ANSWERS * 95 / 100]).isLessThan(100);
        }
    }

    private static double millis(Answerer answerer, Question question) {
        long start = System.nanoTime();
        assertThat(answerer.answer(question, _ -> {}).kept()).isNotNull();
        return (System.nanoTime() - start) / 1e6;
    }

    private static Answer answer() {
        var passages = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> passage(number, Chunks.of(new DocumentId("%016x".formatted(number)), 0, "휴가 ".repeat(300))))
                .toList();
        return new Answer(
                "연차 휴가는 15일입니다 [1].", true, List.of(), List.of(), null, passages, "openai:x", List.of(), Usage.NONE, null);
    }

    private static Passage passage(int number, Chunk chunk) {
        return new Passage(number, chunk, chunk.text(), List.of(new Location(1, 0, chunk.text().length())));
    }
}
