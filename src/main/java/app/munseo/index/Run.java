package app.munseo.index;

import app.munseo.index.Codes.Piece;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Pieces of a text that stand side by side, and whether they make up a code (see [Codes]).
record Run(List<Piece> pieces) {
    private static final int SHORTEST_NUMBER = 6;

    /// Longer than "1939-45", as long as a telephone number.
    private static final int SHORTEST_JOINED_NUMBER = 7;

    private static final int LONGEST_EXTENSION = 5;
    private static final Pattern MEASURE = Pattern.compile("(?!0x)[\\d.]+[a-z]+");
    private static final Pattern DOUBTFUL = Pattern.compile("([a-z]+)(\\d{3,})");

    /// Between letters, digits and dots.
    private static final Pattern PART = Pattern.compile("(?<=[A-Za-z])(?=\\d)|(?<=\\d)(?=[A-Za-z])|\\.");

    Run {
        pieces = List.copyOf(pieces);
    }

    /// The code in its one form.
    String code() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining()).toLowerCase(Locale.ROOT);
    }

    /// Number of stretches of letters or digits: what a text may hold each by itself.
    int parts() {
        return pieces.stream().mapToInt(piece -> PART.split(piece.text()).length).sum();
    }

    /// Whether any text that spells the pieces like this means a code.
    boolean isCode() {
        if (endsInParticle() || beginsInWord()) {
            return false;
        }
        return spaces() == 0 ? isJoinedCode() : isSpacedCode();
    }

    private boolean isJoinedCode() {
        boolean latin = pieces.stream().anyMatch(Run::latin);
        boolean digits = pieces.stream().anyMatch(piece -> piece.has('0', '9'));
        return (latin && digits && !isMeasure())
                || joints().contains("_")
                || isFileName()
                || isNumber()
                || isNameInCapitals();
    }

    /// "3rd", "200m", "2-point", but not "0xff".
    private boolean isMeasure() {
        return MEASURE.matcher(code()).matches();
    }

    /// "KS X 1001", but not "World War 2" and not "FIG. 5".
    private boolean isSpacedCode() {
        return pieces.stream().noneMatch(piece -> piece.hangul() || piece.has('a', 'z'))
                && pieces.getFirst().has('A', 'Z')
                && pieces.getLast().has('0', '9');
    }

    private boolean isFileName() {
        var last = pieces.getLast();
        return pieces.size() > 1
                && last.joint() == '.'
                && latin(last)
                && last.text().length() > 1
                && last.text().length() <= LONGEST_EXTENSION;
    }

    /// A number that counts nothing: long, or with hyphens or two dots in it.
    private boolean isNumber() {
        if (!pieces.stream().allMatch(Piece::digits)) {
            return false;
        }
        var first = pieces.getFirst().text();
        long dots = first.chars().filter(c -> c == '.').count();
        return pieces.size() > 1
                ? joints().chars().allMatch(joint -> joint == '-') && code().length() >= SHORTEST_JOINED_NUMBER
                : dots > 1 || (dots == 0 && first.length() >= SHORTEST_NUMBER);
    }

    /// "MUNSEO-FILE-BROKEN", "TCP/IP", but not "U.S.".
    private boolean isNameInCapitals() {
        return pieces.size() > 1 && pieces.stream().allMatch(Run::isInCapitals);
    }

    private static boolean isInCapitals(Piece piece) {
        return piece.text().matches("[A-Z]{2,}");
    }

    /// "rfc 9110", "war 1939": a word and a number behind it.
    boolean isDoubtful() {
        return pieces.size() == 2 && spaces() == 1 && !doubtful().isEmpty();
    }

    /// A word and a number, however they are joined, as a term; empty for everything else.
    String doubtful() {
        var pair = DOUBTFUL.matcher(code());
        return pair.matches() && !KoreanEnglishAnalyzer.STOP_WORDS.contains(pair.group(1))
                ? pair.group(1) + " " + pair.group(2)
                : "";
    }

    /// Whether a question that spells the pieces like this may mean a code that a text spells otherwise.
    boolean mayBeCode() {
        if (endsInParticle() || beginsInWord()) {
            return false;
        }
        boolean latin = pieces.stream().anyMatch(Run::latin);
        boolean digits = pieces.stream().anyMatch(piece -> piece.has('0', '9'));
        boolean capitals = pieces.stream().noneMatch(piece -> piece.hangul() || piece.has('a', 'z'));
        boolean joined = pieces.size() > 1 && spaces() == 0;
        return (latin && digits) || isNumber() || joined || (latin && capitals && pieces.size() > 1);
    }

    /// "KX-204를": the particle is none of the code's.
    private boolean endsInParticle() {
        var last = pieces.getLast();
        return last.hangul() && (pieces.size() == 1 || last.joint() == Piece.GLUED);
    }

    /// "모델KX-204".
    private boolean beginsInWord() {
        return pieces.size() > 1
                && pieces.getFirst().hangul()
                && pieces.get(1).joint() == Piece.GLUED;
    }

    private long spaces() {
        return joints().chars().filter(joint -> joint == ' ').count();
    }

    private String joints() {
        return pieces.stream().skip(1).map(piece -> Character.toString(piece.joint())).collect(Collectors.joining());
    }

    private static boolean latin(Piece piece) {
        return piece.has('A', 'Z') || piece.has('a', 'z');
    }
}
