package app.munseo.extract;

import java.util.Arrays;
import java.util.List;

/// Decides where the lines of a page begin a new paragraph: after a gap larger than the page's usual distance between
/// lines, where the letters change size (headings), and at an indent after the end of a sentence.
///
/// A line further up than the one before it begins a column; sentences run on across columns, so that is no paragraph.
final class Paragraphs {
    private static final double LARGE_GAP = 1.25;
    private static final double OTHER_SIZE = .12;
    private static final double INDENT_EMS = .8;

    /// Distances of more ems are between blocks, not between lines.
    private static final double MAX_PITCH_EMS = 3;

    /// Used where a page has no two lines under each other, in ems.
    private static final double USUAL_PITCH_EMS = 1.2;

    private final List<TextLine> lines;
    private final double pitch;

    Paragraphs(List<TextLine> lines) {
        this.lines = lines;
        this.pitch = pitch(lines);
    }

    /// The median distance between lines, in ems.
    private static double pitch(List<TextLine> lines) {
        var pitches = new double[lines.size()];
        int count = 0;
        for (int i = 1; i < lines.size(); i++) {
            double ems = gap(lines.get(i - 1), lines.get(i)) / lines.get(i).size();
            if (ems > .5 && ems < MAX_PITCH_EMS) {
                pitches[count++] = ems;
            }
        }
        Arrays.sort(pitches, 0, count);
        return count < 3 ? USUAL_PITCH_EMS : pitches[count / 2];
    }

    /// Whether line `index` begins a paragraph.
    boolean startAt(int index) {
        if (index == 0) {
            return true;
        }
        var above = lines.get(index - 1);
        var line = lines.get(index);
        if (above.direction() != line.direction()) {
            return true;
        }
        double gap = gap(above, line);
        if (gap < 0) {
            return false;
        }
        return gap > LARGE_GAP * pitch * Math.max(above.size(), line.size())
                || Math.abs(above.size() - line.size()) > OTHER_SIZE * Math.max(above.size(), line.size())
                || (line.x() - above.x() > INDENT_EMS * line.size() && endsSentence(above.text()));
    }

    private static double gap(TextLine above, TextLine line) {
        return line.baseline() - above.baseline();
    }

    private static boolean endsSentence(String text) {
        return !text.isEmpty() && ".!?:。…\"”’)".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
