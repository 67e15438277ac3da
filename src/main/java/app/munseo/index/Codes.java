package app.munseo.index;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds codes and identifiers in a text, in one form whatever their spelling: lower case, without hyphens, spaces,
/// underscores or slashes; dots between digits stay, as they tell versions apart.
///
/// | text | code |
/// |---|---|
/// | RFC-9110 · RFC 9110 · rfc9110 | `rfc9110` |
/// | KS X 1001 · KSX1001 · KS-X-1001 | `ksx1001` (and `x1001`) |
/// | B2B는 · v1.5.2 · 0x80070005 | `b2b` · `v1.5.2` · `0x80070005` |
/// | ORA-00942 · MUNSEO-FILE-BROKEN | `ora00942` · `munseofilebroken` |
/// | 규정_v2_최종.pdf를 | `규정v2최종pdf` (and `규정v2최종`, `v2`, …) |
///
/// A text is cut into [Piece]s, and runs of pieces are looked at. What a run of words and numbers is, one cannot always
/// tell: "RFC 9110" is a code, "war 1939" none, and "rfc 9110" might be either. Such a doubtful pair becomes a code of its
/// own kind, with the blank in it.
final class Codes {
    /// Pieces of a code at most; spaces are held to fewer, because words follow words without end.
    private static final int MOST_PIECES = 10;

    private static final int MOST_SPACED = 4;

    /// Latin letters and digits, with dots between digits; a number with commas; or Hangul.
    private static final Pattern PIECE = Pattern.compile(
            "\\d{1,3}(?:,\\d{3})+(?!\\d)|[A-Za-z0-9]+(?:(?<=\\d)\\.(?=\\d)[A-Za-z0-9]+)*|[가-힣]+");

    private static final String JOINTS = "-_./:#";

    private Codes() {}

    /// The terms under which `text` is found, in order; codes it states and doubtful pairs.
    static Set<String> in(String text) {
        var codes = new LinkedHashSet<String>();
        for (var run : runs(text, false)) {
            if (run.isCode()) {
                codes.add(run.code());
            } else if (run.isDoubtful()) {
                codes.add(run.doubtful());
            }
        }
        return codes;
    }

    /// What `question` may ask for: a code is looked for in every run that could be one in a text spelled otherwise, and
    /// in the first `limit` of them.
    static List<Run> asked(String question, int limit) {
        return runs(question, true).stream().filter(Run::mayBeCode).limit(limit).toList();
    }

    /// @param loosely whether a run may be any words with spaces between them
    private static List<Run> runs(String raw, boolean loosely) {
        var text = Normalizer.normalize(raw, Normalizer.Form.NFKC);
        var pieces = new ArrayList<Piece>();
        int end = -1;
        for (var found = PIECE.matcher(text); found.find(); end = found.end()) {
            pieces.add(new Piece(found.group(), end < 0 ? Piece.APART : joint(text, end, found.start())));
        }
        var runs = new ArrayList<Run>();
        for (int from = 0; from < pieces.size(); from++) {
            addRuns(pieces, from, loosely, runs);
        }
        return runs;
    }

    private static void addRuns(List<Piece> pieces, int from, boolean loosely, List<Run> runs) {
        boolean spaced = false;
        for (int to = from + 1; to <= Math.min(pieces.size(), from + MOST_PIECES); to++) {
            char joint = pieces.get(to - 1).joint();
            spaced |= to > from + 1 && joint == ' ';
            if ((to > from + 1 && joint == Piece.APART) || (spaced && to - from > MOST_SPACED)) {
                return;
            }
            var run = pieces.subList(from, to);
            if (spaced && !loosely && !mayHaveSpaces(run)) {
                return;
            }
            if (to > from + 1 || run.getFirst().has('0', '9')) {
                runs.add(new Run(run)); // no word by itself is a code
            }
        }
    }

    private static boolean mayHaveSpaces(List<Piece> run) {
        return (run.size() == 2 && run.getLast().has('0', '9'))
                || run.stream().noneMatch(piece -> piece.hangul() || piece.has('a', 'z'));
    }

    private static char joint(String text, int end, int start) {
        if (start == end) {
            return Piece.GLUED;
        }
        char between = text.charAt(end);
        boolean joins = start == end + 1 && (between == ' ' || JOINTS.indexOf(between) >= 0);
        return joins ? between : Piece.APART;
    }

    /// A stretch of one kind of letters.
    ///
    /// @param joint what stands between it and the piece before: a character of `-_./:#`, a space, [#GLUED] or [#APART]
    record Piece(String text, char joint) {
        static final char GLUED = 'g';
        static final char APART = 'a';

        boolean hangul() {
            return text.charAt(0) >= '가';
        }

        boolean digits() {
            return text.chars().allMatch(c -> c == '.' || Character.isDigit(c));
        }

        boolean has(char from, char to) {
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) >= from && text.charAt(i) <= to) {
                    return true;
                }
            }
            return false;
        }
    }
}
