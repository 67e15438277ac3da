package app.munseo.samples;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/// Reads the samples without Munseo's own extraction, so that the judgements do not depend on what they judge.
final class SampleText {
    private static final Charset CP949 = Charset.forName("x-windows-949");

    private SampleText() {}

    /// The text of each page without any white space; one page where the format has none.
    static List<String> pages(Path file) throws IOException {
        List<String> texts = file.toString().endsWith(".pdf") ? pdf(file) : List.of(plain(file));
        return texts.stream().map(SampleText::squeezed).toList();
    }

    static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static List<String> pdf(Path file) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
        }
        return pages;
    }

    private static String plain(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return isUtf8(bytes) ? new String(bytes, StandardCharsets.UTF_8) : new String(bytes, CP949);
    }

    static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
