package app.munseo;

import app.munseo.app.App;
import app.munseo.app.AppFolders;
import app.munseo.document.Collection;
import app.munseo.document.Problem;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.ingest.Failure;
import app.munseo.ingest.IngestReport;
import app.munseo.retrieve.SearchMode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// A folder full of files and things that are no files, made to hurt whoever reads them. All are met in one run, which
/// ends, tells what it could not read and why, and finds the honest file among them. Takes minutes: some are given up
/// only when their time is over.
@Tag("bench")
class HostileFilesBench {
    private static final long SPARSE = (2L << 30) + 4096;

    @TempDir
    private Path work;

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private void put(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void texts() throws IOException {
        for (var ending : List.of("txt", "md", "csv", "tsv", "pdf")) {
            files.put("empty." + ending, new byte[0]);
            files.put("zeros." + ending, new byte[100_000]);
            files.put("noise." + ending, noise(200_000));
            files.put("zip." + ending, bomb());
            files.put("bom." + ending, new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
            put("blank." + ending, " \n\t\u3000\u200b\n".repeat(1000));
        }
        files.put("cp949.txt", "보증 기간은 구입일부터 2년이다. ".repeat(20).getBytes(Charset.forName("MS949")));
        files.put("cut-utf8.txt", new byte[] {'a', 'b', (byte) 0xed, (byte) 0x95});
        files.put("surrogates.txt", new byte[] {'x', ' ', (byte) 0xed, (byte) 0xa0, (byte) 0x80, ' ', 'y'});
        files.put("overlong.txt", new byte[] {(byte) 0xc0, (byte) 0xaf, (byte) 0xe0, (byte) 0x80, (byte) 0xaf, 'z'});
        files.put("utf16.txt", "휴가 규정과 보증 기간".repeat(20).getBytes(StandardCharsets.UTF_16LE));
        files.put("utf32.txt", "휴가 규정".repeat(20).getBytes(Charset.forName("UTF-32")));
        put("one-line.txt", "한줄 ".repeat(1_000_000));
        put("one-word.txt", "a".repeat(3_000_000));
        put("combining.txt", "e" + "\u0301".repeat(500_000));
        put("jamo.txt", "\u1112\u1161\u11ab".repeat(200_000));
    }

    private void structures() {
        put("quotes.md", ">".repeat(50_000) + " deep");
        put("lists.md", deep("- ", 2_000));
        put("brackets.md", "[".repeat(50_000) + "x" + "]".repeat(50_000));
        put("stars.md", "*a **b ".repeat(30_000));
        put("links.md", "[a](".repeat(30_000));
        put("backticks.md", "`".repeat(100_000) + "x");
        put("entities.md", "&amp;".repeat(100_000));
        put("tables.md", "|".repeat(20_000) + "\n" + "|-".repeat(10_000) + "|\n" + "|x".repeat(10_000));
        put("headings.md", "# h\n".repeat(50_000));
        put("references.md", "[a]: b\n".repeat(50_000) + "[a]".repeat(50_000));
        put("front.md", "---\n" + "a: &a [*a, *a]\n".repeat(10_000) + "---\n");
        put("quote.csv", "a,b\n\"" + "x,y\n".repeat(200_000));
        put("columns.csv", ",".repeat(500_000) + "\n" + ",".repeat(500_000));
        put("cells.csv", "\"\"\"\"".repeat(200_000));
        put("delimiters.tsv", "\t;|,".repeat(200_000));
        put("rows.csv", "x\n".repeat(300_000));
    }

    private void papers() {
        put("head.pdf", "%PDF-1.7");
        put("no-root.pdf", "%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer << >>\n%%EOF");
        put("loop.pdf", "%PDF-1.7\n1 0 obj\n1 0 R\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF");
        put("arrays.pdf", "%PDF-1.7\n1 0 obj\n" + "[".repeat(200_000) + "\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF");
        put("dictionaries.pdf", "%PDF-1.7\n1 0 obj\n" + "<< /A ".repeat(100_000) + "\ntrailer << /Root 1 0 R >>\n%%EOF");
        put("xref.pdf", "%PDF-1.7\nxref\n0 2147483647\n0000000000 65535 f \ntrailer << /Size 2147483647 /Prev 9 >>\nstartxref\n9\n%%EOF");
        put("length.pdf", "%PDF-1.7\n1 0 obj\n<< /Length 99999999999 >>\nstream\nx\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF");
        put("image.pdf", page("<< /Type /XObject /Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 8"
                + " /ColorSpace /DeviceRGB /Length 1 >>\nstream\nx\nendstream", "/X Do"));
        put("media-box.pdf", page("<< >>", "BT ET").replace("0 0 600 800", "0 0 1e38 -1e38"));
        put("filters.pdf", page("<< /Length 1 /Filter [" + "/FlateDecode ".repeat(5_000) + "] >>\nstream\nx\nendstream", "/X Do"));
    }

    private static String page(String object, String content) {
        return """
                %%PDF-1.7
                1 0 obj
                << /Type /Catalog /Pages 2 0 R >>
                endobj
                2 0 obj
                << /Type /Pages /Count 1 /Kids [3 0 R] >>
                endobj
                3 0 obj
                << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /XObject << /X 5 0 R >> >> /Contents 4 0 R >>
                endobj
                4 0 obj
                << /Length %d >>
                stream
                %s
                endstream
                endobj
                5 0 obj
                %s
                endobj
                trailer << /Root 1 0 R >>
                %%%%EOF
                """.formatted(content.length(), content, object);
    }

    private static String deep(String item, int depth) {
        var text = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            text.repeat(' ', 2 * i).append(item).append(i).append('\n');
        }
        return text.toString();
    }

    private static byte[] noise(int length) {
        var bytes = new byte[length];
        new Random(5).nextBytes(bytes);
        return bytes;
    }

    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../../zeros"));
            for (int i = 0; i < 100; i++) {
                zip.write(new byte[1 << 20]);
            }
        }
        return bytes.toByteArray();
    }

    /// Things a folder can hold that are no plain files, or have names that are hard to say.
    private int oddities(Path folder) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("줄\n바꿈.md"), "# 이름에 줄바꿈\n\n본문");
        Files.writeString(folder.resolve("esc\u001b[31m\u0007.md"), "# escape\n\nbody");
        Files.writeString(folder.resolve("\u202egnp.md"), "# turned\n\nbody");
        Files.writeString(folder.resolve(Normalizer.normalize("쌍둥이.md", Normalizer.Form.NFC)), "# 쌍둥이 하나\n\n본문");
        Files.writeString(folder.resolve(Normalizer.normalize("쌍둥이.md", Normalizer.Form.NFD)), "# 쌍둥이 둘\n\n본문");
        Files.writeString(folder.resolve("x".repeat(240) + ".md"), "# long name\n\nbody");
        Files.createSymbolicLink(folder.resolve("self.md"), folder.resolve("self.md"));
        Files.createSymbolicLink(folder.resolve("up"), folder);
        Files.createSymbolicLink(folder.resolve("nowhere.md"), Path.of("/no/such/file"));
        Files.createSymbolicLink(folder.resolve("zero.txt"), Path.of("/dev/zero"));
        Files.createSymbolicLink(folder.resolve("random.pdf"), Path.of("/dev/urandom"));
        var fifo = folder.resolve("pipe.txt");
        assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor()).isZero();
        for (var ending : List.of("txt", "csv", "md", "pdf")) {
            try (var sparse = new RandomAccessFile(folder.resolve("sparse." + ending).toFile(), "rw")) {
                sparse.setLength(SPARSE);
            }
        }
        var deep = folder;
        for (int i = 0; i < 120; i++) {
            deep = Files.createDirectory(deep.resolve("d" + i));
        }
        Files.writeString(deep.resolve("bottom.md"), "# bottom\n\nbody");
        return 17;
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void everyOneIsSurvivedAndTheHonestFileIsFound() throws Exception {
        texts();
        structures();
        papers();
        var folder = Files.createDirectories(work.resolve("files"));
        for (var file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        int odd = oddities(folder);
        Files.writeString(folder.resolve("정직한 파일.md"), "# 정직한 파일\n\n보증 기간은 스물네 달이다.");
        var changing = folder.resolve("changing.txt");
        Files.writeString(changing, "처음");
        var stop = new AtomicBoolean();
        var writer = Thread.ofPlatform().start(() -> change(changing, stop));
        try (var app = App.open(AppFolders.of(work.resolve("home")), Map.of(), UnaryOperator.identity())) {
            var report = app.index(List.of(folder), Collection.DEFAULT_NAME, _ -> {});
            stop.set(true);
            writer.join();
            assertThat(kinds(report)).doesNotContain(Problem.Kind.INTERNAL, Problem.Kind.DISK_FAILED);
            app.index(List.of(folder), Collection.DEFAULT_NAME, _ -> {});
            assertThat(app.search(Question.of("보증 기간 스물네 달", Scope.everything()), SearchMode.BM25, 5).getFirst().chunk().text())
                    .contains("스물네 달");
            assertThat(app.documents().stream().map(document -> document.path().getFileName().toString())
                    .filter(name -> Normalizer.normalize(name, Normalizer.Form.NFC).equals("쌍둥이.md")))
                    .as("a document is known by its path in NFC: of two such files one is kept").hasSize(1);
            assertThat(app.documents().stream().filter(document -> document.path().equals(changing)))
                    .allSatisfy(document -> assertThat(document.failure()).isNull());
            System.out.println("hostile files: %d tried, %d survived, %d of them told as unreadable"
                    .formatted(files.size() + odd + 1, files.size() + odd + 1, report.failed().size()));
        }
        var named = folder.resolve("pipe.txt");
        try (var app = App.open(AppFolders.of(work.resolve("home")), Map.of(), UnaryOperator.identity())) {
            assertThat(kinds(app.index(List.of(named), "pipe", _ -> {}))).containsExactly(Problem.Kind.FILE_UNSUPPORTED);
        }
    }

    private static List<Problem.Kind> kinds(IngestReport report) {
        return report.failed().stream().map(Failure::kind).toList();
    }

    private static void change(Path file, AtomicBoolean stop) {
        try {
            for (int i = 0; !stop.get(); i++) {
                Files.writeString(file, "바뀐 내용 %d ".formatted(i).repeat(1 + i % 50));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
