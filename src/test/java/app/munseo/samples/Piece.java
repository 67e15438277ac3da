package app.munseo.samples;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/// A word, or the part of one that has one weight: no line breaks inside.
///
/// @param text without white space; `\n` alone ends the line
/// @param glued no space and no line break before it
record Piece(String text, boolean bold, boolean glued) {

    static final String LINE_END = "\n";

    /// The words below `parent`; `bold` is the weight outside of any emphasis.
    static List<Piece> of(Node parent, boolean bold) {
        StringBuilder marked = new StringBuilder();
        List<Boolean> weights = new ArrayList<>();
        collect(parent, bold, marked, weights);
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        for (int at = 1; at <= marked.length(); at++) {
            if (at == marked.length() || endsBefore(marked, weights, at)) {
                add(pieces, marked, start, at, weights.get(start));
                start = at;
            }
        }
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, CharSequence marked, int start, int end, boolean bold) {
        String text = marked.subSequence(start, end).toString();
        if (!text.equals(" ")) {
            boolean glued = start > 0 && !Character.isWhitespace(marked.charAt(start - 1));
            pieces.add(new Piece(text, bold, glued));
        }
    }

    private static boolean endsBefore(CharSequence marked, List<Boolean> weights, int at) {
        return Character.isWhitespace(marked.charAt(at))
                || Character.isWhitespace(marked.charAt(at - 1))
                || !weights.get(at).equals(weights.get(at - 1));
    }

    private static void collect(Node parent, boolean bold, StringBuilder marked, List<Boolean> weights) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text text -> marked.append(text.getLiteral());
                case Code code -> marked.append(code.getLiteral());
                case SoftLineBreak _ -> marked.append(' ');
                case HardLineBreak _ -> marked.append(LINE_END);
                case StrongEmphasis strong -> collect(strong, true, marked, weights);
                default -> collect(node, bold, marked, weights);
            }
            while (weights.size() < marked.length()) {
                weights.add(bold);
            }
        }
    }
}
