package app.munseo.extract;

import app.munseo.document.Heading;
import app.munseo.text.TextNormalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The title of a PDF: the one in its metadata if a person may have meant it, else, likewise, its first heading.
final class PdfTitle {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;

    /// What programs write where nobody gave a title: file names, names of templates, "untitled".
    private static final Pattern MACHINE_MADE = Pattern.compile(
            "(?iu)(untitled|제목 ?없음|무제|無題|title|document|문서|slide|슬라이드|powerpoint|microsoft|print|인쇄)[ \\-_:]*\\d*"
                    + "|microsoft (word|powerpoint|excel)\\b.*"
                    + "|\\S*[\\\\/]\\S*"
                    + "|.*\\.(pdf|docx?|hwpx?|pptx?|xlsx?|odt|rtf|txt|tex|dvi|ps|indd|qxd|pmd|html?|fm|ai|eps|tiff?)"
                    + "|[\\p{Punct}\\d\\s]*");

    private PdfTitle() {}

    /// @return the title, or empty where only the file's name is left
    static String of(String metadata, List<Heading> headings) {
        return Stream.concat(Stream.of(metadata), headings.stream().limit(1).map(Heading::title))
                .map(title -> TextNormalizer.stored(title).replaceAll("\\s+", " ").strip())
                .filter(PdfTitle::sensible)
                .findFirst()
                .orElse("");
    }

    private static boolean sensible(String title) {
        return title.length() >= SHORTEST
                && title.length() <= LONGEST
                && !Junk.tooMuch(title)
                && !MACHINE_MADE.matcher(title).matches();
    }
}
