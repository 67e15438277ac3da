package app.munseo.extract;

import app.munseo.document.Layout;
import app.munseo.document.Problem;
import app.munseo.document.Problem.Kind;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// Plain text and CSV, and the charset detection they share.
class TextFileExtractorsTest {
    private static final String KOREAN = "회의록 2024년 3월\r\n참석자: 김민서, 이준\r\n다음 회의는 월요일에 한다. 펲뷁\r\n";
    private static final String STORED = KOREAN.replace("\r\n", "\n");

    @TempDir
    Path folder;

    private final TextFileExtractor text = new TextFileExtractor(() -> ReadingLimits.DEFAULT);
    private final CsvExtractor csv = new CsvExtractor(() -> ReadingLimits.DEFAULT);

    private String read(byte[] bytes) throws IOException {
        return text.extract(Files.write(folder.resolve("회의.txt"), bytes))
                .pages()
                .getFirst()
                .text();
    }

    private String rows(String name, String table) throws IOException {
        return csv.extract(Files.writeString(folder.resolve(name), table))
                .pages()
                .getFirst()
                .text();
    }

    private void assertProblem(Kind kind, Path file) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> text.extract(file))
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "MS949", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void readsKoreanInEveryCharsetItIsWrittenIn(String charset) throws IOException {
        assertThat(read(KOREAN.getBytes(Charset.forName(charset)))).isEqualTo(STORED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void dropsTheByteOrderMark(String charset) throws IOException {
        assertThat(read(("\uFEFF" + KOREAN).getBytes(Charset.forName(charset)))).isEqualTo(STORED);
    }

    @Test
    void readsEucKrWithFewHangulAmongEnglish() throws IOException {
        String mixed = "Release notes 1.2\nThe 문서 view opens faster.\n";

        assertThat(read(mixed.getBytes(Charset.forName("EUC-KR")))).isEqualTo(mixed);
    }

    @Test
    void readsWesternText() throws IOException {
        String french = "Le café est fermé à Noël. Où est la clé ? Ça coûte très cher à l'hôtel.\n";

        assertThat(read(french.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(french);
    }

    @Test
    void readsJapaneseText() throws IOException {
        String japanese = "日本語のテキストです。文字コードの判定を確認します。これはひらがなとカタカナを含みます。\n";

        assertThat(read(japanese.getBytes(Charset.forName("Shift_JIS")))).isEqualTo(japanese);
    }

    @Test
    void composesHangul() throws IOException {
        String decomposed = Normalizer.normalize("연차 휴가 규정", Normalizer.Form.NFD);

        assertThat(read(decomposed.getBytes(StandardCharsets.UTF_8))).isEqualTo("연차 휴가 규정");
    }

    @Test
    void takesTheFileNameForTheTitle() throws IOException {
        Path file = Files.writeString(folder.resolve(Normalizer.normalize("회의록.txt", Normalizer.Form.NFD)), "글");

        assertThat(text.extract(file).title()).isEqualTo("회의록.txt");
        assertThat(text.extract(file).layout()).isEqualTo(Layout.PROSE);
        assertThat(text.accepts(Path.of("A.LOG"))).isTrue();
        assertThat(text.accepts(Path.of("a.pdf"))).isFalse();
    }

    @Test
    void tellsWhyThereIsNoText() throws IOException {
        Path picture = Files.write(folder.resolve("a.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 0, 0, 3, 0});
        Path blank = Files.writeString(folder.resolve("b.txt"), " \n\uFEFF\n");
        Path huge = folder.resolve("c.txt");
        try (var file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength((200L << 20) + 1);
        }

        assertProblem(Kind.FILE_BROKEN, picture);
        assertProblem(Kind.FILE_NO_TEXT, blank);
        assertProblem(Kind.FILE_TOO_LARGE, huge);
        assertProblem(Kind.FILE_MISSING, folder.resolve("d.txt"));
        assertProblem(Kind.FILE_UNREADABLE, folder);
    }

    @Test
    void keepsARecordOnOneLine() throws IOException {
        assertThat(rows("가격표.csv", "품목,값,비고\r\n의자,\"120,000\",\"두 줄로\r\n쓴 \"\"비고\"\"\"\r\n\r\n책상,80000,\r\n"))
                .isEqualTo("품목,값,비고\n의자,\"120,000\",\"두 줄로 쓴 \"\"비고\"\"\"\n책상,80000,");
    }

    @Test
    void findsTheDelimiter() throws IOException {
        assertThat(rows("a.csv", "이름;주소\n김;\"서울,\n종로\"\n이;부산\n")).isEqualTo("이름;주소\n김;\"서울, 종로\"\n이;부산");
        assertThat(rows("b.tsv", "a\tb\n\"1\n2\"\t3\n")).isEqualTo("a\tb\n\"1 2\"\t3");
        assertThat(rows("c.csv", "a|b\n1|\"2\n3\"\n")).isEqualTo("a|b\n1|\"2 3\"");
    }

    @Test
    void readsATableWithStrayQuotes() throws IOException {
        assertThat(rows("a.csv", "크기,이름\n5\" 화면,모니터\n7\" 화면,태블릿\n")).isEqualTo("크기,이름\n5\" 화면,모니터\n7\" 화면,태블릿");
        assertThat(rows("b.csv", "a,b\n1,\"never closed\n2,3\n")).startsWith("a,b\n1,\"never closed");
    }

    @Test
    void saysThatRowsAreRows() throws IOException {
        var table = csv.extract(Files.writeString(folder.resolve("x.CSV"), "a,b\n1,2\n"));

        assertThat(csv.accepts(Path.of("x.CSV"))).isTrue();
        assertThat(table.layout()).isEqualTo(Layout.ROWS);
        assertThat(table.headings()).isEmpty();
        assertThat(table.pages()).hasSize(1);
    }
}
