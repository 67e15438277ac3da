package app.munseo.extract;

import java.util.Optional;
import java.util.regex.Pattern;

/// The fields between lines of dashes with which many Markdown files begin, and what comes after them. To CommonMark
/// they would be a rule and a heading.
///
/// @param fields empty where there are none
record FrontMatter(String fields, String body) {
    private static final Pattern FIELDS =
            Pattern.compile("---[ \\t]*\\n(?<fields>(?:\\S.*\\n|[ \\t].*\\n){0,200}?)---[ \\t]*(?:\\n|$)");
    private static final Pattern TITLE = Pattern.compile("(?m)^title:[ \\t]*([\"']?)(?<title>.*\\S)\\1[ \\t]*$");

    static FrontMatter of(String markdown) {
        var matcher = FIELDS.matcher(markdown);
        return matcher.lookingAt()
                ? new FrontMatter(matcher.group("fields"), markdown.substring(matcher.end()))
                : new FrontMatter("", markdown);
    }

    Optional<String> title() {
        var matcher = TITLE.matcher(fields);
        return matcher.find() ? Optional.of(matcher.group("title")) : Optional.empty();
    }
}
