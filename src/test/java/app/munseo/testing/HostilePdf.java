package app.munseo.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import static app.munseo.testing.RawPdf.object;
import static app.munseo.testing.RawPdf.stream;

/// Files that are made to hurt their reader.
public final class HostilePdf {
    private static final String FONT =
            "/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>";

    private HostilePdf() {}

    /// One page at the bottom of a page tree of `depth` levels.
    public static Path deepTree(Path file, int depth) throws IOException {
        var objects = new ArrayList<byte[]>();
        objects.add(object("<< /Type /Catalog /Pages 2 0 R >>"));
        for (int i = 0; i < depth; i++) {
            int number = i + 2;
            String parent = i == 0 ? "" : " /Parent " + (number - 1) + " 0 R";
            objects.add(object("<< /Type /Pages /Count 1 /Kids [" + (number + 1) + " 0 R]" + parent + " >>"));
        }
        int page = depth + 2;
        objects.add(object("<< /Type /Page /MediaBox [0 0 600 800] " + FONT + " /Parent " + (page - 1)
                + " 0 R /Contents " + (page + 1) + " 0 R >>"));
        objects.add(stream("", object("BT /F 12 Tf 72 700 Td (deep down) Tj ET")));
        return RawPdf.file(file, objects);
    }

    /// A tree whose nodes are each other's children, with one page.
    public static Path ringTree(Path file) throws IOException {
        return RawPdf.file(
                file,
                List.of(
                        object("<< /Type /Catalog /Pages 2 0 R >>"),
                        object("<< /Type /Pages /Count 1410065408 /Kids [3 0 R 2 0 R 4 0 R] >>"),
                        object("<< /Type /Pages /Count 1410065408 /Kids [2 0 R 3 0 R] >>"),
                        object("<< /Type /Page /MediaBox [0 0 600 800] " + FONT + " /Contents 5 0 R >>"),
                        stream("", object("BT /F 12 Tf 72 700 Td (in a ring) Tj ET"))));
    }

    /// 20 levels, each naming the next one 20 times: 20 to the power of 20 pages for a reader that counts them all.
    public static Path pageExplosion(Path file) throws IOException {
        var objects = new ArrayList<byte[]>();
        objects.add(object("<< /Type /Catalog /Pages 2 0 R >>"));
        for (int i = 0; i < 20; i++) {
            String kids = String.join(" ", Collections.nCopies(20, (i + 3) + " 0 R"));
            objects.add(object("<< /Type /Pages /Count 9 /Kids [" + kids + "] >>"));
        }
        objects.add(object("<< /Type /Page /MediaBox [0 0 600 800] " + FONT + " /Contents 23 0 R >>"));
        objects.add(stream("", object("BT /F 12 Tf 72 700 Td (once) Tj ET")));
        return RawPdf.file(file, objects);
    }

    /// A page whose content unpacks to 400 MB of operands for an operator that never comes.
    public static Path flateBomb(Path file) throws IOException {
        String operand = "(" + "x".repeat(4096) + ") ";
        return onePage(file, stream("/Filter /FlateDecode", RawPdf.deflated(operand, 100_000)));
    }

    /// A page of three million letters.
    public static Path glyphFlood(Path file) throws IOException {
        String letters = "(" + "flood ".repeat(500) + ") Tj 0 -1 Td ";
        return onePage(file, stream("/Filter /FlateDecode", RawPdf.deflated("BT /F 12 Tf " + letters, 1000)));
    }

    /// A page that draws a picture of ten thousand million dots.
    public static Path giantImage(Path file) throws IOException {
        return drawing(file, "600 800", "/X Do", stream(
                "/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 8 /ColorSpace /DeviceRGB",
                object("x")));
    }

    /// A page whose other edge is nowhere.
    public static Path endlessPage(Path file) throws IOException {
        return drawing(file, "1e38 -1e38", "BT ET", object("<< >>"));
    }

    /// A picture packed `count` times over.
    public static Path filters(Path file, int count) throws IOException {
        return drawing(
                file, "600 800", "/X Do", stream("/Filter [" + "/FlateDecode ".repeat(count) + "]", object("x")));
    }

    /// One page, named `count` times.
    public static Path manyPages(Path file, int count) throws IOException {
        return RawPdf.file(
                file,
                List.of(
                        object("<< /Type /Catalog /Pages 2 0 R >>"),
                        object("<< /Type /Pages /Count 1 /Kids [" + "3 0 R ".repeat(count) + "] >>"),
                        object("<< /Type /Page /MediaBox [0 0 600 800] " + FONT + " /Contents 4 0 R >>"),
                        stream("", object("BT /F 12 Tf 72 700 Td (again) Tj ET"))));
    }

    private static Path drawing(Path file, String corner, String content, byte[] drawn) throws IOException {
        return RawPdf.file(
                file,
                List.of(
                        object("<< /Type /Catalog /Pages 2 0 R >>"),
                        object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>"),
                        object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + corner
                                + "] /Resources << /XObject << /X 5 0 R >> >> /Contents 4 0 R >>"),
                        stream("", object(content)),
                        drawn));
    }

    private static Path onePage(Path file, byte[] content) throws IOException {
        return RawPdf.file(
                file,
                List.of(
                        object("<< /Type /Catalog /Pages 2 0 R >>"),
                        object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>"),
                        object("<< /Type /Page /MediaBox [0 0 600 800] " + FONT + " /Contents 4 0 R >>"),
                        content));
    }

    /// A form that draws itself, twice: two to the power of its allowed depth.
    public static Path formRecursion(Path file) throws IOException {
        String resources = "/Resources << /XObject << /X 5 0 R >> >>";
        return RawPdf.file(
                file,
                List.of(
                        object("<< /Type /Catalog /Pages 2 0 R >>"),
                        object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>"),
                        object("<< /Type /Page /MediaBox [0 0 600 800] " + resources + " /Contents 4 0 R >>"),
                        stream("", object("/X Do")),
                        stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] " + resources, object("/X Do /X Do"))));
    }
}
