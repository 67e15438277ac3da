package app.munseo.samples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// A font family of two weights, embedded in one document as the subset that document uses. Widths are in points.
record Typeface(PDFont regular, PDFont bold) {

    static Typeface load(PDDocument document, Path fonts, String name) throws IOException {
        return new Typeface(
                embed(document, fonts.resolve(name + ".ttf")), embed(document, fonts.resolve(name + "Bold.ttf")));
    }

    private static PDFont embed(PDDocument document, Path file) throws IOException {
        try (InputStream font = Files.newInputStream(file)) {
            return PDType0Font.load(document, font, true);
        }
    }

    PDFont weight(boolean isBold) {
        return isBold ? bold : regular;
    }

    float width(Piece piece, float size) throws IOException {
        return weight(piece.bold()).getStringWidth(piece.text()) / 1000 * size;
    }

    float space(Piece before, float size) throws IOException {
        return weight(before.bold()).getSpaceWidth() / 1000 * size;
    }

    float width(List<Piece> line, float size) throws IOException {
        float width = 0;
        for (int i = 0; i < line.size(); i++) {
            boolean spaced = i > 0 && !line.get(i).glued();
            width += width(line.get(i), size) + (spaced ? space(line.get(i - 1), size) : 0);
        }
        return width;
    }

    /// Greedy line breaking at spaces; what is glued together stays together. A word wider than `width` sticks out.
    List<List<Piece>> wrap(List<Piece> pieces, float size, float width) throws IOException {
        List<List<Piece>> lines = new ArrayList<>();
        List<Piece> line = new ArrayList<>();
        for (List<Piece> word : words(pieces)) {
            boolean forced = word.getFirst().text().equals(Piece.LINE_END);
            List<Piece> longer = new ArrayList<>(line);
            longer.addAll(word);
            if (forced || (!line.isEmpty() && width(longer, size) > width)) {
                lines.add(List.copyOf(line));
                line.clear();
            }
            if (!forced) {
                line.addAll(word);
            }
        }
        lines.add(List.copyOf(line));
        return lines;
    }

    private static List<List<Piece>> words(List<Piece> pieces) {
        List<List<Piece>> words = new ArrayList<>();
        for (Piece piece : pieces) {
            if (!piece.glued() || words.isEmpty()) {
                words.add(new ArrayList<>());
            }
            words.getLast().add(piece);
        }
        return words;
    }
}
