package app.munseo.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// PDF files written object by object, as no honest program would.
public final class RawPdf {
    private RawPdf() {}

    /// Writes a PDF of numbered objects (object 1 is the catalog); readers rebuild the missing cross references.
    public static Path file(Path file, List<byte[]> objects) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < objects.size(); i++) {
            out.write(((i + 1) + " 0 obj\n").getBytes(StandardCharsets.US_ASCII));
            out.write(objects.get(i));
            out.write("\nendobj\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.write("trailer << /Root 1 0 R >>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        return Files.write(file, out.toByteArray());
    }

    public static byte[] object(String content) {
        return content.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] stream(String entries, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(object("<< " + entries + " /Length " + content.length + " >>\nstream\n"));
        out.write(content);
        out.write(object("\nendstream"));
        return out.toByteArray();
    }

    /// `count` times `pattern`, compressed.
    public static byte[] deflated(String pattern, int count) throws IOException {
        var out = new ByteArrayOutputStream();
        byte[] bytes = pattern.getBytes(StandardCharsets.US_ASCII);
        try (var deflater = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED))) {
            for (int i = 0; i < count; i++) {
                deflater.write(bytes);
            }
        }
        return out.toByteArray();
    }
}
