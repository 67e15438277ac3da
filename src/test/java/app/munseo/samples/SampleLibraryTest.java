package app.munseo.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

final class SampleLibraryTest {
    private static final long TWO_MEGABYTES = 2L * 1024 * 1024;

    static List<JudgedQuestion> answerable() throws IOException {
        return JudgedQuestion.all().stream().filter(JudgedQuestion::answerable).toList();
    }

    @ParameterizedTest
    @MethodSource("answerable")
    void theEvidenceStandsOnThePageTheQuestionNamesAndHoldsTheAnswer(JudgedQuestion question) throws IOException {
        List<String> pages = SampleText.pages(SampleLibrary.FOLDER.resolve(requireNonNull(question.document())));
        String evidence = SampleText.squeezed(requireNonNull(question.evidence()));
        assertThat(pages.get(requireNonNull(question.page()) - 1)).contains(evidence);
        assertThat(evidence).contains(SampleText.squeezed(requireNonNull(question.answer())));
        assertThat(pages.stream().filter(page -> page.contains(evidence))).hasSize(1);
    }

    @Test
    void theQuestionsCoverBothLanguagesAndSeveralKinds() throws IOException {
        List<JudgedQuestion> all = JudgedQuestion.all();
        assertThat(all).extracting(JudgedQuestion::id).doesNotHaveDuplicates();
        assertThat(all).extracting(JudgedQuestion::question).doesNotHaveDuplicates();
        assertThat(plain("ko")).hasSizeGreaterThanOrEqualTo(20);
        assertThat(plain("en")).hasSizeGreaterThanOrEqualTo(20);
        assertThat(all).filteredOn(JudgedQuestion::cross).hasSizeGreaterThan(5);
        assertThat(all).filteredOn(JudgedQuestion::hard).hasSizeGreaterThan(5);
    }

    @Test
    void aQuestionTheLibraryCannotAnswerNamesNoPageAndNoAnswer() throws IOException {
        List<JudgedQuestion> unanswerable =
                JudgedQuestion.all().stream().filter(question -> !question.answerable()).toList();
        assertThat(unanswerable).hasSize(6);
        assertThat(unanswerable)
                .flatExtracting(JudgedQuestion::page, JudgedQuestion::answer, JudgedQuestion::evidence)
                .containsOnlyNulls();
    }

    @Test
    void everyDocumentIsAskedAboutAndEveryNameIsComposed() throws IOException {
        List<String> asked = answerable().stream().map(JudgedQuestion::document).distinct().toList();
        assertThat(documents()).containsExactlyInAnyOrderElementsOf(asked);
        assertThat(asked).allMatch(name -> Normalizer.isNormalized(name, Normalizer.Form.NFC));
    }

    @Test
    void theLibraryIsSmall() throws IOException {
        long bytes = 0;
        for (String document : documents()) {
            bytes += Files.size(SampleLibrary.FOLDER.resolve(document));
        }
        assertThat(bytes).isLessThan(TWO_MEGABYTES);
    }

    @Test
    void exactlyOneTextIsNotUnicode() throws IOException {
        List<String> others = new ArrayList<>();
        for (String document : documents()) {
            byte[] bytes = Files.readAllBytes(SampleLibrary.FOLDER.resolve(document));
            if (!document.endsWith(".pdf") && !SampleText.isUtf8(bytes)) {
                others.add(document);
            }
        }
        assertThat(others).containsExactly("공지/2026 하계휴가 및 정전 안내.txt");
    }

    private static List<JudgedQuestion> plain(String language) throws IOException {
        return JudgedQuestion.all().stream()
                .filter(question -> question.plain() && question.language().equals(language))
                .toList();
    }

    private static List<String> documents() throws IOException {
        try (Stream<Path> files = Files.walk(SampleLibrary.FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> SampleLibrary.FOLDER.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.equals("questions.jsonl"))
                    .toList();
        }
    }
}
