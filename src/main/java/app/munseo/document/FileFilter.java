package app.munseo.document;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/// Which files of a folder are taken, as glob patterns: all that `include` names (everything when it is empty) but
/// nothing that `exclude` names, which may also be a folder with all below it. A pattern with a slash is compared with
/// the path below the walked folder (`reports/**.pdf`), one without with the name alone (`*.tmp`, `archive`).
public record FileFilter(List<String> include, List<String> exclude) {
    /// Takes every file.
    public static final FileFilter ALL = new FileFilter(List.of(), List.of());

    public FileFilter {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /// The patterns, ready to be compared.
    ///
    /// @throws Problem `SETTINGS_INVALID` for a pattern that is no glob
    public Compiled compile() {
        return new Compiled(
                include.stream().map(FileFilter::matcher).toList(),
                exclude.stream().map(FileFilter::matcher).toList());
    }

    private static PathMatcher matcher(String pattern) {
        var glob = Names.nfc(pattern);
        try {
            var matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
            return glob.contains("/") ? matcher : path -> matcher.matches(path.getFileName());
        } catch (PatternSyntaxException e) {
            throw new Problem(Problem.Kind.SETTINGS_INVALID, pattern, e);
        }
    }

    /// Patterns over paths relative to the walked folder.
    public record Compiled(List<PathMatcher> include, List<PathMatcher> exclude) {
        public Compiled {
            include = List.copyOf(include);
            exclude = List.copyOf(exclude);
        }

        /// Whether a file is taken.
        public boolean takes(Path relative) {
            return (include.isEmpty() || matches(include, relative)) && !matches(exclude, relative);
        }

        /// Whether there is anything to look for in a folder.
        public boolean enters(Path relative) {
            return !matches(exclude, relative);
        }

        private static boolean matches(List<PathMatcher> patterns, Path relative) {
            var path = Path.of(Names.nfc(relative.toString()));
            return patterns.stream().anyMatch(pattern -> pattern.matches(path));
        }
    }
}
