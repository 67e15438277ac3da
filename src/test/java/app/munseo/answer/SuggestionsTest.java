package app.munseo.answer;

import app.munseo.document.Chunk;
import app.munseo.document.ChunkId;
import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import app.munseo.document.DocumentState;
import app.munseo.document.Location;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SuggestionsTest {
    private static final String LONG = " 직원은 부서장의 승인을 받아 1주에 2일까지 재택근무를 할 수 있으며, 승인은 하루 전까지 받아야 한다. 장비는 회사가 빌려 준다.";
    private static final String LONG_ENGLISH =
            " Records are kept for seven years from the end of the year in which they were made, unless a law says otherwise.";

    private static Document document(String title, String file) {
        var path = Path.of("/문서").resolve(file);
        return new Document(
                DocumentId.of(path), path, title, 1, Instant.EPOCH, "00", DocumentState.READY, 1, 1, null);
    }

    private static List<Chunk> chunks(Document document, String... headingsAndTexts) {
        var chunks = new ArrayList<Chunk>();
        for (int i = 0; i < headingsAndTexts.length; i += 2) {
            var text = headingsAndTexts[i + 1];
            chunks.add(new Chunk(
                    new ChunkId(document.id(), i / 2), headingsAndTexts[i], text, new Location(1, 0, text.length())));
        }
        return chunks;
    }

    private static List<String> of(Document document, String... headingsAndTexts) {
        return Suggestions.of(document, chunks(document, headingsAndTexts)).stream()
                .map(Suggestion::question)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            제12조 (연차 휴가)                      | 연차 휴가
            제1조 (비밀정보) Confidential Information | 비밀정보
            2. 정보의 등급                          | 정보의 등급
            1.1 Words used in this manual          | Words used in this manual
            재발 방지 대책 Follow-up                 | 재발 방지 대책
            Article 5 Legal hold                   | Legal hold
            Motor for the AL-430                   | Motor for the AL-430
            **필터 교체**                           | 필터 교체
            """)
    void aHeadingIsAboutWhatStandsBehindItsNumber(String heading, String about) {
        assertThat(Headline.of("문서 › " + heading)).contains(about);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "1. 목적과 적용 범위", "목차", "부칙", "INTRODUCTION", "Contents", "Slide 1", "7.16-1 Security", "Expected result: fail",
        "Radio CheckBoxes:", "2026-03-12", "10th bit is not present.", "원인 Root cause", "Timeline (KST)", "表題", "- - -",
        "연락하려면 support@example.com", "직원은 이를 지켜야 한다"
    })
    void whatNamesNoMatterIsNotAskedFor(String heading) {
        assertThat(Headline.of("문서 › " + heading)).isEmpty();
    }

    @Test
    void sectionsAreAskedForInTheLanguageOfTheDocument() {
        assertThat(of(document("인사 규정", "인사 규정.pdf"), "인사 규정 › 제7조 (재택근무)", LONG))
                .containsExactly("인사 규정에서 재택근무에 대해 뭐라고 하나요?");
        assertThat(of(document("Records Retention Policy", "r.pdf"), "Records Retention Policy › 7. Legal hold", LONG_ENGLISH))
                .containsExactly("What is said about legal hold in Records Retention Policy?");
    }

    @Test
    void questionsOfTheDocumentItselfComeFirst() {
        var text = "**Q. 배송은 얼마나 걸립니까?**\nA. 이틀 걸립니다." + LONG;
        assertThat(of(document("고객상담 자주 묻는 질문", "faq.md"), "FAQ › 주문과 배송", text))
                .startsWith("배송은 얼마나 걸립니까?")
                .hasSize(2);
    }

    @Test
    void theEndOfAQuestionIsNoQuestion() {
        assertThat(of(document("brochure.pdf", "brochure.pdf"), "", """
                Did you know that there is a
                duct that may impact your sleep temperature?
                Ask us.""")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mozilla__bug1020226.pdf", "Microsoft Word - 초안.doc", "무제", "IMG_2041", "1234567", "Untitled"})
    void aDocumentWithoutANameIsNotNamed(String title) {
        assertThat(of(document(title, "a_1.pdf"), "규정 › 재택근무", LONG)).isEmpty();
    }

    @Test
    void sectionsThatSayNothingAreNotAskedFor() {
        assertThat(of(document("인사 규정", "인사 규정.pdf"), "인사 규정 › 재택근무", "없음.")).isEmpty();
    }

    @Test
    void cellsOfATableAreAskedForByTheNameOfTheirRow() {
        var document = document("가격표 2026.csv", "가격표 2026.csv");
        var rows = """
                AL-420W,에어리프 AL-420 화이트,389000,24,
                AL-250W,에어리프 미니 AL-250,219000,24,
                FL-420P,극세 필터 AL-420용 (2장),12000,0,""";
        var text = "품목코드,품목명,소비자가(원),보증기간(개월),비고\n" + rows;
        var chunk = new Chunk(
                new ChunkId(document.id(), 0), "", text, new Location(1, 30, 30 + rows.length()));
        assertThat(Suggestions.of(document, List.of(chunk)))
                .extracting(Suggestion::question)
                .containsExactly("에어리프 AL-420 화이트의 보증기간은 얼마인가요?", "에어리프 AL-420 화이트의 소비자가는 얼마인가요?");
    }

    @Test
    void afterAnAnswerTheNeighboursAreAskedForButNotWhatWasSaid() {
        var document = document("인사 규정", "인사 규정.pdf");
        var all = chunks(
                document,
                "인사 규정 › 제5조 (근무 시간)", LONG,
                "인사 규정 › 제11조 (병가)", LONG,
                "인사 규정 › 제12조 (연차 휴가)", LONG,
                "인사 규정 › 제13조 (경조사 휴가)", LONG);
        var next = Suggestions.after(List.of("연차 휴가는 며칠인가요?", "연차 휴가는 15일입니다."), document, all.get(2), all);
        assertThat(next)
                .extracting(Suggestion::question)
                .startsWith("인사 규정에서 병가에 대해 뭐라고 하나요?")
                .noneMatch(question -> question.contains("연차"));
        assertThat(Suggestions.after(List.of("병가는?", "근무 시간은?", "경조사 휴가는?"), document, all.get(2), all)).isEmpty();
    }
}
