package app.munseo.eval;

import app.munseo.document.Problem;
import app.munseo.testing.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DatasetTest {
    private static final String HEADER = "query-id\tcorpus-id\tscore\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        write("corpus.jsonl", """
                {"_id":"d1","title":"휴가","text":"15일"}

                {"_id":"d2","text":"lunch"}
                """);
        write("queries.jsonl", "{\"_id\":\"q1\",\"text\":\"며칠?\",\"answers\":[\"15일\"]}\n{\"_id\":\"q2\",\"text\":\"unjudged\"}\n");
        write("qrels.tsv", HEADER + "q1\td1\t2\nq1\td2\t0\n");
    }

    @Test
    void theLayoutOfBeirIsRead() {
        var dataset = Dataset.read(folder);

        assertThat(dataset.name()).isEqualTo(folder.getFileName().toString());
        assertThat(dataset.corpus())
                .containsExactly(new CorpusDocument("d1", "휴가", "15일"), new CorpusDocument("d2", "", "lunch"));
        assertThat(dataset.queries()).containsExactly(new JudgedQuery("q1", "며칠?", Map.of("d1", 2, "d2", 0), List.of("15일")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "corpus.jsonl  | {\"_id\":\"d1\",\"text\":\"a\"}#{\"_id\":       | corpus.jsonl:2",
        "corpus.jsonl  | {\"_id\":\"d1\",\"text\":\"a\"}#{\"_id\":\"d1\",\"text\":\"b\"} | corpus.jsonl:2",
        "corpus.jsonl  | {\"text\":\"a\"}                               | corpus.jsonl:1",
        "corpus.jsonl  | {\"_id\":\"d1\",\"text\":7}                    | corpus.jsonl:1",
        "corpus.jsonl  | [1]                                            | corpus.jsonl:1",
        "queries.jsonl | {\"_id\":\"q1\"}                               | queries.jsonl:1",
        "qrels.tsv     | query-id;corpus-id;score#q1;d1                 | qrels.tsv:2",
        "qrels.tsv     | query-id;corpus-id;score#q1;d1;1#q1;d2;x       | qrels.tsv:3",
        "qrels.tsv     | query-id;corpus-id;score                       | no judged queries",
        "corpus.jsonl  | #                                              | no documents",
    })
    void aBadLineIsNamed(String file, String content, String named) throws IOException {
        write(file, content.strip().replace('#', '\n').replace(';', '\t'));

        assertThatThrownBy(() -> Dataset.read(folder)).isInstanceOfSatisfying(Problem.class, e -> {
            assertThat(e.kind()).isEqualTo(Problem.Kind.DATASET_INVALID);
            assertThat(e.detail()).contains(named);
        });
    }

    @Test
    void aMissingFileAndBytesThatAreNoTextAreNamed() throws IOException {
        Files.write(folder.resolve("queries.jsonl"), new byte[] {(byte) 0xC3, (byte) 0x28, '\n'});
        assertThatThrownBy(() -> Dataset.read(folder)).hasMessageContaining("queries.jsonl");

        Files.delete(folder.resolve("queries.jsonl"));
        assertThatThrownBy(() -> Dataset.read(folder))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("queries.jsonl");
    }

    @Test
    void theSharedSetsAreReadWhole() {
        var dataset = Dataset.read(SharedData.path("eval").resolve("kobest-boolq"));

        assertThat(dataset.corpus()).hasSize(5757);
        assertThat(dataset.queries()).hasSize(1000);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
    }
}
