package app.munseo.index;

import app.munseo.document.Added;
import app.munseo.document.ChunkId;
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

/// Particles, endings, spacing, inflections, widths and notations: what a question finds, and what it must not.
class WordFormsTest {
    private static final DocumentId LIBRARY = new DocumentId("library");

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
        // particles
        "연차는              | 연차를 쓴다                     | 연대는 학교다",
        "연차                | 연차에서 빼고                   | 차를 마신다",
        "휴가를              | 휴가가 남았다                   | 휴게실에 있다",
        "회사에서            | 회사의 방침                     | 회의에서 정한다",
        "직원에게            | 직원이 신청한다                  | 직급이 오른다",
        "부서까지            | 부서마다 다르다                  | 부품마다 다르다",
        "계약서로            | 계약서에 서명한다                 | 계산서에 서명한다",
        "본사와              | 본사는 서울에 있다                | 지점은 부산에 있다",
        "보증은              | 보증이나 수리                    | 증명이나 수리",
        "서버만              | 서버부터 끈다                    | 버스부터 탄다",
        "팀장님께            | 팀장이 승인한다                  | 장부가 있다",
        "VPN으로             | VPN을 켠다                      | VPS를 켠다",
        "PDF는               | PDF가 열린다                    | PPT가 열린다",
        "Wi-Fi에             | wi-fi를 켠다                    | hi-fi를 켠다",
        // endings
        "신청하려면           | 휴가를 신청했다                  | 휴일을 신설했다",
        "신청했나요           | 신청하는 방법                    | 접수하는 방법",
        "반납해야             | 노트북을 반납한다                 | 노트북을 납품한다",
        "만들었다             | 문서를 만드는 법                  | 문서를 지우는 법",
        "보관되는             | 3년간 보관한다                   | 3년간 사용한다",
        "늦었을               | 늦으면 벌점을 준다                | 이르면 상을 준다",
        "썼는지               | 연필을 써서 적는다                | 연필을 깎는다",
        "도와주는             | 서로 도왔다                     | 서로 다투었다",
        "먹었습니까           | 점심을 먹고 간다                  | 점심이 맵다",
        "걸어서              | 역까지 걸었다                    | 역까지 달렸다",
        "높아지면             | 높은 온도                       | 낮은 온도",
        "설치하는             | 프로그램 설치                    | 프로그램 삭제",
        "결제할              | 카드로 결제한다                   | 서류를 결재한다",
        "어려웠던             | 어려운 문제                      | 쉬운 문제",
        // spacing
        "연차휴가             | 연차 휴가를 쓴다                  | 병가를 쓴다",
        "연차 휴가            | 연차휴가를 쓴다                   | 병가를 쓴다",
        "보증기간             | 보증 기간은 2년                   | 근무 시간은 짧다",
        "근로 기준법          | 근로기준법 제60조                  | 상법 제60조",
        "개인정보보호         | 개인 정보 보호 방침                | 회사 소개",
        "전자 결재            | 전자결재로 올린다                  | 종이로 올린다",
        "이메일              | 이 메일로 보낸다                  | 이 편지로 보낸다",
        "이 메일             | 이메일로 보낸다                   | 편지로 보낸다",
        "홈 페이지           | 홈페이지를 연다                   | 신문을 연다",
        "홈페이지            | 홈 페이지를 연다                  | 집 신문을 연다",
        "띄어 쓰기           | 띄어쓰기 규칙                    | 받아쓰기 규칙",
        "띄어쓰기            | 띄어 쓰기 규칙                    | 숨은 규칙",
        "가상사설망에        | 가상 사설망을 켠다                 | 가상 화폐를 산다",
        "가상 사설망         | 가상사설망에 접속한다               | 암호 화폐를 산다",
        "출장비 정산         | 출장비정산 절차                   | 관리비 납부",
        "육아휴직기간        | 육아 휴직 기간                    | 병역 의무",
        "wifi               | the wi-fi is slow              | the hi-fi is loud",
        "wi-fi              | the wifi is slow               | the hifi is loud",
        "email              | send an e-mail                 | send a letter",
        "e-mail             | send an email                  | send a letter",
        "data base          | one database                   | one daybook",
        "onboarding         | on-boarding of staff           | boarding of planes",
        // English
        "policies           | the policy                     | the police",
        "employee's         | Employees are paid             | Employers pay",
        "retained           | retaining records              | obtaining records",
        "warranties         | a limited warranty             | a warrant",
        "running            | it runs                        | it rues",
        "stopped            | stops at once                  | steps at once",
        "The of batteries   | battery                        | the of a",
        "Expenses           | EXPENSE report                 | expanse of land",
        // forms and widths
        "ＶＰＮ             | VPN 접속                        | UPN 접속",
        "ﬁle                | the file                       | the tile",
        "大韓民國            | 대한민국 정부                     | 중화민국 정부는 아니다",
        "café               | the cafe\u0301 opens           | the face opens",
        // mixed
        "API는 어떻게        | the API returns JSON           | the app returns",
        "leave 신청         | annual leave 규정                | annual report 양식",
        "클라우드 cloud 비용   | cloud costs                    | clown coats",
        // figures
        "1억 2천만원         | KRW 120,000,000                | KRW 12,000,000",
        "120 million        | 1억 2천만                       | 1천 2백만",
        "2024년 3월         | due 2024-03                    | due 2024-04",
        "March 2024         | 2024년 3월에                    | 2023년 3월에",
        "2024-03-05         | March 5, 2024                  | March 6, 2023",
    })
    void aQuestionFindsTheOneAndNotTheOther(String question, String hit, String other) {
        put(hit, other, "무관한 글이다.");

        var found = ordinals(question);
        assertThat(found).as(question).first().isEqualTo(0);
        assertThat(found).doesNotContain(2);
        if (found.contains(1)) {
            assertThat(score(question, 0)).as(question).isGreaterThan(2 * score(question, 1));
        }
    }

    @Test
    void whatIsSpacedOtherwiseWeighsLessThanTheWordsOfTheQuestion() {
        put("이메일을 쓴다", "이 메일을 쓴다");

        assertThat(ordinals("이메일")).containsExactly(0, 1);
        assertThat(index.lexical().added("이메일을 쓴다"))
                .containsExactly(new Added(Added.Kind.SPACING, "이메일", "이 메일"));
    }

    @Test
    void onlyWhatTheIndexHoldsIsLookedFor() {
        put("연차 휴가");

        assertThat(index.lexical().added("이메일과 홈 페이지, database")).isEmpty();
    }

    @Test
    void figuresAreAddedInTheirCanonicalForm() {
        assertThat(index.lexical().added("2024년 3월 계약 1억 2천만원"))
                .containsExactly(
                        new Added(Added.Kind.FIGURE, "2024년 3월", "DATE 2024-03"),
                        new Added(Added.Kind.FIGURE, "1억 2천만원", "MONEY KRW 120000000"));
    }

    private void put(String... texts) {
        index.put(Chunks.of(LIBRARY, texts), LIBRARY, "");
        index.refresh();
    }

    private double score(String question, int ordinal) {
        return found(question).stream()
                .filter(hit -> hit.id().equals(new ChunkId(LIBRARY, ordinal)))
                .mapToDouble(ScoredChunk::score)
                .sum();
    }

    private List<ScoredChunk> found(String question) {
        return index.lexical().search(question, Scope.everything(), 10);
    }

    private List<Integer> ordinals(String question) {
        return found(question).stream().map(hit -> hit.id().ordinal()).toList();
    }
}
