package app.munseo.index;

import app.munseo.document.Chunk;
import app.munseo.document.ChunkId;
import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import app.munseo.document.Scope;
import app.munseo.testing.Chunks;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LexicalIndexTest {
    private static final DocumentId LIBRARY = new DocumentId("library");
    private static final Scope ALL = Scope.everything();

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
        "연차 휴가는 며칠인가?                     | 0",
        "육아휴직 기간                             | 1",
        "how long are records retained            | 2",
        "warranty of the batteries                | 3",
        "VPN 접속 방법                             | 4",
        "오류 E-4021                               | 5",
        "휴가 leave days                           | 0",
    })
    void theChunkThatAnswersComesFirst(String question, int expected) {
        put(
                "직원은 1년에 15일의 연차휴가를 쓸 수 있다.",
                "자녀가 있는 직원은 최대 1년 동안 육아 휴직을 할 수 있으며 기간은 나눌 수 있다.",
                "Financial records must be retained for seven years; each record is then destroyed.",
                "The battery is covered by a limited warranty of twelve months.",
                "사외에서는 VPN으로 접속한다. Connect to the VPN first.",
                "화면에 E-4021이 나타나면 전원을 끈다.",
                "점심 시간은 12시부터 1시까지이다. Lunch is served daily.");

        assertThat(ordinals(question)).first().isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\"",
                "AND OR NOT",
                "text:vacation^9 (",
                "*:*",
                "a* ~ ? \\ / [x TO y] {",
                "\uD800",
                "의 를 은",
                "the of",
                "😀"
            })
    void noTextIsAnErrorOrACommand(String question) {
        put("vacation days", "annual leave");

        assertThat(index.lexical().search(question, ALL, 10)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aPastedPageIsSearchedByItsFirstWords() {
        put("needle", "word7 word8 word9");
        var page = IntStream.range(0, 20_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));

        assertThat(ordinals(page)).containsExactly(1);
    }

    @Test
    void equalScoresStandInOrderOfIdentityWhateverTheSegments() {
        for (int i = 29; i >= 0; i--) {
            var id = new DocumentId("d%02d".formatted(i * 7 % 30));
            index.put(Chunks.of(id, "same words", "same words"), id, "");
            if (i % 4 == 0) {
                index.refresh();
            }
        }
        index.refresh();

        var hits = index.lexical().search("same words", ALL, 40);
        assertThat(hits).extracting(ScoredChunk::score).containsOnly(hits.getFirst().score());
        assertThat(hits).extracting(ScoredChunk::id).isSorted().hasSize(40);
        assertThat(hits.getFirst().id()).isEqualTo(new ChunkId(new DocumentId("d00"), 0));
    }

    @Test
    void headingsAndTitlesAreSearchedToo() {
        var manual = new DocumentId("manual");
        index.put(
                List.of(new Chunk(new ChunkId(manual, 0), "보증 › 배터리", "twelve months", new Location(1, 0, 13))),
                manual,
                "Product manual 제품설명서.pdf");
        put("nothing of the kind");

        assertThat(found("배터리 보증")).contains(new ChunkId(manual, 0));
        assertThat(found("제품 설명서")).contains(new ChunkId(manual, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RFC-9110", "RFC 9110", "rfc9110", "rfc 9110", "Rfc-9110", "ＲＦＣ９１１０", "RFC-9110에서"})
    void aCodeIsFoundInAnySpellingBeforeChunksThatHoldItsParts(String question) {
        for (var written : List.of("RFC-9110", "RFC 9110", "RFC9110", "rfc-9110에서", "rfc 9110")) {
            put(
                    "RFC RFC RFC, see the RFC: the document 9110 is listed as number 9110 of 9110",
                    "The list of every RFC and of 9110",
                    "메시지의 뜻은 여러 문서에 있으며 " + written + " 문서를 따른다. Other words make this chunk a long one.");

            assertThat(ordinals(question)).as(written).startsWith(2).contains(0, 1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "KSX1001        | 한글은 KS X 1001에 있다 | X, KS, 1001, KS 1001 X 1001",
        "ks x 1001      | 한글은 KS-X-1001에 있다 | ks, x x x, 1001, ks 1001",
        "b2b            | B2B는 기업 간 거래다     | b 2 b, 2 b, b, b b 2",
        "v1.5.2         | 버전 V1.5.2의 변경 사항  | v 1 5 2, v 5 1 2, v15.2 1.52",
        "ORA 00942      | 오류 ora-00942가 나면   | ORA-00001 and 00942, ORA, ORA",
        "0X80070005     | 오류 0x80070005         | 0 x 80070005 0 x",
        "MUNSEO FILE BROKEN?     | MUNSEO-FILE-BROKEN: 파일 손상 | a broken file, munseo munseo, file broken",
        "규정_v2_최종.pdf를 어디서 | 규정_v2_최종.pdf 참고 | 규정 최종 v2, pdf, 최종 규정 pdf v 2",
    })
    void codesOfEveryKindComeFirst(String question, String right, String parts) {
        put(parts, right, "something else");

        assertThat(ordinals(question)).first().isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1억 2천만원 계약      | The contract is worth 120 million won.",
        "120,000,000        | 계약 금액은 1억 2천만이다.",
        "2024년 3월 회의     | minutes of the meeting on 2024-03-14",
        "March 2024         | 2024년 3월 5일에 열린 회의",
        "보증 2년            | warranty: two years",
    })
    void figuresAreFoundInOtherNotations(String question, String text) {
        put("전혀 다른 글", text, "something else, 7 of 2023");

        assertThat(ordinals(question)).first().isEqualTo(1);
    }

    @Test
    void theFileNameIsFoundWholeAndByItsWords() {
        var report = new DocumentId("report");
        index.put(Chunks.of(report, "numbers"), report, "QuarterlyReport_2024Q1.pdf");
        put("a report of another kind", "quarterly");

        for (var question : List.of("QuarterlyReport_2024Q1.pdf", "quarterly report", "quarterlyreport", "2024Q1")) {
            assertThat(found(question)).as(question).startsWith(new ChunkId(report, 0));
        }
    }

    @Test
    void wordsNearEachOtherCountMore() {
        put(
                "data one two three four five six seven eight nine ten eleven retention",
                "data retention one two three four five six seven eight nine ten eleven");

        assertThat(ordinals("data retention")).containsExactly(1, 0);
    }

    @Test
    void aQuestionInDecomposedHangulFindsTheSame() {
        put("직원은 연차휴가를 쓴다", "점심 시간");

        assertThat(ordinals(Normalizer.normalize("연차휴가", Normalizer.Form.NFD))).containsExactly(0);
    }

    @Test
    void noMoreThanTheLimitAreGiven() {
        put("word a", "word b", "word c");

        assertThat(index.lexical().search("word", ALL, 2)).hasSize(2);
        assertThat(index.lexical().search("word", ALL, 0)).isEmpty();
    }

    private void put(String... texts) {
        index.put(Chunks.of(LIBRARY, texts), LIBRARY, "");
        index.refresh();
    }

    private List<ChunkId> found(String question) {
        return index.lexical().search(question, ALL, 10).stream().map(ScoredChunk::id).toList();
    }

    private List<Integer> ordinals(String question) {
        return found(question).stream().map(ChunkId::ordinal).toList();
    }
}
