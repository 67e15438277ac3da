package app.munseo.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import static app.munseo.extract.SamplePdf.object;
import static app.munseo.extract.SamplePdf.stream;

/// Files that are made to hurt their reader.
final class HostilePdf {
    private static final String FONT =
            "/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>";

    private HostilePdf() {}

    /// One page at the bottom of a page tree of `depth` levels.
    static Path deepTree(Path file, int depth) throws IOException {
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
        return SamplePdf.raw(file, objects);
    }

    /// A tree whose nodes are each other's children, with one page.
    static Path ringTree(Path file) throws IOException {
        return SamplePdf.raw(
                file,
                List.of(
                        object("<< /Type /Catalog /Pages 2 0 R >>"),
                        object("<< /Type /Pages /Count 1410065408 /Kids [3 0 R 2 0 R 4 0 R] >>"),
                        object("<< /Type /Pages /Count 1410065408 /Kids [2 0 R 3 0 R] >>"),
                        object("<< /Type /Page /MediaBox [0 0 600 800] " + FONT + " /Contents 5 0 R >>"),
                        stream("", object("BT /F 12 Tf 72 700 Td (in a ring) Tj ET"))));
    }

    /// 20 levels, each naming the next one 20 times: 20 to the power of 20 pages for a reader that counts them all.
    static Path pageExplosion(Path file) throws IOException {
        var objects = new ArrayList<byte[]>();
        objects.add(object("<< /Type /Catalog /Pages 2 0 R >>"));
        for (int i = 0; i < 20; i++) {
            String kids = String.join(" ", Collections.nCopies(20, (i + 3) + " 0 R"));
            objects.add(object("<< /Type /Pages /Count 9 /Kids [" + kids + "] >>"));
        }
        objects.add(object("<< /Type /Page /MediaBox [0 0 600 800] " + FONT + " /Contents 23 0 R >>"));
        objects.add(stream("", object("BT /F 12 Tf 72 700 Td (once) Tj ET")));
        return SamplePdf.raw(file, objects);
    }

    /// A page whose content unpacks to 400 MB of operands for an operator that never comes.
    static Path flateBomb(Path file) throws IOException {
        String operand = "(" + "x".repeat(4096) + ") ";
        return onePage(file, stream("/Filter /FlateDecode", SamplePdf.deflated(operand, 100_000)));
    }

    /// A page of three million letters.
    static Path glyphFlood(Path file) throws IOException {
        String letters = "(" + "flood ".repeat(500) + ") Tj 0 -1 Td ";
        return onePage(file, stream("/Filter /FlateDecode", SamplePdf.deflated("BT /F 12 Tf " + letters, 1000)));
    }

    private static Path onePage(Path file, byte[] content) throws IOException {
        return SamplePdf.raw(
                file,
                List.of(
                        object("<< /Type /Catalog /Pages 2 0 R >>"),
                        object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>"),
                        object("<< /Type /Page /MediaBox [0 0 600 800] " + FONT + " /Contents 4 0 R >>"),
                        content));
    }

    /// A form that draws itself, twice: two to the power of its allowed depth.
    static Path formRecursion(Path file) throws IOException {
        String resources = "/Resources << /XObject << /X 5 0 R >> >>";
        return SamplePdf.raw(
                file,
                List.of(
                        object("<< /Type /Catalog /Pages 2 0 R >>"),
                        object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>"),
                        object("<< /Type /Page /MediaBox [0 0 600 800] " + resources + " /Contents 4 0 R >>"),
                        stream("", object("/X Do")),
                        stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] " + resources, object("/X Do /X Do"))));
    }
}
