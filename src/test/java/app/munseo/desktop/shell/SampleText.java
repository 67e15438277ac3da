package app.munseo.desktop.shell;

import app.munseo.document.DocumentId;
import app.munseo.document.DocumentText;
import app.munseo.document.Heading;
import app.munseo.document.Layout;
import app.munseo.document.Location;
import app.munseo.document.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A few documents as extraction would give them.
final class SampleText {
    static final Path RULES = FakeLibrary.SAMPLES.resolve("규정/인사 규정.pdf");
    static final Path SECURITY = FakeLibrary.SAMPLES.resolve("규정/정보보안 정책.md");
    static final Path PRICES = FakeLibrary.SAMPLES.resolve("제품 자료/가격표 2026.csv");
    static final Path MANUAL = FakeLibrary.SAMPLES.resolve("제품 자료/AirLeaf AL-420 User Manual.pdf");
    static final List<Path> FILES = List.of(
            RULES,
            SECURITY,
            PRICES,
            MANUAL,
            FakeLibrary.SAMPLES.resolve("Policies")
                    .resolve("Records Retention and Secure Destruction Policy (revised 2026-03).pdf"),
            FakeLibrary.SAMPLES.resolve("회의록/2026-03-12 제품개발 주간회의 회의록과 후속 조치 사항 정리본.md"),
            FakeLibrary.SAMPLES.resolve("급여대장 2026.pdf"));

    private static final String LEAVE = """
            제4장 휴가

            제12조(연차 휴가)
            ① 1년간 80퍼센트 이상 출근한 직원에게 15일의 연차 휴가를 준다.
            ② 3년 이상 계속하여 근무한 직원에게는 최초 1년을 초과하는 근속 연수 2년마다
            1일을 더한 휴가를 주며, 휴가 일수는 모두 25일을 넘을 수 없다.
            ③ 연차 휴가는 반일 단위로 나누어 쓸 수 있다.
            ④ 갑작스러운 질병으로 미리 신청할 수 없는 직원은 당일 오전 9시 30분까지 부서장에게
            전화나 메신저로 알리고, 출근한 날에 신청서를 제출한다.
            ⑤ 사용하지 못한 연차 휴가는 다음 해 3월 31일까지 최대 5일을 이월하여 사용할 수 있다.

            제13조(병가)
            ① 직원은 업무 외의 부상이나 질병으로 1년에 30일까지 병가를 쓸 수 있다.
            ② 연속하여 3일을 초과하는 병가에는 의사의 진단서를 제출하여야 한다.

            제14조(재택근무)
            ① 직원은 부서장의 승인을 받아 1주에 2일까지 재택근무를 할 수 있다.""";
    private static final String PASSWORDS = """
            정보보안 정책

            제정일 2024년 1월 2일, 개정일 2026년 2월 1일. 이 정책은 새벽전자의 모든 임직원과 협력사 직원에게 적용한다.

            1. 계정과 비밀번호

            비밀번호는 영문 대소문자, 숫자, 특수문자 가운데 세 종류 이상을 섞어 12자 이상으로 만든다. 최근에 쓴 비밀번호 다섯 개는 다시 쓸 수 없다.
            비밀번호를 메모지나 문서 파일에 적어 두지 않으며, 회사가 제공하는 비밀번호 관리 프로그램에 보관한다.

            1.1 2단계 인증

            모든 업무 시스템은 2단계 인증을 사용한다. 휴대전화를 바꾸기 전에 복구 코드를 보관한다.

            2. 분실과 도난

            노트북이나 휴대전화를 잃어버렸거나 도난당한 사람은 1시간 이내에 정보보안팀(내선 2999)에 신고하여야 한다.""";
    private static final String TABLE = """
            모델,제품명,분류,용량,소비자가,대리점가,보증(개월),비고
            AL-420W,에어리프 AL-420 화이트,공기청정기,46㎡,329000,263200,24,
            AL-780S,에어리프 프로 AL-780,공기청정기,85㎡,729000,583200,36,업소용
            DH-170,드라이온 제습기 DH-170,제습기,17 L/일,429000,343200,24,인버터""";
    private static final String WARRANTY = """
            9 Warranty

            The warranty begins on the day of purchase. Keep the receipt.

            Main unit 24 months
            Fan motor 60 months
            Filters are consumables and are not covered.

            The warranty does not cover damage caused by use of filters made by others,
            by water, or by opening the case.""";

    private SampleText() {}

    static DocumentText of(Path file) {
        var name = String.valueOf(file.getFileName());
        if (file.equals(SECURITY)) {
            return text(name, Layout.PROSE, List.of(PASSWORDS), "정보보안 정책", "1. 계정과 비밀번호", "1.1 2단계 인증", "2. 분실과 도난");
        }
        if (file.equals(PRICES)) {
            return text(name, Layout.ROWS, List.of(TABLE));
        }
        return file.equals(MANUAL)
                ? text(name, Layout.PROSE, List.of("AirLeaf AL-420\nUser Manual", WARRANTY), "9 Warranty")
                : text(name, Layout.PROSE, List.of("인사 규정\n\n제1장 총칙", LEAVE, "제5장 휴직"), "제1장 총칙", "제4장 휴가", "제5장 휴직");
    }

    /// The text of a page of one of the files.
    static String page(DocumentId id, int number) {
        return FILES.stream()
                .filter(file -> DocumentId.of(file).equals(id))
                .findFirst()
                .map(file -> of(file).pages().get(number - 1).text())
                .orElseThrow();
    }

    private static DocumentText text(String title, Layout layout, List<String> texts, String... headings) {
        var pages = new ArrayList<Page>();
        var found = new ArrayList<Heading>();
        for (var text : texts) {
            int number = pages.size() + 1;
            pages.add(new Page(number, text));
            for (var heading : headings) {
                int offset = text.indexOf(heading);
                if (offset >= 0) {
                    int level = heading.startsWith("1.1") ? 3 : offset == 0 ? 1 : 2;
                    found.add(new Heading(level, heading, number, offset));
                }
            }
        }
        return new DocumentText(title, layout, pages, found);
    }

    /// Where `quote` stands in a file.
    static Location find(Path file, String quote) {
        for (var page : of(file).pages()) {
            int start = page.text().indexOf(quote);
            if (start >= 0) {
                return new Location(page.number(), start, start + quote.length());
            }
        }
        throw new IllegalArgumentException(quote);
    }
}
