package app.munseo.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/// A document before typesetting: `key: value` lines between two `---` lines, then Markdown.
///
/// @param file where the PDF goes, relative to the library
/// @param title of the metadata and the foot of each page
/// @param author of the metadata
/// @param header small print at the head of each page: left part, `|`, right part
/// @param language BCP 47 tag of the text
/// @param face name of the font family's files, such as `NanumGothic`
/// @param date of the metadata
/// @param body the Markdown, parsed; a thematic break starts a new page
record Manuscript(
        String file,
        String title,
        String author,
        String header,
        String language,
        String face,
        LocalDate date,
        Node body) {

    private static final Pattern FRONT_MATTER = Pattern.compile("---\n(.*?)\n---\n(.*)", Pattern.DOTALL);

    static Manuscript parse(String source) {
        var parts = FRONT_MATTER.matcher(source);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no front matter");
        }
        Map<String, String> front = parts.group(1).lines()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        Parser markdown = Parser.builder().extensions(List.of(TablesExtension.create())).build();
        return new Manuscript(
                value(front, "file"),
                value(front, "title"),
                value(front, "author"),
                value(front, "header"),
                value(front, "language"),
                value(front, "face"),
                LocalDate.parse(value(front, "date")),
                markdown.parse(parts.group(2)));
    }

    /// The file's name, which tells a reader of test reports more than the parsed tree.
    @Override
    public String toString() {
        return file;
    }

    private static String value(Map<String, String> front, String key) {
        String value = front.get(key);
        if (value == null) {
            throw new IllegalArgumentException("front matter without '" + key + "'");
        }
        return value;
    }
}
