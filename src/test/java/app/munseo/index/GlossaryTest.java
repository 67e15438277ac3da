package app.munseo.index;

import app.munseo.document.Added;
import app.munseo.document.DocumentId;
import app.munseo.document.Scope;
import app.munseo.testing.Chunks;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class GlossaryTest {
    private static final Glossary GLOSSARY = new Glossary(List.of(
            List.of("연차", "annual leave", "유급 휴가"), List.of("VPN", "가상 사설망"), List.of("the", "그것")));

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
    @CsvSource(delimiter = '|', value = {
        "연차는 며칠인가            | annual leave, 유급 휴가",
        "how many annual leaves?  | 연차, 유급 휴가",
        "유급휴가를 쓰면            | 연차, annual leave",
        "vpn에 접속               | 가상 사설망",
        "가상사설망 접속            | VPN",
        "연차 or annual leave     | 유급 휴가",
        "annual report            |",
        "the                      |",
    })
    void everyWordOfAGroupAsksForTheOthers(String question, String others) {
        assertThat(GLOSSARY.of(question))
                .extracting(Added::text)
                .containsExactlyInAnyOrder(others == null ? new String[0] : others.split(", "));
    }

    @Test
    void synonymsAreFoundBehindTheWordItself() {
        put("Nothing of the kind", "Annual leave is granted", "연차를 준다", "유급 휴가");

        assertThat(found(index.lexical().with(GLOSSARY), "연차")).startsWith(2).containsOnly(1, 2, 3);
        assertThat(found(index.lexical(), "연차")).containsExactly(2);
    }

    @Test
    void theWordsOfAMatchTellOfTheSynonym() {
        put("Annual leave is granted");
        var lexical = index.lexical().with(GLOSSARY);
        var chunk = lexical.search("연차", Scope.everything(), 1).getFirst();

        var matches = lexical.matches("연차", chunk.id());
        assertThat(matches).extracting(match -> match.terms()).containsExactly("annual leav");
        assertThat(matches.getFirst().score()).isCloseTo(chunk.score(), within(1e-5));
    }

    private void put(String... texts) {
        var id = new DocumentId("library");
        index.put(Chunks.of(id, texts), id, "");
        index.refresh();
    }

    private static List<Integer> found(LexicalIndex lexical, String question) {
        return lexical.search(question, Scope.everything(), 10).stream()
                .map(hit -> hit.id().ordinal())
                .toList();
    }
}
