package app.munseo.extract;

import app.munseo.document.DocumentText;
import app.munseo.document.Heading;
import app.munseo.document.Page;
import app.munseo.document.Problem;
import app.munseo.document.Problem.Kind;
import app.munseo.extract.SamplePdf.Line;
import app.munseo.extract.enclosure.Enclosure;
import app.munseo.testing.HostilePdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PdfExtractorTest {
    @TempDir
    Path folder;

    private PdfExtractor extractor;

    @BeforeAll
    void start(@TempDir Path fontCache) {
        extractor = new PdfExtractor(Enclosure.of(fontCache), () -> ReadingLimits.DEFAULT);
    }

    @AfterAll
    void stop() {
        extractor.close();
    }

    private static void assertProblem(Kind kind, Callable<?> work) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(work::call)
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    @Test
    void keepsKoreanLinesAndParagraphs() throws IOException {
        Path file = new SamplePdf()
                .page(
                        new Line(72, 700, "제3장 휴가"),
                        new Line(72, 660, "연차 유급휴가는 1년간 80퍼센트 이상 출근한"),
                        new Line(72, 642, "직원에게 15일을 준다. 남은 연차는"),
                        new Line(72, 624, "다음 해로 넘기지 않는다."),
                        new Line(72, 580, "병가는 연 60일을 넘지 않는다."))
                .save(folder.resolve("인사 규정.pdf"));

        assertThat(extractor.extract(file).pages())
                .containsExactly(
                        new Page(
                                1,
                                """
                                제3장 휴가

                                연차 유급휴가는 1년간 80퍼센트 이상 출근한
                                직원에게 15일을 준다. 남은 연차는
                                다음 해로 넘기지 않는다.

                                병가는 연 60일을 넘지 않는다."""));
    }

    @Test
    void givesTheSameTextEveryTime() throws IOException {
        Path file = new SamplePdf().page(new Line(72, 700, "같은 파일, 같은 글")).save(folder.resolve("a.pdf"));

        assertThat(extractor.extract(file)).isEqualTo(extractor.extract(file));
    }

    @Test
    void takesHeadingsFromTheOutlineAndFindsThemOnTheirPages() throws IOException {
        Path file = new SamplePdf()
                .page(new Line(72, 700, "머리말"))
                .page(new Line(72, 700, "앞의 글이다."), new Line(72, 650, "2. 보안 정책"), new Line(72, 620, "본문"))
                .bookmark("보안  정책")
                .bookmark("어디에도 없는 제목")
                .save(folder.resolve("policy.pdf"));

        DocumentText text = extractor.extract(file);

        assertThat(text.headings())
                .extracting(Heading::title, Heading::page, Heading::offset)
                .containsExactly(
                        tuple("어디에도 없는 제목", 2, 0),
                        tuple("보안 정책", 2, text.pages().get(1).text().indexOf("2. 보안 정책")));
    }

    @Test
    void namesADocumentByItsMetadataOrItsFirstHeadingOrItsFile() throws IOException {
        Path named = new SamplePdf()
                .page(new Line(9, 9, "글"))
                .title("휴가 규정")
                .bookmark("글")
                .save(folder.resolve("1.pdf"));
        Path machine = new SamplePdf()
                .page(new Line(9, 9, "글"))
                .title("Microsoft Word - a.doc")
                .bookmark("머리말")
                .save(folder.resolve("2.pdf"));
        Path bare = new SamplePdf()
                .page(new Line(9, 9, "글"))
                .bookmark("슬라이드 1")
                .save(folder.resolve("3.pdf"));

        assertThat(List.of(named, machine, bare))
                .extracting(file -> extractor.extract(file).title())
                .containsExactly("휴가 규정", "머리말", "3.pdf");
    }

    @Test
    void asksForThePasswordOfAProtectedFile() throws IOException {
        Path file = new SamplePdf()
                .page(new Line(72, 700, "비밀 문서"))
                .protect("열려라")
                .save(folder.resolve("locked.pdf"));

        assertProblem(Kind.FILE_ENCRYPTED, () -> extractor.extract(file));
        assertProblem(Kind.FILE_ENCRYPTED, () -> extractor.extract(file, "틀림".toCharArray()));
        assertThat(extractor.extract(file, "열려라".toCharArray()).pages().getFirst().text())
                .isEqualTo("비밀 문서");
    }

    @Test
    void tellsWhyThereIsNoText() throws IOException {
        Path blank = new SamplePdf().page().save(folder.resolve("blank.pdf"));
        Path garbage = Files.writeString(folder.resolve("garbage.pdf"), "이것은 PDF가 아니다");

        assertProblem(Kind.FILE_NO_TEXT, () -> extractor.extract(blank));
        assertProblem(Kind.FILE_BROKEN, () -> extractor.extract(garbage));
        assertProblem(Kind.FILE_MISSING, () -> extractor.extract(folder.resolve("none.pdf")));
        assertProblem(Kind.FILE_UNREADABLE, () -> extractor.extract(folder));
    }

    @Test
    void readsAllGoodFilesOfABatchWithBadOnes() throws Exception {
        var files = new ArrayList<Path>();
        for (int i = 0; i < 32; i++) {
            files.add(i % 4 == 3 ? bad(i) : good(i));
        }

        var outcomes = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<String> outcome : threads.invokeAll(
                    files.stream().<Callable<String>>map(file -> () -> outcome(file)).toList())) {
                outcomes.add(outcome.get());
            }
        }

        for (int i = 0; i < 32; i++) {
            assertThat(outcomes.get(i)).isEqualTo(i % 4 == 3 ? "FILE_BROKEN" : "문서 번호 " + i);
        }
    }

    private Path good(int number) throws IOException {
        return new SamplePdf().page(new Line(72, 700, "문서 번호 " + number)).save(folder.resolve(number + ".pdf"));
    }

    /// Fatal for its worker, empty, cut off, or no PDF at all.
    private Path bad(int number) throws IOException {
        Path file = folder.resolve(number + ".pdf");
        return switch (number) {
            case 11 -> HostilePdf.flateBomb(file);
            case 3, 19 -> Files.write(file, new byte[0]);
            case 7, 23 -> Files.writeString(file, "%PDF-1.7\n1 0 obj <<");
            default -> Files.writeString(file, "plain text");
        };
    }

    private String outcome(Path file) {
        try {
            return extractor.extract(file).pages().getFirst().text();
        } catch (Problem problem) {
            return problem.kind().name();
        }
    }
}
