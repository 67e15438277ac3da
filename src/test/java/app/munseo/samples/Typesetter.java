package app.munseo.samples;

import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/// Turns a manuscript into a PDF: headings with bookmarks, paragraphs, lists, notes (block quotes) and tables.
/// The content streams follow the reading order, and everything a viewer shows about the file is fixed.
final class Typesetter {
    private static final float SIZE = 10;
    private static final float LEADING = 16.5f;
    private static final float INDENT = 16;
    private static final Color NOTE = new Color(0xf3, 0xf5, 0xf8);

    private final Paper paper;
    private final Typeface face;
    private final Outline outline;

    private Typesetter(Paper paper, Typeface face, Outline outline) {
        this.paper = paper;
        this.face = face;
        this.outline = outline;
    }

    static void write(Manuscript manuscript, Path fonts, Path target) throws IOException {
        try (PDDocument document = new PDDocument()) {
            Typeface face = Typeface.load(document, fonts, manuscript.face());
            try (Paper paper = new Paper(document, face, manuscript)) {
                new Typesetter(paper, face, new Outline(document)).blocks(manuscript.body(), 0);
            }
            describe(document, manuscript);
            Files.deleteIfExists(target);
            document.save(target.toFile());
        }
    }

    private static void describe(PDDocument document, Manuscript manuscript) {
        var date = GregorianCalendar.from(manuscript.date().atTime(9, 0).atZone(ZoneId.of("Asia/Seoul")));
        PDDocumentInformation about = document.getDocumentInformation();
        about.setTitle(manuscript.title());
        about.setAuthor(manuscript.author());
        about.setCreationDate(date);
        about.setModificationDate(date);
        document.getDocumentCatalog().setLanguage(manuscript.language());
        CRC32 identity = new CRC32();
        identity.update(manuscript.file().getBytes(StandardCharsets.UTF_8));
        document.setDocumentId(identity.getValue());
    }

    private void blocks(Node parent, float indent) throws IOException {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Heading heading -> heading(heading);
                case Paragraph paragraph -> {
                    lines(Piece.of(paragraph, false), indent, SIZE, LEADING, Paper.INK);
                    paper.skip(node.getParent() instanceof ListItem ? 2 : 7);
                }
                case BlockQuote quote -> note(quote);
                case ListBlock list -> list(list, indent);
                case TableBlock table -> new Grid(paper, face, table).draw();
                case ThematicBreak _ -> paper.turn();
                default -> throw new IllegalArgumentException("cannot typeset " + node);
            }
        }
    }

    private void heading(Heading heading) throws IOException {
        int level = heading.getLevel();
        float size = switch (level) {
            case 1 -> 22;
            case 2 -> 14.5f;
            default -> 11;
        };
        List<Piece> title = Piece.of(heading, true);
        paper.reserve(size + (level < 3 ? 7 : 4) * LEADING);
        paper.gap(level == 2 ? 12 : 5);
        if (level > 1) {
            String text = title.stream().map(Piece::text).collect(Collectors.joining(" "));
            outline.add(level, text, paper.page(), paper.cursor());
        }
        lines(title, 0, size, size * 1.45f, level < 3 ? Paper.ACCENT : Paper.INK);
        paper.skip(level == 1 ? 10 : level == 2 ? 5 : 2);
    }

    private void lines(List<Piece> pieces, float indent, float size, float leading, Color colour) throws IOException {
        for (List<Piece> line : face.wrap(pieces, size, Paper.WIDTH - indent)) {
            paper.reserve(leading);
            paper.write(line, Paper.LEFT + indent, paper.cursor() - size, size, colour);
            paper.skip(leading);
        }
    }

    private void list(ListBlock list, float indent) throws IOException {
        int number = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : 0;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            paper.reserve(LEADING);
            String marker = list instanceof OrderedList ? number++ + "." : "•";
            paper.write(List.of(new Piece(marker, false, false)), Paper.LEFT + indent + 2, paper.cursor() - SIZE, SIZE,
                    Paper.ACCENT);
            blocks(item, indent + INDENT);
        }
        paper.skip(5);
    }

    /// A tinted box that never breaks across pages; it holds paragraphs only.
    private void note(BlockQuote quote) throws IOException {
        float height = 5;
        for (Node node = quote.getFirstChild(); node != null; node = node.getNext()) {
            height += face.wrap(Piece.of(node, false), SIZE, Paper.WIDTH - INDENT).size() * LEADING + 7;
        }
        paper.reserve(height + 3);
        paper.gap(3);
        paper.fill(Paper.LEFT, paper.cursor() - height, Paper.WIDTH, height, NOTE);
        paper.fill(Paper.LEFT, paper.cursor() - height, 3, height, Paper.ACCENT);
        paper.skip(7);
        blocks(quote, INDENT);
        paper.skip(8);
    }
}
