package app.munseo.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A folder full of files, and of things that are none, made to hurt whoever reads them; and what may become of each.
public final class HostileFiles {
    /// It is in the library, if only in part.
    public static final String READ = "read";

    /// It is no file that Munseo reads, and nothing is said of it.
    public static final String PASSED_OVER = "passed over";

    private static final String BROKEN = "file-broken";
    private static final String EMPTY = "file-no-text";
    private static final String TOO_LARGE = "file-too-large";
    private static final String TOO_SLOW = "file-timeout";
    private static final long SPARSE = (2L << 30) + 4096;

    private final Path folder;
    private final int part;
    private final Map<String, Set<String>> fates = new LinkedHashMap<>();

    private HostileFiles(Path folder, int part) {
        this.folder = folder;
        this.part = part;
    }

    /// Writes them all.
    ///
    /// @param part which part of their full length those have that are read to their end, whose chunks cost time: 1 all
    ///     of it, 20 a twentieth
    /// @return from each one's path to what may become of it: the word of a problem's kind, [#READ] or [#PASSED_OVER]
    public static Map<String, Set<String>> in(Path folder, int part) throws IOException, InterruptedException {
        var files = new HostileFiles(Files.createDirectories(folder), part);
        files.everyFormat();
        files.encodings();
        files.structures();
        files.papers();
        files.names();
        files.links();
        files.noFiles();
        return files.fates;
    }

    private Path at(String name, String... fate) {
        var path = folder.resolve(name);
        fates.put(path.toString(), Set.of(fate));
        return path;
    }

    private void put(String name, String text, String... fate) throws IOException {
        Files.writeString(at(name, fate), text);
    }

    private void put(String name, byte[] bytes, String... fate) throws IOException {
        Files.write(at(name, fate), bytes);
    }

    private void everyFormat() throws IOException {
        var zip = zipBomb();
        var noise = new byte[200_000];
        new Random(5).nextBytes(noise);
        put("bomb.zip", zip, PASSED_OVER);
        for (var ending : List.of("txt", "md", "csv", "tsv", "pdf")) {
            var blank = ending.equals("pdf") ? BROKEN : EMPTY;
            put("empty." + ending, "", blank);
            put("zeros." + ending, new byte[100_000], BROKEN);
            put("noise." + ending, noise, BROKEN);
            put("zip." + ending, zip, BROKEN);
            put("bom." + ending, "\ufeff", blank);
            put("blank." + ending, " \n\t\u3000\u200b\n".repeat(1000), blank);
            sparse(at("sparse." + ending, part == 1 && ending.equals("pdf") ? BROKEN : TOO_LARGE));
        }
    }

    /// More than two gigabytes, none of which takes room on the disk.
    private static void sparse(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(SPARSE);
        }
    }

    private void encodings() throws IOException {
        put("cp949.txt", "보증 기간은 구입일부터 2년이다. ".repeat(20).getBytes(Charset.forName("MS949")), READ);
        put("cut-utf8.txt", new byte[] {'a', 'b', (byte) 0xed, (byte) 0x95}, READ);
        put("surrogates.txt", new byte[] {'x', ' ', (byte) 0xed, (byte) 0xa0, (byte) 0x80, ' ', 'y'}, READ);
        put("overlong.txt", new byte[] {(byte) 0xc0, (byte) 0xaf, (byte) 0xe0, (byte) 0x80, (byte) 0xaf, 'z'}, READ);
        put("utf16.txt", "휴가 규정과 보증 기간".repeat(20).getBytes(StandardCharsets.UTF_16LE), BROKEN);
        put("utf32.txt", "휴가 규정".repeat(20).getBytes(Charset.forName("UTF-32")), BROKEN);
        put("one-line.txt", "한줄 ".repeat(1_000_000 / part), READ);
        put("one-word.txt", "a".repeat(3_000_000 / part), READ);
        put("combining.txt", "e" + "\u0301".repeat(500_000 / part), READ);
        put("jamo.txt", "\u1112\u1161\u11ab".repeat(200_000 / part), READ);
    }

    private void structures() throws IOException {
        put("quotes.md", ">".repeat(50_000 / part) + " deep", READ);
        put("lists.md", deepList(2_000 / Math.min(part, 3)), READ);
        put("brackets.md", "[".repeat(50_000 / part) + "x" + "]".repeat(50_000 / part), READ);
        put("stars.md", "*a **b ".repeat(30_000 / part), READ);
        put("links.md", "[a](".repeat(30_000 / part), READ);
        put("backticks.md", "`".repeat(100_000 / part) + "x", EMPTY);
        put("entities.md", "&amp;".repeat(100_000 / part), READ);
        put("tables.md", "|".repeat(20_000 / part) + "\n" + "|-".repeat(10_000 / part) + "|\n" + "|x".repeat(10_000 / part), READ);
        put("headings.md", "# h\n".repeat(50_000 / part), READ);
        put("references.md", "[a]: b\n".repeat(50_000 / part) + "[a]".repeat(50_000 / part), READ);
        put("front.md", "---\n" + "a: &a [*a, *a]\n".repeat(10_000 / part) + "---\n", READ, EMPTY);
        put("quote.csv", "a,b\n\"" + "x,y\n".repeat(200_000 / part), READ);
        put("columns.csv", ",".repeat(500_000 / part) + "\n" + ",".repeat(500_000 / part), READ, EMPTY);
        put("cells.csv", "\"\"\"\"".repeat(200_000 / part), READ);
        put("delimiters.tsv", "\t;|,".repeat(200_000 / part), READ);
        put("rows.csv", "x\n".repeat(300_000 / part), READ);
    }

    private void papers() throws IOException {
        put("head.pdf", "%PDF-1.7", BROKEN);
        put("no-root.pdf", "%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer << >>\n%%EOF", BROKEN);
        put("loop.pdf", "%PDF-1.7\n1 0 obj\n1 0 R\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF", BROKEN);
        put("arrays.pdf", "%PDF-1.7\n1 0 obj\n" + "[".repeat(200_000) + "\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF", BROKEN);
        put("dictionaries.pdf", "%PDF-1.7\n1 0 obj\n" + "<< /A ".repeat(100_000) + "\ntrailer << /Root 1 0 R >>\n%%EOF", BROKEN);
        put("xref.pdf", "%PDF-1.7\nxref\n0 2147483647\n0000000000 65535 f \ntrailer << /Size 2147483647 /Prev 9 >>\nstartxref\n9\n%%EOF", BROKEN);
        put("length.pdf", "%PDF-1.7\n1 0 obj\n<< /Length 99999999999 >>\nstream\nx\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF", BROKEN);
        HostilePdf.giantImage(at("image.pdf", EMPTY));
        HostilePdf.endlessPage(at("media-box.pdf", EMPTY));
        HostilePdf.filters(at("filters.pdf", EMPTY), 5_000);
        if (part == 1) {
            HostilePdf.flateBomb(at("flate.pdf", BROKEN, TOO_SLOW));
        }
        HostilePdf.ringTree(at("ring.pdf", READ));
        HostilePdf.deepTree(at("tree.pdf", READ), 20_000);
        HostilePdf.pageExplosion(at("explosion.pdf", READ));
        HostilePdf.manyPages(at("pages.pdf", TOO_LARGE), 60_000);
    }

    private void names() throws IOException {
        put("줄\n바꿈.md", "# 이름에 줄바꿈\n\n본문", READ);
        put("esc\u001b[31m\u0007.md", "# escape\n\nbody", READ);
        put("나쁜\n\u001b[31m이름\r\u202e.pdf", "이것은 PDF가 아니다", BROKEN);
        put("\u202egnp.md", "# turned\n\nbody", READ);
        put(Normalizer.normalize("쌍둥이.md", Normalizer.Form.NFC), "# 쌍둥이 하나\n\n본문", READ);
        put(Normalizer.normalize("쌍둥이.md", Normalizer.Form.NFD), "# 쌍둥이 둘\n\n본문", READ);
        put("x".repeat(240) + ".md", "# long name\n\nbody", READ);
        var deep = "d0";
        for (int i = 1; i < 120; i++) {
            deep += "/d" + i;
        }
        Files.createDirectories(folder.resolve(deep));
        put(deep + "/bottom.md", "# bottom\n\nbody", READ);
    }

    private void links() throws IOException {
        Files.createSymbolicLink(at("self.md", PASSED_OVER), folder.resolve("self.md"));
        Files.createSymbolicLink(at("there.md", PASSED_OVER), folder.resolve("back.md"));
        Files.createSymbolicLink(at("back.md", PASSED_OVER), folder.resolve("there.md"));
        Files.createSymbolicLink(at("up", PASSED_OVER), folder);
        Files.createSymbolicLink(at("d0/top", PASSED_OVER), folder);
        Files.createSymbolicLink(at("nowhere.md", PASSED_OVER), Path.of("/no/such/file"));
    }

    private void noFiles() throws IOException, InterruptedException {
        Files.createSymbolicLink(at("zero.txt", PASSED_OVER), Path.of("/dev/zero"));
        Files.createSymbolicLink(at("random.pdf", PASSED_OVER), Path.of("/dev/urandom"));
        // a plain file, says the system, that cannot be read from its beginning
        Files.createSymbolicLink(at("memory.txt", "file-unreadable"), Path.of("/proc/self/mem"));
        Files.createDirectory(at("folder.pdf", PASSED_OVER));
        fifo(at("pipe.txt", PASSED_OVER));
        try (var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(at("socket.csv", PASSED_OVER)));
        }
    }

    /// A pipe that nobody writes to: whoever opens it to read waits for ever.
    public static Path fifo(Path path) throws IOException, InterruptedException {
        if (new ProcessBuilder("mkfifo", path.toString()).start().waitFor() != 0) {
            throw new IOException("no pipe at " + path);
        }
        return path;
    }

    private static String deepList(int depth) {
        var text = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            text.repeat(' ', 2 * i).append("- ").append(i).append('\n');
        }
        return text.toString();
    }

    private static byte[] zipBomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../../zeros"));
            for (int i = 0; i < 100; i++) {
                zip.write(new byte[1 << 20]);
            }
        }
        return bytes.toByteArray();
    }
}
