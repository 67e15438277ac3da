package app.munseo.chunk;

import app.munseo.document.Chunk;
import app.munseo.document.ChunkId;
import app.munseo.document.DocumentId;
import app.munseo.document.DocumentText;
import app.munseo.document.Heading;
import app.munseo.document.Layout;
import app.munseo.document.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/// What holds for every document, over documents made up at random.
class ChunkInvariantsTest {
    private static final DocumentId ID = new DocumentId("0123456789abcdef");
    private static final List<String> WORDS = List.of(
            "연차", "휴가는", "15일입니다.", "했습니까?", "policy", "the", "e.g.", "ends.", "Dr.", "3.5", "2024년",
            "😀", "supercalifragilistic", "\n", "\n\n", "- ", "1. ", " | ", "\t", "\"그렇다.\"", "한국어문장이길게".repeat(30));

    private final StructuredChunker chunker = new StructuredChunker();

    @ParameterizedTest
    @EnumSource(Layout.class)
    void everyCharacterIsInAChunkAtItsPlace(Layout layout) {
        for (int seed = 0; seed < 300; seed++) {
            var text = document(new Random(seed), layout);
            var chunks = chunker.chunk(ID, text);
            assertThat(chunker.chunk(ID, text)).as("the same text again").isEqualTo(chunks);
            for (int i = 0; i < chunks.size(); i++) {
                assertThat(chunks.get(i).id()).isEqualTo(new ChunkId(ID, i));
                assertStandsInItsPage(chunks.get(i), text);
                assertSize(chunks.get(i), layout);
            }
            for (var page : text.pages()) {
                assertCovered(page, chunks);
            }
        }
    }

    @Test
    void tenMegabytesTakeSeconds() {
        var prose = "이 문장은 약 서른 글자쯤 되는 한국어 문장이다. And one in English follows it.\n".repeat(150_000);
        var rows = "column,other\n" + "값,12345\n".repeat(1_000_000);
        var solid = "x".repeat(3_000_000);
        Assertions.assertTimeout(Duration.ofSeconds(30), () -> {
            assertThat(chunk(Layout.PROSE, prose)).hasSizeGreaterThan(8_000);
            assertThat(chunk(Layout.PROSE, solid)).hasSizeGreaterThan(3_000);
            assertThat(chunk(Layout.ROWS, rows)).hasSizeGreaterThan(5_000);
        });
    }

    private List<Chunk> chunk(Layout layout, String text) {
        return chunker.chunk(ID, new DocumentText("t", layout, List.of(new Page(1, text)), List.of()));
    }

    private static DocumentText document(Random random, Layout layout) {
        var pages = new ArrayList<Page>();
        var headings = new ArrayList<Heading>();
        for (int number = 1; number <= 1 + random.nextInt(4); number++) {
            var text = new StringBuilder();
            for (int words = random.nextInt(500); words > 0; words--) {
                if (random.nextInt(60) == 0) {
                    headings.add(new Heading(1 + random.nextInt(3), "제목 " + words, number, text.length()));
                    text.append("제목 ").append(words).append('\n');
                }
                text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(4) == 0 ? "" : " ");
            }
            pages.add(new Page(number, text.toString()));
        }
        return new DocumentText(random.nextBoolean() ? "문서" : "", layout, pages, headings);
    }

    private static void assertStandsInItsPage(Chunk chunk, DocumentText text) {
        var page = text.pages().get(chunk.location().page() - 1);
        var inPage = page.text().substring(chunk.location().start(), chunk.location().end());
        assertThat(chunk.text().substring(chunk.carried())).isEqualTo(inPage);
        assertThat(inPage).isEqualTo(inPage.strip()).isNotEmpty();
    }

    private static void assertSize(Chunk chunk, Layout layout) {
        boolean singleRow = layout == Layout.ROWS
                && !chunk.text().substring(chunk.carried()).contains("\n");
        assertThat(chunk.text().length() <= StructuredChunker.LIMIT || singleRow)
                .as("%d characters", chunk.text().length())
                .isTrue();
    }

    private static void assertCovered(Page page, List<Chunk> chunks) {
        var covered = new BitSet();
        chunks.stream()
                .map(Chunk::location)
                .filter(location -> location.page() == page.number())
                .forEach(location -> covered.set(location.start(), location.end()));
        for (int i = 0; i < page.text().length(); i++) {
            assertThat(covered.get(i) || Character.isWhitespace(page.text().charAt(i)))
                    .as("offset %d of page %d", i, page.number())
                    .isTrue();
        }
    }
}
